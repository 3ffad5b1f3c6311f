import type { Tokens } from '../../annotation.js'
import { children, relation } from '../../tree.js'
import { lemma } from '../grammar/words.js'
import type { Entry } from './sense-index.js'

/** Where the words of a pattern were found beside its head. */
export interface PatternMatch {
  /** Tokens of the pattern other than its head; they fill no role themselves. */
  readonly consumed: readonly number[]
  /** Nominals governed by the pattern's last preposition: X in "crack down on X". */
  readonly governed: readonly number[]
}

const PLAIN: PatternMatch = { consumed: [], governed: [] }

const BELONGING = new Set([
  'obj',
  'iobj',
  'obl',
  'nmod',
  'compound',
  'advmod',
  'xcomp',
  'amod',
  'case',
  'mark',
  'fixed',
  'ccomp',
  'advcl',
  'acl',
  'det',
  'nsubj:pass',
  'conj',
  'dep',
  'flat',
  'nummod',
])

/** Finds the other words of a pattern around its head at `token`, or null where one is missing. */
export function matchPattern(tokens: Tokens, token: number, entry: Entry): PatternMatch | null {
  if (entry.words.length === 1) return PLAIN
  return entry.kind === 'noun' ? matchNoun(tokens, token, entry) : matchTree(tokens, token, entry)
}

/**
 * Verbs and copular predicates: words are looked for in the tree, each below the head or a word already found; words before
 * a noun of the pattern ("sever diplomatic tie", "put under house arrest") below that noun.
 */
function matchTree(tokens: Tokens, token: number, entry: Entry): PatternMatch | null {
  const { words, head } = entry
  if (hasOtherParticle(tokens, token, words)) return null
  const consumed: number[] = []
  let pending: number[] = []
  for (let i = 0; i < words.length; i++) {
    if (i === head) continue
    const word = words[i]
    if (pending.length) {
      // "walked out of the hall": both prepositions may stand before the noun
      const further = pending.filter(p =>
        children(tokens, p).some(c => c < p && tokens.deprel[c] === 'case' && same(tokens, c, word)),
      )
      if (further.length) {
        pending = further
        continue
      }
      const noun = pending.find(p => same(tokens, p, word) && !areForces(tokens, p, words[i - 1]))
      if (noun !== undefined) consumed.push(noun)
      else {
        const phrase = findPhrase(tokens, words, i, wanted => pending.find(p => same(tokens, p, wanted)) ?? -1)
        if (!phrase) return null
        consumed.push(...phrase)
        i += phrase.length - 1
      }
      pending = []
      continue
    }
    const anchors = [token, ...consumed]
    const direct = findDirect(tokens, anchors, word, consumed, words)
    if (direct >= 0) {
      consumed.push(direct)
      continue
    }
    pending = findGoverned(tokens, anchors, word, words[i - 1])
    if (pending.length) continue
    const phrase = findPhrase(tokens, words, i, wanted => findDirect(tokens, anchors, wanted, consumed, words))
    if (!phrase) return null
    consumed.push(...phrase)
    i += phrase.length - 1
  }
  return { consumed, governed: pending }
}

/** "worked out routes for the guard" is no working for it: the particle makes another verb. */
function hasOtherParticle(tokens: Tokens, token: number, words: readonly string[]): boolean {
  return children(tokens, token).some(
    child => tokens.deprel[child] === 'compound:prt' && !words.includes(tokens.text[child].toLowerCase()),
  )
}

/** The most words that may stand before a noun of a pattern: "hold joint military exercise". */
const MAX_BEFORE_NOUN = 2

/**
 * The words of a pattern from `from` on up to a noun that `find` knows and that governs those before it, noun first; null
 * where there is no such noun.
 */
function findPhrase(
  tokens: Tokens,
  words: readonly string[],
  from: number,
  find: (word: string) => number,
): readonly number[] | null {
  for (let i = from + 1; i <= from + MAX_BEFORE_NOUN && i < words.length; i++) {
    const noun = find(words[i])
    if (noun < 0) continue
    const before = words
      .slice(from, i)
      .map(word => children(tokens, noun).find(child => child < noun && same(tokens, child, word)) ?? -1)
    return before.includes(-1) ? null : [noun, ...before]
  }
  return null
}

