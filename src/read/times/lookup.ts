import type { StatedTime } from '../../model/interval.js'
import type { Annotation, TimeExpression, Tokens } from '../annotation.js'
import { children, dependents, relation, subtree } from '../tree.js'
import { boundOf } from './bounds.js'

/** Relations by which a time modifies an event directly. */
const MODIFIES = new Set(['obl', 'nmod', 'advmod', 'nummod', 'compound', 'amod', 'appos', 'dep', 'advcl', 'obj'])
/** Relations inside a phrase that may stand between a time and the phrase it dates ("since the end of the 1998 war"). */
const INSIDE = new Set(['nmod', 'compound', 'nummod', 'amod', 'appos', 'dep', 'flat', 'obl', 'advmod', 'nsubj'])
/** Relations by which a nominal event belongs to its clause, whose time is then its own ("launched an attack on Tuesday"). */
const CLAUSE = new Set(['obj', 'nsubj', 'obl', 'nmod', 'compound', 'iobj', 'xcomp', 'appos', 'conj', 'cop'])
/** Prepositions and conjunctions that place an event by another event. */
const EVENT_TIME = new Set(['since', 'during', 'throughout', 'until', 'till', 'after', 'before', 'following'])
const JOINTS = new Set(['to', 'and', 'until', 'till', 'through', '-', '–', '—'])
/** Phrases longer than this say more than a time. */
const LONGEST = 120

/**
 * When the event of a trigger happened, as its own clause says: the time that modifies the trigger ("attacked on Tuesday",
 * "Tuesday's attack", "the 2014 war"), the two ends of a range as one interval, a date with "since", "after", "until",
 * "before" or "by" as an open one; else another event by which it is placed ("since the start of the siege", without
 * EDTF); else the same of the clause that the trigger is a part of. Times of other clauses are not taken. Needs the layers
 * times and tree; null where nothing is said.
 */
export function timeOf(annotation: Annotation, trigger: number): StatedTime | null {
  const { tokens } = annotation
  if (!(trigger >= 0 && trigger < tokens.count)) return null
  const here = timesAround(annotation, trigger)
  let node = trigger
  for (let depth = 0; depth < 6 && node >= 0; depth++) {
    const found = modifierOf(annotation, here, node)
    if (found) return found
    const up = clauseAbove(tokens, node)
    if (up < 0) return null
    if (relationOf(tokens, node) === 'conj') {
      // what stands before the first of several coordinated verbs holds for all of them
      const shared = here.filter(time => time.last <= up)
      return modifierOf(annotation, shared, up)
    }
    node = up
  }
  return null
}

/** What an expression says when it stands alone: with its bound ("since 3 May"), both ends of a range as one. */
export function stated(annotation: Annotation, time: TimeExpression): StatedTime {
  const beside = annotation.times.filter(
    t => annotation.tokens.sentence[t.first] === annotation.tokens.sentence[time.first],
  )
  return range(annotation, beside, time) ?? bounded(annotation.document.text, time)
}

function relationOf(tokens: Tokens, token: number): string {
  return relation(tokens.deprel[token])
}

/** The governor whose clause the token belongs to, or -1 at the clause's end. */
function clauseAbove(tokens: Tokens, token: number): number {
  const link = relationOf(tokens, token)
  const head = tokens.head[token]
  // "ordered the men to leave": who is told acts at another time
  if (link === 'xcomp' && dependents(tokens, head, 'obj', 'iobj').length) return -1
  return CLAUSE.has(link) ? head : -1
}

/** The expressions of the trigger's sentence. */
function timesAround({ tokens, times }: Annotation, trigger: number): TimeExpression[] {
  const sentence = tokens.sentence[trigger]
  return times.filter(
    time => tokens.sentence[time.first] === sentence && !(trigger >= time.first && trigger < time.last),
  )
}

/** The token of an expression that is governed from outside it. */
export function headOf(tokens: Tokens, { first, last }: TimeExpression): number {
  for (let i = first; i < last; i++) {
    const head = tokens.head[i]
    if ((head < first || head >= last) && tokens.deprel[i] !== 'case' && tokens.deprel[i] !== 'punct') return i
  }
  return first
}

