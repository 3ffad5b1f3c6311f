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

/** Verbs and copular predicates: words are looked for in the tree, each below the head or a word already found. */
function matchTree(tokens: Tokens, token: number, entry: Entry): PatternMatch | null {
  const consumed: number[] = []
  let pending: number[] = []
  for (const [i, word] of entry.words.entries()) {
    if (i === entry.head) continue
    if (pending.length) {
      const noun = pending.find(p => lemma(tokens, p) === word || tokens.text[p].toLowerCase() === word)
      if (noun === undefined) return null
      consumed.push(noun)
      pending = []
      continue
    }
    const anchors = [token, ...consumed]
    const direct = findDirect(tokens, anchors, word, consumed, entry.words)
    if (direct >= 0) {
      consumed.push(direct)
      continue
    }
    pending = findGoverned(tokens, anchors, word)
    if (!pending.length) return null
  }
  return { consumed, governed: pending }
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
      if (isLinkedOtherwise(tokens, child, words)) continue
      if ((lemma(tokens, child) === word || tokens.text[child].toLowerCase() === word) && !taken.includes(child))
        return child
    }
  return -1
}

/**
 * Whether a word hangs on the pattern by a "to" or a preposition that the pattern does not have: "planned to attack" is no
 * planned attack, "led to protests" leads no protest.
 */
function isLinkedOtherwise(tokens: Tokens, token: number, words: readonly string[]): boolean {
  const rel = relation(tokens.deprel[token])
  const verbal = tokens.upos[token] === 'VERB'
  if (!verbal && rel !== 'obl') return false
  return children(tokens, token).some(child => {
    const link = relation(tokens.deprel[child])
    if (link !== 'mark' && link !== 'case') return false
    const text = tokens.text[child].toLowerCase()
    return (verbal ? text === 'to' : TURNING.has(text)) && !words.includes(text)
  })
}

/** Prepositions that make another thing of what stands behind them. */
const TURNING = new Set(['to', 'after', 'before', 'without', 'despite', 'against', 'from', 'until', 'since', 'during'])

/** The nominals and clauses below the anchors that this preposition introduces. */
function findGoverned(tokens: Tokens, anchors: readonly number[], word: string): number[] {
  const found: number[] = []
  for (const anchor of anchors)
    for (const child of children(tokens, anchor)) {
      const rel = relation(tokens.deprel[child])
      if (rel !== 'obl' && rel !== 'nmod' && rel !== 'advcl' && rel !== 'acl' && rel !== 'xcomp' && rel !== 'conj')
        continue
      for (const inner of children(tokens, child)) {
        const innerRel = relation(tokens.deprel[inner])
        if ((innerRel === 'case' || innerRel === 'mark') && tokens.text[inner].toLowerCase() === word) found.push(child)
      }
    }
  return found
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
  return lemma(tokens, token) === word || tokens.text[token].toLowerCase() === word
}
