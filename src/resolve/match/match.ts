import { type Alignment, align } from './align.js'
import type { NameData } from './data.js'
import { spelledAlike } from './distance.js'
import { fold } from './fold.js'
import { type NameSchema, type ParsedName, parseName, type Token } from './tokens.js'

/** From this score on two names are held to be the same. */
export const THRESHOLD = 0.7

/** How likely two names are the same, 0 to 1, and what speaks for and against it, in words. */
export interface NameMatch {
  readonly score: number
  readonly reasons: readonly string[]
}

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
const ACRONYM = 0.8

/** Compares two names. Names of several ("A/B") are compared one by one, and the best counts. */
export function matchNames(name1: string, name2: string, schema: NameSchema, data: NameData): NameMatch {
  const variants = (name: string) =>
    [name, ...name.split(/\s*[/|]\s*/).filter(part => (part.match(/\p{L}/gu)?.length ?? 0) > 3)].filter(
      (v, i, all) => all.indexOf(v) === i,
    )
  let best: NameMatch = { score: 0, reasons: ['nothing in common'] }
  for (const one of variants(name1))
    for (const two of variants(name2)) {
      const found = matchOne(one, two, schema, data)
      if (found.score > best.score) best = found
    }
  return best
}

function matchOne(name1: string, name2: string, schema: NameSchema, data: NameData): NameMatch {
  const [written1, written2] = [fold(name1, data.letters), fold(name2, data.letters)]
  if (written1 && written1 === written2) return { score: 1, reasons: ['the same letters'] }
  const [a, b] = [parseName(name1, schema, data), parseName(name2, schema, data)]
  if (!a.tokens.length || !b.tokens.length) return { score: 0, reasons: ['no letters to compare'] }
  const candidates = [byWords(a, b, schema, data), asOneWord(a, b), byInitials(name1, name2, a, b, schema)]
  return candidates.reduce((best, next) => (next.score > best.score ? next : best))
}

/** Word by word. */
function byWords(a: ParsedName, b: ParsedName, schema: NameSchema, data: NameData): NameMatch {
  const alignment = align(a, b, schema, data)
  const { pairs, onlyA, onlyB } = alignment
  const reasons = pairs.map(({ a, b, way }) => (way === 'same' ? `same: ${a.text}` : `${way}: ${a.text} ~ ${b.text}`))
  if (!pairs.some(p => p.a.kind !== 'particle' && p.way !== 'initial'))
    return { score: 0, reasons: ['no word in common'] }
  const paired = (side: 'a' | 'b') => sum(pairs.map(p => p[side].weight * p.likeness))
  const whole = (side: 'a' | 'b', rest: readonly Token[]) =>
    sum(pairs.map(p => p[side].weight)) + sum(rest.map(t => t.weight))
  const [coverA, coverB] = conflictWeighed(alignment, paired, whole)
  const [less, more] = [Math.min(coverA, coverB), Math.max(coverA, coverB)]
  let score = more * (1 - EXTRA[schema] * (1 - less / more))
  for (const t of [...onlyA, ...onlyB]) if (t.kind !== 'particle') reasons.push(`only in one: ${t.text}`)
  if (numbersDiffer(alignment)) {
    score *= DIFFERENT_NUMBER
    reasons.push('the numbers differ')
  }
  if (placesDiffer(alignment)) {
    score *= DIFFERENT_PLACE
    reasons.push('the places differ')
  }
  if (a.generation !== b.generation && a.generation !== null && b.generation !== null) {
    score *= DIFFERENT_NUMBER
    reasons.push('father and son')
  }
  if (a.form !== b.form && [a.form, b.form].every(f => f !== null && f !== 'any')) {
    score *= DIFFERENT_FORM
    reasons.push('different legal forms')
  }
  return { score, reasons }
}

/** What share of each name the other covers. Where both have words of their own, those gainsay each other, an initial too. */
function conflictWeighed(
  { onlyA, onlyB }: Alignment,
  paired: (side: 'a' | 'b') => number,
  whole: (side: 'a' | 'b', rest: readonly Token[]) => number,
): [number, number] {
  const told = (list: readonly Token[]) => list.some(t => t.kind !== 'particle')
  const both = told(onlyA) && told(onlyB)
  const heavy = (list: readonly Token[]) =>
    both ? list.map(t => (t.kind === 'initial' ? { ...t, weight: 1 } : t)) : list
  return [paired('a') / whole('a', heavy(onlyA)), paired('b') / whole('b', heavy(onlyB))]
}

function numbersDiffer({ onlyA, onlyB }: Alignment): boolean {
  return onlyA.some(t => t.kind === 'number') || onlyB.some(t => t.kind === 'number')
}

function placesDiffer({ onlyA, onlyB }: Alignment): boolean {
  return onlyA.some(t => t.kind === 'place') && onlyB.some(t => t.kind === 'place')
}

/** With the spaces gone: words run together or torn apart. */
function asOneWord(a: ParsedName, b: ParsedName): NameMatch {
  const text = (name: ParsedName) => name.words.join('')
  const [one, two] = [text(a), text(b)]
  if (Math.min(one.length, two.length) < 5 || one.replace(/\D/g, '') !== two.replace(/\D/g, ''))
    return { score: 0, reasons: [] }
  if (one !== two && a.words.length === b.words.length) return { score: 0, reasons: [] }
  if (a.generation !== b.generation) return { score: 0, reasons: [] }
  const likeness = one === two ? 1 : spelledAlike(one, two)
  if (likeness < 0.85) return { score: 0, reasons: [] }
  const clash = a.form !== b.form && [a.form, b.form].every(f => f !== null && f !== 'any')
  return { score: likeness * 0.95 * (clash ? DIFFERENT_FORM : 1), reasons: ['the same letters, spaced otherwise'] }
}

/** An acronym and the name that it abbreviates, for organisations. */
function byInitials(name1: string, name2: string, a: ParsedName, b: ParsedName, schema: NameSchema): NameMatch {
  const none = { score: 0, reasons: [] }
  if (schema === 'person') return none
  for (const [short, parsed, long, raw] of [
    [a, name1, b, name2],
    [b, name2, a, name1],
  ] as const) {
    const first = parsed.split(/\s+/)[0].replace(/\./g, '')
    const rest = short.tokens.slice(1).every(t => t.kind === 'place')
    if (!/^\p{Lu}{2,8}$/u.test(first) || !rest || long.tokens.length < 2) continue
    const words = raw.split(/[\s-]+/).filter(w => /^\p{L}/u.test(w))
    const spellings = [words, words.filter(w => /^\p{Lu}/u.test(w)), long.tokens.map(t => t.text)]
    if (
      spellings.some(
        list =>
          list.length > 1 &&
          list
            .map(w => w[0])
            .join('')
            .toLowerCase() === first.toLowerCase(),
      )
    )
      return { score: ACRONYM, reasons: [`${first} is the acronym`] }
  }
  return none
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
