import type { Tokens } from '../annotation.js'
import { children, relation } from '../tree.js'
import { coupled } from './pairs.js'

/** A half-open range of tokens. */
export interface Phrase {
  readonly first: number
  readonly last: number
}

/** Dependents before the head that belong to its noun phrase; a preposition, a conjunction and a mark do not. */
const LEFT = new Set([
  'det',
  'amod',
  'nummod',
  'compound',
  'nmod',
  'flat',
  'fixed',
  'goeswith',
  'advmod',
  'clf',
  'dep',
  'obl',
])
/** Dependents after the head that are part of the name or word itself. */
const RIGHT = new Set(['flat', 'fixed', 'goeswith', 'compound', 'nummod', 'amod', 'det', 'nmod'])

/** Whether a nominal is attached by "of": "dozens of boats", "the Ministry of Defence". */
export function isOf(tokens: Tokens, token: number): boolean {
  for (const child of children(tokens, token))
    if (child < token && tokens.deprel[child] === 'case') return tokens.text[child].toLowerCase() === 'of'
  return false
}

/** Adverbs that say for whom of others a phrase stands, and are no part of it: "mostly students". */
export const GLOSSING =
  /^(?:primarily|mostly|mainly|chiefly|largely|predominantly|notably|principally|especially|particularly|together)$/i

/**
 * The noun phrase of a head without relative clauses, participles, appositions, further conjuncts and prepositional
 * attributes other than "of" ones. `name` gives the range of the name that a token lies in, which is never cut.
 */
export function phraseOf(tokens: Tokens, head: number, name: (token: number) => Phrase | undefined): Phrase {
  const own = name(head)
  let first = own ? Math.min(own.first, head) : head
  let last = own ? Math.max(own.last, head + 1) : head + 1
  const kids = children(tokens, head)
  for (const child of kids) {
    const rel = relation(tokens.deprel[child])
    if (child >= head || child >= first || !LEFT.has(rel)) continue
    if (rel === 'nmod' && hasCase(tokens, child) && tokens.deprel[child] !== 'nmod:poss') continue
    if (rel === 'advmod' && !/^(?:both|all|half)$/i.test(tokens.text[child]) && opensPhrase(kids, head, child)) continue
    first = Math.min(first, leftEdge(tokens, child))
  }
  // "primarily Alban forces": the adverb says how many of them, wherever it hangs
  while (first < head && GLOSSING.test(tokens.text[first]) && tokens.upos[first] === 'ADV') first++
  // "both" is often taken for a conjunction.
  if (first > 0 && tokens.text[first - 1].toLowerCase() === 'both' && tokens.head[first - 1] === head) first--
  const second = coupled(tokens, head)
  for (const child of kids) {
    if (child < last) continue
    const rel = relation(tokens.deprel[child])
    if (child === second) {
      last = phraseOf(tokens, child, name).last
      continue
    }
    if (rel === 'punct' && tokens.start[child] === tokens.end[child - 1] && /^[-‐‑–/]$/.test(tokens.text[child]))
      continue
    if (!RIGHT.has(rel)) break
    if (rel === 'nmod' && tokens.deprel[child] !== 'nmod:desc' && !isOf(tokens, child)) break
    if (child > last + 6) break
    const inner = rel === 'nmod' ? ofPhrase(tokens, child, name) : { first: child, last: rightEdge(tokens, child) }
    if (inner.last > last) last = inner.last
  }
  return { first, last }
}

/** The phrase after "of", with its conjuncts: "the leaders of the army and the police". */
function ofPhrase(tokens: Tokens, token: number, name: (token: number) => Phrase | undefined): Phrase {
  const { first, last } = phraseOf(tokens, token, name)
  let end = last
  for (const child of children(tokens, token)) {
    // "the government of Sandoral and the rebels": an article behind a bare name begins another phrase
    const apart = tokens.upos[first] === 'PROPN' && hasArticle(tokens, child)
    const nominal = tokens.deprel[child] === 'conj' && /^(?:NOUN|PROPN|NUM|PRON)$/.test(tokens.upos[child])
    if (child >= end && nominal && !apart) end = Math.max(end, phraseOf(tokens, child, name).last)
  }
  return { first, last: end }
}

const hasArticle = (tokens: Tokens, token: number) =>
  tokens.upos[token] === 'NOUN' &&
  children(tokens, token).some(c => c < token && tokens.text[c].toLowerCase() === 'the')

const hasCase = (tokens: Tokens, token: number) =>
  [...children(tokens, token)].some(c => c < token && tokens.deprel[c] === 'case')

/** An adverb at the very start of a phrase is about the clause or the focus ("only the army"), not in the phrase. */
function opensPhrase(kids: readonly number[], head: number, child: number): boolean {
  for (const other of kids) if (other < child && other < head) return false
  return true
}

function leftEdge(tokens: Tokens, token: number): number {
  let edge = token
  for (const child of children(tokens, token))
    if (child < edge && relation(tokens.deprel[child]) !== 'case') edge = Math.min(edge, leftEdge(tokens, child))
  return edge
}

function rightEdge(tokens: Tokens, token: number): number {
  let edge = token + 1
  for (const child of children(tokens, token)) if (child >= edge) edge = Math.max(edge, rightEdge(tokens, child))
  return edge
}