function findDirect(
  tokens: Tokens,
  anchors: readonly number[],
  word: string,
  taken: readonly number[],
  words: readonly string[],
): number {
  for (const anchor of anchors)
    for (const child of children(tokens, anchor)) {
      const deprel = tokens.deprel[child]
      if (!BELONGING.has(relation(deprel)) && deprel !== 'nsubj:pass') continue
      // the "to" of "wanted to attend" is no preposition of "attend to"
      if (deprel === 'mark' && child < anchor && tokens.text[child].toLowerCase() === 'to') continue
      if (isLinkedOtherwise(tokens, child, words)) continue
      if (same(tokens, child, word) && !taken.includes(child)) return child
    }
  const said = ofObject(tokens, anchors[0], word, taken)
  return said >= 0 ? said : modified(tokens, anchors[0], word)
}

/** "held the mayor responsible", "declared the consul persona non grata": what is said of an object hangs on it in some trees. */
function ofObject(tokens: Tokens, verb: number, word: string, taken: readonly number[]): number {
  if (!PREDICATES.has(word)) return -1
  for (const object of children(tokens, verb))
    if (object > verb && relation(tokens.deprel[object]) === 'obj')
      for (const child of children(tokens, object))
        if (child > object && same(tokens, child, word) && !taken.includes(child)) return child
  return -1
}

/** Predicates of an object that stand behind it. */
const PREDICATES = new Set(
  'responsible accountable liable culpable guilty persona non grata gratae illegal unlawful hostage prisoner captive'.split(
    ' ',
  ),
)

/** "a coalition formed by the two parties", "the siege that they lifted": the noun whose participle or relative clause the verb is. */
function modified(tokens: Tokens, verb: number, word: string): number {
  const noun = tokens.head[verb]
  if (noun < 0 || noun > verb || tokens.upos[noun] !== 'NOUN' || !same(tokens, noun, word)) return -1
  if (tokens.deprel[verb] === 'acl') return tokens.xpos[verb] === 'VBN' ? noun : -1
  if (tokens.deprel[verb] !== 'acl:relcl') return -1
  return children(tokens, verb).some(
    c => c < verb && tokens.deprel[c] === 'obj' && /^(?:that|which)$/i.test(tokens.text[c]),
  )
    ? noun
    : -1
}

/**
 * Whether a word hangs on the pattern by a "to" or a preposition that the pattern does not have: "planned to attack" is no
 * planned attack, "led to protests" leads no protest.
 */
function isLinkedOtherwise(tokens: Tokens, token: number, words: readonly string[]): boolean {
  const rel = relation(tokens.deprel[token])
  const verbal = tokens.upos[token] === 'VERB'
  // "demanded that the editor be released" has a clause of its own where "demanded the release" has a noun
  if (verbal && rel === 'ccomp' && children(tokens, token).some(c => relation(tokens.deprel[c]) === 'nsubj'))
    return true
  if (!verbal && rel !== 'obl') return false
  // "rejected the plan, calling it a trap" rejects no call
  if (verbal && rel === 'advcl' && tokens.text[token - 1] === ',') return true
  // "Backed by jets, they pushed the rebels out": a clause in front is no particle
  if (verbal && token < tokens.head[token] && (rel === 'advcl' || rel === 'acl')) return true
  // "shot and killed him" is one deed, "attacked the convoy and killed a guard" is two
  if (verbal && rel === 'conj' && token - tokens.head[token] > 2) return true
  return children(tokens, token).some(child => {
    const link = relation(tokens.deprel[child])
    if (link !== 'mark' && link !== 'case') return false
    const text = tokens.text[child].toLowerCase()
    // "suspended aid because of fighting": a clause of its own is no part of the pattern
    const turning = verbal ? text === 'to' || (rel === 'advcl' && CLAUSE.has(text)) : TURNING.has(text)
    return turning && !words.includes(text)
  })
}

