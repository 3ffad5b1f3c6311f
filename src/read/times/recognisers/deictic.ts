import type { Scanner } from '../scanner.js'
import type { Found, Step } from '../value.js'

/**
 * A period that is pointed to: "that year", "last week", "the following day", "the past three years", "this summer",
 * "next Tuesday", "last May", "the same time".
 */
export function deictic(s: Scanner, at: number): Found | null {
  const pointer = s.phrase(s.vocabulary.deictics, at)
  if (!pointer) return null
  const { offset, anchor, span } = pointer.value
  let i = pointer.last
  const bare = s.text(at) === 'the' && pointer.last === at + 1
  if (bare) return definite(s, at)
  // "the past three years", "the next few months", "every two weeks"
  const many = s.sense(i).unit ? null : s.cardinal(i)
  if (many && (many.value === null || many.value < 1000)) i = many.last
  if (s.upos(i) === 'ADJ' && s.sense(i + 1).unit && !s.sense(i).unit && !s.sense(i).ordinal) i++
  i = many ? s.hyphen(i) : i
  const sense = s.sense(i)
  if (sense.unit && !(s.is('never-bare', i) && sense.unit !== 'season' && sense.unit !== 'quarter')) {
    const count = many ? many.value : sense.plural ? null : 1
    const value: Step = {
      kind: 'step',
      unit: sense.unit,
      anchor,
      offset: offset === null || count === null ? null : offset * count,
      span: span && (many !== null || sense.unit === 'hour') ? true : undefined,
      part: sense.unit === 'night' ? true : undefined,
    }
    const last = many && s.text(i + 1) === 'period' ? i + 2 : i + 1
    return { first: at, last, value: offset === null ? { kind: 'vague' } : value }
  }
  if (many) return null
  if (offset === null) {
    if (s.is('parts-of-day', i) && ['one', 'every', 'each', 'these', 'those'].includes(s.text(at)))
      return { first: at, last: i + 1, value: { kind: 'vague' } }
    if (s.is('periods', i) && ['those', 'these'].includes(s.text(at)))
      return { first: at, last: i + 1, value: { kind: 'vague' } }
    return null
  }
  if (s.is('parts-of-day', i)) {
    return { first: at, last: i + 1, value: { kind: 'step', unit: 'day', anchor, offset, part: true } }
  }
  if (sense.season && !(s.text(i) === 'fall' && s.text(i + 1) === 'of'))
    return {
      first: at,
      last: i + 1,
      value: { kind: 'point', season: sense.season, offset: anchor === 'text' && offset === 0 ? undefined : offset },
    }
  if (anchor === 'either' && (s.atoms.capital[i] || sense.weekday) && !s.is('ambiguous-weekdays', i)) {
    if (sense.weekday) {
      const last = s.is('parts-of-day', i + 1) ? i + 2 : i + 1
      return { first: at, last, value: { kind: 'point', weekday: sense.weekday, offset } }
    }
    if (sense.month && s.digits(i + 1) === null)
      return { first: at, last: i + 1, value: { kind: 'point', month: sense.month, offset } }
  }
  if (s.is('periods', i)) return pointedTime(s, at, i)
  return null
}

/** "the day", "the winter", "the morning", "the time", and with a word between: "the first year", "the harsh winter". */
function definite(s: Scanner, at: number): Found | null {
  let i = at + 1
  const ordinal = s.ordinal(i)
  if (ordinal) i = ordinal.last
  const many = ordinal && s.sense(i).unit === undefined ? s.cardinal(i) : null
  if (many) i = many.last
  for (let n = 0; n < 2 && (s.upos(i) === 'ADJ' || s.is('weather', i)) && !s.sense(i).unit; n++) i++
  if (s.text(at - 1) === 'carried') return null
  const { unit, season, plural } = s.sense(i)
  if (unit && !s.is('never-bare', i)) {
    if (i > at + 1) return { first: at, last: i + 1, value: { kind: 'vague' } }
    // "the day following"
    if (s.text(i + 1) === 'following' && !plural && (s.upos(i + 2) === 'VERB' || !/^[\p{L}\d]/u.test(s.text(i + 2))))
      return { first: at, last: i + 2, value: { kind: 'step', unit, anchor: 'text', offset: 1 } }
    return {
      first: at,
      last: i + 1,
      value: { kind: 'step', unit, anchor: 'text', offset: plural ? null : 0, part: unit === 'night' || undefined },
    }
  }
  if (season && s.text(i) !== 'fall') return { first: at, last: i + 1, value: { kind: 'point', season } }
  if (s.is('parts-of-day', i))
    return { first: at, last: i + 1, value: { kind: 'step', unit: 'day', anchor: 'text', offset: 0, part: true } }
  if (i === at + 1 && (s.text(i) === 'time' || s.text(i) === 'period') && !s.sense(i).plural)
    return pointedTime(s, at, i)
  return null
}

const NOT_A_TIME = new Set(['first', 'second', 'third', 'last'])

/** "at that time", "during this period"; not "this time he won" nor "this point is disputed". */
function pointedTime(s: Scanner, at: number, noun: number): Found | null {
  if (s.text(noun) === 'moment' || s.text(noun) === 'point' || s.text(noun) === 'juncture') return null
  if (s.text(at) === 'this' && s.text(noun) === 'time' && (at === 0 || s.text(at - 1) === ',')) return null
  if (NOT_A_TIME.has(s.text(noun - 1))) return null
  if (['last', 'next'].includes(s.text(noun - 1)) && s.text(noun) === 'time') return null
  return { first: at, last: noun + 1, value: { kind: 'vague' } }
}
