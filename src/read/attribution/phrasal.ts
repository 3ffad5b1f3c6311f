import type { Tokens } from '../annotation.js'
import { children, relation } from '../tree.js'
import { caseOf, words } from './clause.js'
import type { Finding } from './finding.js'
import type { CueLexicon } from './lexicon.js'
import { type Scene, sentenceOf } from './scene.js'
import { finite, headOf, inPhrase, lastWord, list } from './surface.js'

/**
 * "According to X", where `token` is "according", found by its words, because parsers hang it in many ways. At the head of its
 * sentence it governs the rest, after a break what stands before it, without either the clause that the tree gives it.
 */
export function accordingFinding(scene: Scene, token: number): Finding | null {
  const { tokens, quoted } = scene
  const { first, last } = sentenceOf(scene, token)
  const to = token + 1
  if (to >= last || tokens.text[to].toLowerCase() !== 'to') return null
  const end = lastWord(tokens, first, last) + 1
  let at = to + 1
  while (at < end && inPhrase(tokens, at) && quoted[at] === quoted[token]) at++
  const source = { first: to + 1, last: at }
  const head = headOf(tokens, source)
  if (head < 0) return null
  const found = { kind: 'assertion', source: head, range: source, cue: token, quotes: true } as const
  let start = token
  while (start > first && !/[\p{L}\p{N}]/u.test(tokens.text[start - 1])) start--
  if (start === first) {
    // The phrase may go on with a clause of its own; what is said begins after the comma.
    while (at < end && tokens.text[at] !== ',') at++
    const said = { first: at, last: end }
    if (!finite(tokens, said)) return null
    return { ...found, content: list(said), apart: list({ first: token, last: at }) }
  }
  const apart = list({ first: start, last: end })
  if (start < token)
    return {
      ...found,
      content: list({ first, last: start }),
      apart: apart.filter(i => i < at || !finite(tokens, { first: at, last: end })),
    }
  const phrase = new Set(words(tokens, head))
  let clause = tokens.head[head] === token ? tokens.head[token] : tokens.head[head]
  if (clause < 0 || phrase.has(clause)) return { ...found, content: list({ first, last: token }) }
  for (let steps = 0; steps < 20 && tokens.head[clause] >= 0 && tokens.deprel[clause] !== 'acl:relcl'; steps++)
    clause = tokens.head[clause]
  return { ...found, content: words(tokens, clause, new Set([head, token, to])) }
}

/** "In X's view", "in the words of X": the sentence is X's. `noun` is "view" or "words". */
export function viewpointFinding(tokens: Tokens, noun: number, lexicon: CueLexicon): Finding | null {
  const clause = tokens.head[noun]
  if (clause < 0 || relation(tokens.deprel[noun]) !== 'obl' || !lexicon.viewpoints.has(tokens.lemma[noun])) return null
  const preposition = caseOf(tokens, noun)
  if (preposition !== 'in' && preposition !== 'by' && preposition !== 'to') return null
  for (const child of children(tokens, noun)) {
    const deprel = tokens.deprel[child]
    if (deprel === 'nmod:poss' || (relation(deprel) === 'nmod' && caseOf(tokens, child) === 'of'))
      return { kind: 'belief', source: child, cue: noun, content: words(tokens, clause, new Set([noun])), quotes: true }
  }
  return null
}

/** "Reportedly", "allegedly": the clause is passed on and nobody is named. */
export function adverbFinding(tokens: Tokens, adverb: number): Finding | null {
  const clause = tokens.head[adverb]
  if (clause < 0 || relation(tokens.deprel[adverb]) !== 'advmod') return null
  return {
    kind: 'assertion',
    source: -1,
    cue: adverb,
    content: words(tokens, clause, new Set([adverb])),
    quotes: false,
  }
}
