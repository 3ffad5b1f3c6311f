import type { Tokens } from '../annotation.js'
import { children, dependent, relation } from '../tree.js'
import { words } from './clause.js'
import type { Range } from './surface.js'

/** The source phrase as a half-open token range: the whole noun phrase with appositions, without what holds the cue. */
export function sourceRange(tokens: Tokens, head: number, cue: number): Range {
  const except = new Set<number>([cue])
  for (const child of children(tokens, head)) {
    const plain = relation(tokens.deprel[child])
    if (plain === 'case' || plain === 'punct' || plain === 'cc' || plain === 'parataxis') except.add(child)
    else if ((plain === 'acl' || plain === 'conj') && holds(tokens, child, cue)) except.add(child)
  }
  const phrase = words(tokens, head, except)
  let first = head
  let last = head
  const inside = new Set(phrase)
  while (last < tokens.count && reaches(tokens, inside, last + 1, cue, 1)) last++
  while (first > 0 && reaches(tokens, inside, first - 1, cue, -1)) first--
  while (last > head && tokens.upos[last] === 'PUNCT') last--
  while (first < head && tokens.upos[first] === 'PUNCT') first++
  return withPronoun(tokens, { first, last: last + 1 }, cue)
}

/** With the relative pronoun that stands for the source at the cue: "two officers who (said)"; alone where it is far off. */
function withPronoun(tokens: Tokens, range: Range, cue: number): Range {
  let at = cue - 1
  while (at > 0 && /^(?:ADV|AUX|PART)$/.test(tokens.upos[at])) at--
  const subject = relativeSubject(tokens, cue)
  if (subject >= range.last && subject < cue) at = subject
  if (at < range.last || tokens.upos[at] !== 'PRON' || !/^(?:who|which|that)$/i.test(tokens.text[at])) return range
  return at - range.last <= 2 ? { first: range.first, last: at + 1 } : { first: at, last: at + 1 }
}

/** "who in 2010 said", "who live here and see": the relative pronoun that is the subject of the cue, or -1. */
function relativeSubject(tokens: Tokens, cue: number): number {
  for (let verb = cue, steps = 0; verb >= 0 && steps < 4; verb = tokens.head[verb], steps++) {
    const subject = dependent(tokens, verb, 'nsubj')
    if (subject >= 0) return tokens.upos[subject] === 'PRON' ? subject : -1
    if (!/^(?:conj|xcomp)$/.test(tokens.deprel[verb])) return -1
  }
  return -1
}

function holds(tokens: Tokens, top: number, token: number): boolean {
  for (let node = token, steps = 0; node >= 0 && steps < 200; node = tokens.head[node], steps++)
    if (node === top) return true
  return false
}

/** Whether the phrase goes on at `token`: it belongs to it, or is punctuation after which it does. */
function reaches(tokens: Tokens, inside: ReadonlySet<number>, token: number, cue: number, step: 1 | -1): boolean {
  if (token === cue) return false
  if (inside.has(token)) return true
  return tokens.upos[token] === 'PUNCT' && inside.has(token + step) && token + step !== cue
}
