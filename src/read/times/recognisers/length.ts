import type { Read, Scanner } from '../scanner.js'
import type { Found, Length, Point, Unit, Value } from '../value.js'
import { calendarDate } from './calendar-date.js'
import { decade, year } from './year.js'

/** Nouns that close a length: "a sixty-day period". */
const PERIODS = new Set(['period', 'span', 'stretch', 'interval'])

/**
 * Lengths of time and what is reckoned by them: "three years", "24-year", "a year and a half", "about two weeks", "weeks";
 * "two days later", "a decade ago", "the three weeks to 4 March".
 */
export function length(s: Scanner, at: number): Found | null {
  if ((s.text(at - 1) === 'age' || s.text(at - 1) === 'aged') && (s.cardinal(at)?.value ?? 999) < 130)
    return {
      first: at,
      last: s.cardinal(at)!.last,
      value: { kind: 'length', unit: 'year', amount: s.cardinal(at)!.value },
    }
  // "a three-year period": the article belongs to it only with that noun
  if (s.is('articles', at) && (s.digits(at + 1) !== null || s.sense(at + 1).cardinal)) {
    const inner = length(s, at + 1)
    return inner && PERIODS.has(s.text(inner.last - 1)) ? { ...inner, first: at } : null
  }
  const start = s.text(at) === 'the' ? at + 1 : at
  const core = s.approximators(start)
  const blurred = core > start && s.is('blurring', start)
  const amount = amountAt(s, core)
  if (!amount) return null
  const { unit, number } = amount.value
  const to = within(s, amount.last, unit, number)
  if (to) return { first: at, last: to.last, value: to.value }
  const shift = s.phrase(s.vocabulary.shifts, amount.last)
  if (shift && start === at && allowed(s, amount.last, shift.last)) {
    return {
      first: at,
      last: shift.last,
      value: {
        kind: 'step',
        unit,
        offset: number === null ? null : number * shift.value.direction,
        anchor: shift.value.anchor,
        counted: true,
        approximate: blurred || undefined,
      },
    }
  }
  // A bare plural, or an article, says a length only where no approximator stands alone before it.
  const value: Length = { kind: 'length', unit, amount: number }
  return { first: at, last: tail(s, amount.last, unit), value }
}

/** "before" and "after" end the expression only where nothing follows that they govern. */
function allowed(s: Scanner, at: number, last: number): boolean {
  const word = s.text(at)
  if (word === 'on') return false
  if (word === 'before' || word === 'after' || word === 'prior' || word === 'following')
    return last > at + 1 || !/^[\p{L}\d]/u.test(s.text(last)) || s.upos(last) === 'VERB' || s.upos(last) === 'AUX'
  return true
}

interface Amount {
  readonly unit: Unit
  readonly number: number | null
}

/** A number (or an article, or none before a plural) and its unit. */
function amountAt(s: Scanner, at: number): Read<Amount> | null {
  const number = s.cardinal(at)
  if (number && (number.value === null || number.value < 1000)) {
    let i = s.hyphen(number.last)
    // "two bloody weeks", "three more days", "ten consecutive nights"
    if (
      i === number.last &&
      !s.sense(i).unit &&
      s.sense(i + 1).unit &&
      (s.upos(i) === 'ADJ' || s.is('approximators', i) || s.is('length-adjectives', i))
    )
      i++
    const range = s.text(i) === 'to' || s.text(i) === 'or' || s.text(i) === '-' ? s.cardinal(i + 1) : null
    if (range) i = s.hyphen(range.last)
    const unit = s.unit(i)
    if (!unit || (s.is('never-bare', i) && !unit.value.plural && number.last === i && number.value !== 1)) return null
    if (unit.value.unit === 'second' && !unit.value.plural) return null
    if (unit.value.unit === 'quarter' && (s.text(unit.last) === 'of' || i > number.last)) return null
    return {
      last: half(s, unit.last),
      value: { unit: unit.value.unit, number: range ? null : plusHalf(s, unit.last, number.value) },
    }
  }
  if (s.is('articles', at)) {
    let i = at + 1
    while ((s.is('length-adjectives', i) || s.upos(i) === 'ADJ') && !s.sense(i).unit && i < at + 3) i++
    const unit = s.unit(i)
    if (!unit || unit.value.plural || s.is('never-bare', i) || s.words(i + 1, '-', 'time') > 0) return null
    return { last: half(s, unit.last), value: { unit: unit.value.unit, number: plusHalf(s, unit.last, 1) } }
  }
  const unit = s.unit(at)
  if (unit && s.is('bare-plurals', at)) return { last: unit.last, value: { unit: unit.value.unit, number: null } }
  return null
}

function half(s: Scanner, at: number): number {
  const i = s.hyphen(at)
  if (s.text(i) === 'and' && s.text(s.hyphen(i + 1)) === 'a') {
    const j = s.hyphen(s.hyphen(i + 1) + 1)
    if (s.text(j) === 'half') return j + 1
  }
  return at
}

function plusHalf(s: Scanner, at: number, value: number | null): number | null {
  return value === null ? null : half(s, at) > at ? value + 0.5 : value
}

/** What follows the unit within the expression: "-long", "-old", " of age", " period". */
function tail(s: Scanner, at: number, unit: Unit): number {
  const i = s.hyphen(at)
  if (['long', 'old'].includes(s.text(i))) return i + 1
  if (unit === 'year' && s.words(at, 'of', 'age') > 0) return at + 2
  if (PERIODS.has(s.text(at))) return at + 1
  return at
}

/** "the three weeks to 4 March", "two days after 5 May". */
function within(s: Scanner, at: number, unit: Unit, number: number | null): Read<Value> | null {
  const joint = s.text(at)
  if (joint !== 'to' && joint !== 'before' && joint !== 'after' && joint !== 'from') return null
  const date = calendarDate(s, at + 1) ?? year(s, at + 1) ?? decade(s, at + 1)
  if (date?.value.kind !== 'point') return null
  const from = date.value as Point
  const direction = joint === 'after' || joint === 'from' ? 1 : -1
  return {
    last: date.last,
    value: {
      kind: 'step',
      unit,
      offset: number === null ? null : number * direction,
      anchor: 'text',
      from,
      counted: true,
      span: joint === 'to' || undefined,
    },
  }
}

/** Units that stand alone and a last resort for the rest: "the first year", "months before", "per day". */
export function bareUnit(s: Scanner, at: number): Found | null {
  const ordinal = s.ordinal(at)
  const i = ordinal ? s.hyphen(ordinal.last) : at
  const unit = s.unit(i)
  if (!unit || s.is('never-bare', i) || s.words(at - 2, 'carried', 'the') > 0) return null
  if (unit.value.unit === 'minute' && !unit.value.plural) return null
  if (s.text(i + 1) === '-' && s.joined(i + 1) && s.text(i + 2) === 'long')
    return { first: at, last: i + 3, value: { kind: 'length', unit: unit.value.unit, amount: 1 } }
  return { first: at, last: i + 1, value: { kind: 'vague' } }
}
