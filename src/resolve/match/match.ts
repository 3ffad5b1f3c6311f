import { type Alignment, align } from './align.js'
import type { NameData } from './data.js'
import { spelledAlike } from './distance.js'
import type { NameMatch } from './name-match.js'
import { excluding } from './opposites.js'
import { type NameReading, type PreparedName, prepareName } from './prepare.js'
import { sameSyllables } from './same-syllables.js'
import { type NameSchema, type ParsedName, shown, type Token } from './tokens.js'

/**
 * How much the words that only the longer name has count against it: little for people, who leave out middle names, a
 * lot for organisations, whose every word tells them from a sister.
 */
const EXTRA: Record<NameSchema, number> = { person: 0.2, organization: 0.85 }
/** Different numbers make a different brigade, fund or son, however alike the rest is. */
const DIFFERENT_NUMBER = 0.5
/** Sisters in two countries. */
const DIFFERENT_PLACE = 0.75
/** Two legal forms, both given, are two legal persons. */
const DIFFERENT_FORM = 0.68
/** The Free Army is not the army. */
const SPLINTER = 0.8
/** Bodies of which each has words that the other has not are seldom one. */
const OTHER_WORDS = 0.93
const ACRONYM = 0.8
const NOTHING: NameMatch = { score: 0, reasons: ['nothing in common'] }

/** Compares two names. Names of several ("A/B") are compared one by one, and the best counts. */
export function matchNames(name1: string, name2: string, schema: NameSchema, data: NameData): NameMatch {
  return matchPrepared(prepareName(name1, schema, data), prepareName(name2, schema, data), data)
}

/** Compares two names that were prepared with the same schema. */
export function matchPrepared(one: PreparedName, two: PreparedName, data: NameData): NameMatch {
  let best = NOTHING
  for (const a of one.readings)
    for (const b of two.readings) {
      const found = matchOne(a, b, one.schema, data)
      if (found.score > best.score) best = found
    }
  return best
}

function matchOne(one: NameReading, two: NameReading, schema: NameSchema, data: NameData): NameMatch {
  if (one.folded && one.folded === two.folded) return { score: 1, reasons: ['the same letters'] }
  const [a, b] = [one.parsed, two.parsed]
  if (!a.tokens.length || !b.tokens.length) return { score: 0, reasons: ['no letters to compare'] }
  let best = byWords(a, b, one.raw + two.raw, schema, data)
  const [plainA, plainB] = [one.untranslated ?? a, two.untranslated ?? b]
  for (const next of [
    plainA === a && plainB === b ? null : byWords(plainA, plainB, one.raw + two.raw, schema, data),
    plainA === a && plainB === b ? null : asOneWord(plainA, plainB),
    asOneWord(a, b),
    schema === 'person' ? sameSyllables(a, b, data) : byInitials(one.raw, two.raw, a, b),
  ])
    if (next && next.score > best.score) best = next
  return best
}

/** Word by word. */
function byWords(a: ParsedName, b: ParsedName, raw: string, schema: NameSchema, data: NameData): NameMatch {
  const alignment = align(a, b, schema, data)
  const { pairs, onlyA, onlyB } = alignment
  if (!pairs.some(p => p.a.kind !== 'particle' && p.way !== 'initial'))
    return { score: 0, reasons: ['no word in common'] }
  const reasons = pairs.map(({ a, b, way }) =>
    way === 'same' ? `same: ${shown(a)}` : `${way}: ${shown(a)} ~ ${shown(b)}`,
  )
  const paired = (side: 'a' | 'b') => sum(pairs.map(p => p[side].weight * p.likeness))
  const whole = (side: 'a' | 'b', rest: readonly Token[]) =>
    sum(pairs.map(p => p[side].weight)) + sum(rest.map(t => t.weight))
  const [coverA, coverB] = conflictWeighed(alignment, paired, whole)
  const [less, more] = [Math.min(coverA, coverB), Math.max(coverA, coverB)]
  let score = more * (1 - EXTRA[schema] * (1 - less / more))
  for (const t of [...onlyA, ...onlyB]) if (t.kind !== 'particle') reasons.push(`only in one: ${shown(t)}`)
  const against = (factor: number, reason: string) => {
    score *= factor
    reasons.push(reason)
  }
  if (schema === 'organization' && told(onlyA) && told(onlyB)) score *= OTHER_WORDS
  if (numbersDiffer(alignment)) against(DIFFERENT_NUMBER, 'the numbers differ')
  const opposed = excluding(texts(onlyA), texts(onlyB), data.opposites)
  if (opposed) against(DIFFERENT_NUMBER, `${opposed[0]} is not ${opposed[1]}`)
  else if (schema === 'organization' && splinter(alignment, data))
    against(SPLINTER, 'a splinter bears the name with such a word')
  else if (placesDiffer(alignment)) against(DIFFERENT_PLACE, 'the places differ')
  if (a.generation !== b.generation && a.generation !== null && b.generation !== null)
    against(DIFFERENT_NUMBER, 'father and son')
  else if (schema === 'person' && lineageCrossed(alignment, raw, data))
    against(DIFFERENT_NUMBER, 'father and son change places')
  else if (schema === 'person' && givenNamesCrossed(alignment, raw))
    against(OTHER_ORDER, 'two given names in the other order: of two people, one may be the son')
  if (a.form !== b.form && [a.form, b.form].every(f => f !== null && f !== 'any'))
    against(DIFFERENT_FORM, 'different legal forms')
  return { score, reasons }
}

