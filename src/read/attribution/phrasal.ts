import type { Tokens } from '../annotation.js'
import { children, relation } from '../tree.js'
import { caseOf, words } from './clause.js'
import type { Finding } from './finding.js'
import type { CueLexicon } from './lexicon.js'

/**
 * "According to X", where `token` is "according": everything in the clause that it belongs to, with what that clause
 * governs. The phrase is found by its words, because parsers hang it in many ways.
 */
export function accordingFinding(tokens: Tokens, token: number): Finding | null {
  const to = token + 1
  if (to >= tokens.count || tokens.text[to].toLowerCase() !== 'to') return null
  const source = governed(tokens, token, to)
  if (source < 0) return null
  const phrase = new Set(words(tokens, source))
  let clause = tokens.head[source] === token ? tokens.head[token] : tokens.head[source]
  if (clause < 0 || phrase.has(clause)) return null
  for (let steps = 0; steps < 20; steps++) {
    const head = tokens.head[clause]
    if (head < 0) break
    const plain = relation(tokens.deprel[clause])
    // A relative clause, or a clause set apart, keeps its own voice.
    if (tokens.deprel[clause] === 'acl:relcl' || plain === 'parataxis') break
    clause = head
  }
  return {
    kind: 'assertion',
    source,
    cue: token,
    content: words(tokens, clause, new Set([source, token, to])),
    quotes: true,
  }
}

/** The noun that "according to" governs: by the tree, else the next nominal that is not inside another. */
function governed(tokens: Tokens, token: number, to: number): number {
  for (const mark of [token, to]) {
    const head = tokens.head[mark]
    if (head > to && relation(tokens.deprel[mark]) === 'case') return head
  }
  for (const child of children(tokens, token)) if (child > to && relation(tokens.deprel[child]) === 'obl') return child
  return -1
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