function modifierOf(annotation: Annotation, times: readonly TimeExpression[], event: number): StatedTime | null {
  const { tokens, document } = annotation
  const direct = times.filter(time => {
    const head = headOf(tokens, time)
    return (
      tokens.head[head] === event &&
      MODIFIES.has(relationOf(tokens, head)) &&
      // "sentenced to two years" says how much, not when
      !(tokens.text[time.first - 1]?.toLowerCase() === 'to' && tokens.head[time.first - 1] === head) &&
      // "a former ally", "a future clash" place nothing in time
      !(time.edtf === null && relationOf(tokens, head) === 'amod' && /^(?:former|future|past)$/i.test(time.text))
    )
  })
  if (direct.length) {
    const best = direct.reduce((a, b) => (rank(b, event) < rank(a, event) ? b : a))
    return range(annotation, times, best) ?? bounded(document.text, best)
  }
  for (const child of children(tokens, event)) {
    const link = relationOf(tokens, child)
    if (link !== 'obl' && link !== 'advcl' && link !== 'nmod') continue
    const marker = dependents(tokens, child, 'case', 'mark')[0] ?? -1
    const word = marker >= 0 ? tokens.text[marker].toLowerCase() : ''
    const { first, last } = subtree(tokens, child)
    const inner = times.find(
      time => time.first >= first && time.last <= last && reaches(tokens, headOf(tokens, time), child),
    )
    if (!EVENT_TIME.has(word)) {
      // "at the end of the 2014 war", "in the morning hours of 5 May": the time of the noun is that of the event
      if (
        link === 'obl' &&
        inner?.edtf &&
        ['at', 'in', 'on'].includes(word) &&
        headOf(tokens, inner) !== child &&
        isTimeNoun(times, child)
      )
        return bounded(document.text, inner)
      continue
    }
    const start = tokens.start[Math.max(first, marker <= child ? Math.min(marker, child) : first)]
    const text = document.text.slice(start, tokens.end[last - 1]).replace(/[\s,;:.–—-]+$/, '')
    if (text.length > LONGEST || (link === 'advcl' && !inner && word !== 'since')) continue
    const edtf = inner?.edtf ? open(inner.edtf, word) : null
    return { text, edtf, basis: edtf && inner ? inner.basis : 'none' }
  }
  return null
}

/** A placed time before an unplaced one, an adverbial before the rest, then the nearest. */
function rank(time: TimeExpression, event: number): number {
  return (time.edtf ? 0 : 1000) + Math.abs(time.first - event)
}

/** Whether a noun is (part of) a time expression. */
function isTimeNoun(times: readonly TimeExpression[], token: number): boolean {
  return times.some(time => token >= time.first && token < time.last)
}

/** Whether the way up from a token to an ancestor stays inside one phrase. */
function reaches(tokens: Tokens, token: number, ancestor: number): boolean {
  for (let i = token; i >= 0; i = tokens.head[i]) {
    if (i === ancestor) return true
    if (!INSIDE.has(relationOf(tokens, i))) return false
  }
  return false
}

/** An expression with the preposition that makes it the beginning or end of an open interval. */
function bounded(text: string, time: TimeExpression): StatedTime {
  const bound = boundOf(time)
  if (!bound && /^the (?:past|future)$/i.test(time.text) && /\bin $/i.test(text.slice(0, time.start)))
    return { text: text.slice(time.start - 3, time.end), edtf: time.edtf, basis: time.basis }
  if (!bound) return { text: time.text, edtf: time.edtf, basis: time.basis }
  const edtf = time.edtf === null ? null : open(time.edtf, bound.limit === 'after' ? 'since' : 'until')
  return { text: text.slice(bound.start, time.end), edtf, basis: time.basis }
}

/** A date as the beginning ("since", "after") or the end ("until", "before") of an open interval. */
function open(edtf: string, word: string): string | null {
  if (word === 'during' || word === 'throughout') return edtf
  const [from, to = from] = edtf.split('/')
  if (from === '..' || to === '..') return edtf
  const edge = word === 'since' ? from : word === 'after' || word === 'following' ? to : word === 'before' ? from : to
  return word === 'since' || word === 'after' || word === 'following' ? `${edge}/..` : `../${edge}`
}

/** The two ends of "from 3 to 5 May", "March–May 1944" as one interval. */
function range(
  { document, tokens }: Annotation,
  times: readonly TimeExpression[],
  one: TimeExpression,
): StatedTime | null {
  for (const other of times) {
    const [a, b] = one.first < other.first ? [one, other] : [other, one]
    if (a === b || !a.edtf || !b.edtf || a.edtf.includes('/') || b.edtf.includes('/')) continue
    const between = document.text.slice(a.end, b.start).trim().toLowerCase()
    if (!JOINTS.has(between)) continue
    const before = a.first > 0 ? tokens.text[a.first - 1].toLowerCase() : ''
    const introduced = before === 'from' || before === 'between'
    if (between === 'and' && before !== 'between') continue
    if (/T/.test(a.edtf) !== /T/.test(b.edtf) || a.edtf.replace('~', '') >= b.edtf.replace('~', '')) continue
    const start = introduced ? tokens.start[a.first - 1] : a.start
    return {
      text: document.text.slice(start, b.end),
      edtf: `${a.edtf}/${b.edtf}`,
      basis: b.basis === 'stated' ? b.basis : a.basis,
    }
  }
  return null
}