/** Two given names without a surname: which of them is the father's shows in their order alone. */
const OTHER_ORDER = 0.69

/** What share of each name the other covers. Where both have words of their own, those gainsay each other, an initial too. */
function conflictWeighed(
  { onlyA, onlyB }: Alignment,
  paired: (side: 'a' | 'b') => number,
  whole: (side: 'a' | 'b', rest: readonly Token[]) => number,
): [number, number] {
  const both = told(onlyA) && told(onlyB)
  const heavy = (list: readonly Token[]) =>
    both ? list.map(t => (t.kind === 'initial' ? { ...t, weight: 1 } : t)) : list
  return [paired('a') / whole('a', heavy(onlyA)), paired('b') / whole('b', heavy(onlyB))]
}

function told(list: readonly Token[]): boolean {
  return list.some(t => t.kind !== 'particle')
}

function numbersDiffer({ onlyA, onlyB }: Alignment): boolean {
  return onlyA.some(t => t.kind === 'number') || onlyB.some(t => t.kind === 'number')
}

function placesDiffer({ onlyA, onlyB }: Alignment): boolean {
  return onlyA.some(t => t.kind === 'place') && onlyB.some(t => t.kind === 'place')
}

/** Whether only one has a word by which those who break away are told apart, and no other word differs. */
function splinter({ onlyA, onlyB }: Alignment, { splinters }: NameData): boolean {
  if (onlyA.length && onlyB.length) return false
  return [...onlyA, ...onlyB].some(t => splinters.has(t.text))
}

/** "Ahmad bin Karim" and "Karim bin Ahmad": what stands before the "son of" in one stands behind it in the other. */
function lineageCrossed({ a, b, order }: Alignment, raw: string, { sons }: NameData): boolean {
  if (raw.includes(',')) return false
  const [sonA, sonB] = [a, b].map(list => list.findIndex((t, i) => i > 0 && sons.has(t.text)))
  if (sonA < 0 || sonB < 0) return false
  const ofOwn = order.some(([i, j]) => i < sonA && j < sonB)
  return !ofOwn && order.some(([i, j]) => (i < sonA && j > sonB) || (j < sonB && i > sonA))
}

/** "Hassan Hussein" and "Hussein Hassan", neither with a comma that would tell surname from given name. */
function givenNamesCrossed({ a, b, order }: Alignment, raw: string): boolean {
  if (a.length !== 2 || b.length !== 2 || order.length !== 2 || /[,،]/.test(raw)) return false
  return order.every(([i, j]) => i !== j) && [...a, ...b].every(t => t.given !== undefined)
}

/** With the spaces gone: words run together or torn apart. */
function asOneWord(a: ParsedName, b: ParsedName): NameMatch | null {
  const [one, two] = [a.words.join(''), b.words.join('')]
  if (Math.min(one.length, two.length) < 5 || Math.abs(one.length - two.length) > 3) return null
  if (one !== two && a.words.length === b.words.length) return null
  if (a.generation !== b.generation || one.replace(/\D/g, '') !== two.replace(/\D/g, '')) return null
  const likeness = one === two ? 1 : spelledAlike(one, two)
  if (likeness < 0.85) return null
  const clash = a.form !== b.form && [a.form, b.form].every(f => f !== null && f !== 'any')
  return { score: likeness * 0.95 * (clash ? DIFFERENT_FORM : 1), reasons: ['the same letters, spaced otherwise'] }
}

/** An acronym and the name that it abbreviates, for organisations. */
function byInitials(name1: string, name2: string, a: ParsedName, b: ParsedName): NameMatch | null {
  for (const [short, parsed, long, raw] of [
    [a, name1, b, name2],
    [b, name2, a, name1],
  ] as const) {
    const first = parsed.split(/\s+/)[0].replace(/\./g, '')
    const rest = short.tokens.slice(1).every(t => t.kind === 'place')
    if (!/^\p{Lu}{2,8}$/u.test(first) || !rest || long.tokens.length < 2) continue
    const words = raw.split(/[\s-]+/).filter(w => /^\p{L}/u.test(w))
    const spellings = [words, words.filter(w => /^\p{Lu}/u.test(w)), texts(long.tokens)]
    const initials = (list: readonly string[]) =>
      list
        .map(w => w[0])
        .join('')
        .toLowerCase()
    if (spellings.some(list => list.length > 1 && initials(list) === first.toLowerCase()))
      return { score: ACRONYM, reasons: [`${first} is the acronym`] }
  }
  return null
}

function texts(list: readonly Token[]): string[] {
  return list.map(t => t.text)
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