/** Prepositions that make another thing of what stands behind them. */
const TURNING = new Set(
  'to after before without despite against from until since during under amid following because over due'.split(' '),
)

/** Words that open a clause of its own. */
const CLAUSE = new Set('because after before when while since until as if although despite unless'.split(' '))

/**
 * The nominals and clauses that this preposition introduces, below the anchors, or below the object of the head, where trees
 * hang many a phrase of the verb ("put the editor under arrest").
 */
function findGoverned(tokens: Tokens, anchors: readonly number[], word: string, before: string): number[] {
  const found: number[] = []
  for (const anchor of anchors) addGoverned(tokens, anchor, word, found)
  // "threw out the bill of the cabinet" throws nobody out of it
  if (!found.length && !(word === 'of' && before === 'out'))
    for (const child of children(tokens, anchors[0]))
      if (relation(tokens.deprel[child]) === 'obj' && child > anchors[0]) addGoverned(tokens, child, word, found)
  return found
}

function addGoverned(tokens: Tokens, anchor: number, word: string, found: number[]): void {
  for (const child of children(tokens, anchor)) {
    const rel = relation(tokens.deprel[child])
    if (rel !== 'obl' && rel !== 'nmod' && rel !== 'advcl' && rel !== 'acl' && rel !== 'xcomp' && rel !== 'conj')
      continue
    // a phrase in front is no part of the verb's pattern ("in fact, they took sides"), but "with whom they clashed" is
    if (child < anchor && !/^(?:who|whom|which|whose|that|what)$/i.test(tokens.text[child])) continue
    for (const inner of children(tokens, child)) {
      const innerRel = relation(tokens.deprel[inner])
      if ((innerRel === 'case' || innerRel === 'mark') && tokens.text[inner].toLowerCase() === word) found.push(child)
    }
  }
}

/** Nouns: the words stand side by side, or those before the head depend on it. */
function matchNoun(tokens: Tokens, token: number, entry: Entry): PatternMatch | null {
  const consumed: number[] = []
  let at = token
  for (let i = entry.head - 1; i >= 0; i--) {
    at = previous(tokens, at)
    if (at >= 0 && same(tokens, at, entry.words[i])) {
      consumed.push(at)
      continue
    }
    let found = -1
    for (const child of children(tokens, token)) {
      if (child >= token || consumed.includes(child)) continue
      const rel = relation(tokens.deprel[child])
      if ((rel === 'compound' || rel === 'amod' || rel === 'nmod') && same(tokens, child, entry.words[i])) found = child
    }
    if (found < 0) return null
    consumed.push(found)
    at = found
  }
  at = token
  for (let i = entry.head + 1; i < entry.words.length; i++) {
    at++
    if (at < tokens.count && tokens.upos[at] === 'DET') at++
    if (at >= tokens.count || tokens.sentence[at] !== tokens.sentence[token] || !same(tokens, at, entry.words[i]))
      return null
    consumed.push(at)
  }
  return { consumed, governed: [] }
}

function previous(tokens: Tokens, token: number): number {
  let at = token - 1
  while (
    at >= 0 &&
    tokens.upos[at] === 'PUNCT' &&
    tokens.text[at] !== ',' &&
    tokens.sentence[at] === tokens.sentence[token]
  )
    at--
  return at >= 0 && tokens.sentence[at] === tokens.sentence[token] ? at : -1
}

function same(tokens: Tokens, token: number, word: string): boolean {
  if (word === 'oneself') return /sel(?:f|ves)$/.test(tokens.text[token])
  return lemma(tokens, token) === word || tokens.text[token].toLowerCase() === word
}

/** "was captured by security forces" tells who did it, no "by force". */
function areForces(tokens: Tokens, noun: number, preposition: string): boolean {
  return preposition === 'by' && tokens.text[noun].toLowerCase() === 'forces'
}
