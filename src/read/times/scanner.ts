import type { Atoms } from './atoms.js'
import type { Unit } from './value.js'
import type { Phrases, Vocabulary, Word } from './vocabulary.js'

/** Something read from `last - first` atoms. */
export interface Read<T> {
  readonly last: number
  readonly value: T
}

/** No number of so many words is read, so that a text made of numbers does not take for ever. */
const LONGEST_NUMBER = 12
const NOTHING: Word = {}
const DIGITS = /^\d+$/
const NUMBER = /^[\d.,]+$/
const ORDINAL_ENDING: Readonly<Record<string, true>> = { st: true, nd: true, rd: true, th: true }

/** Reads numbers, units and fixed phrases at a place among the atoms of one sentence. */
export class Scanner {
  constructor(
    readonly atoms: Atoms,
    readonly vocabulary: Vocabulary,
    /** Universal part of speech of the token at an atom, '' where it is not known. */
    readonly upos: (at: number) => string,
  ) {}

  text(at: number): string {
    return this.atoms.text[at] ?? ''
  }

  /** Whether an expression can begin here. */
  begins(at: number): boolean {
    const text = this.text(at)
    return this.vocabulary.begins.has(text) || (text >= '0' && text < ':')
  }

  joined(at: number): boolean {
    return this.atoms.joined[at] ?? false
  }

  sense(at: number): Word {
    return this.vocabulary.word.get(this.text(at)) ?? NOTHING
  }

  is(name: string, at: number): boolean {
    return this.vocabulary.is(name, this.text(at))
  }

  /** Whether these words stand here; the place after them, or -1. */
  words(at: number, ...words: string[]): number {
    for (let i = 0; i < words.length; i++) if (this.text(at + i) !== words[i]) return -1
    return at + words.length
  }

  /** The longest phrase of a list that stands here. */
  phrase<T>(phrases: Phrases<T>, at: number): Read<T> | null {
    for (const { words, entry } of phrases.get(this.text(at)) ?? [])
      if (this.words(at, ...words) >= 0) return { last: at + words.length, value: entry }
    return null
  }

  /** Skips one hyphen (or dash) that joins two words. */
  hyphen(at: number): number {
    return this.text(at) === '-' && this.joined(at) && this.joined(at + 1) ? at + 1 : at
  }

  isHyphen(at: number): boolean {
    return this.hyphen(at) > at
  }

  digits(at: number): number | null {
    return DIGITS.test(this.text(at)) ? Number(this.text(at)) : null
  }

  /** A cardinal in digits or words: 3, 1.5, 1,500, twenty-three, two hundred, one and a half. Vague ones ("several") are null. */
  cardinal(at: number): Read<number | null> | null {
    const text = this.text(at)
    if (NUMBER.test(text) && text !== '.' && text !== ',') {
      if (this.joined(at + 1) && /^\p{L}/u.test(this.text(at + 1))) return null
      return this.fraction(at + 1, Number(text.replaceAll(',', '')))
    }
    let i = at
    if (this.is('articles', i)) {
      if (this.is('vague', i + 1)) i++
      else if (this.sense(i + 1).multiplier) i++
      else if (this.text(i + 1) === 'half') return this.text(i + 2) === 'of' ? null : { last: i + 2, value: 0.5 }
      else return null
    }
    if (this.is('vague', i)) {
      i++
      if (this.text(i) === 'of') i++
      if (this.text(i) === 'hundred' || this.text(i) === 'thousand' || this.text(i) === 'more') i++
      return { last: i, value: null }
    }
    if (text === 'half' && (this.is('articles', at + 1) || this.isHyphen(at + 1))) {
      return { last: this.is('articles', at + 1) ? at + 2 : at + 1, value: 0.5 }
    }
    let sum = 0
    let group = i > at ? 1 : 0
    let last = at
    for (const end = Math.min(this.atoms.count, at + LONGEST_NUMBER); i < end; i++) {
      const { cardinal, multiplier } = this.sense(i)
      if (cardinal !== undefined) {
        if (last > at && !(group % 100 === 0 || (group % 10 === 0 && cardinal < 10 && group % 100 >= 20))) break
        group += cardinal
      } else if (multiplier) {
        if (last === at && i === at) return this.plural(at)
        if (multiplier === 12) group = Math.max(group, 1) * 12
        else if (multiplier >= 1000) {
          sum += Math.max(group, 1) * multiplier
          group = 0
        } else group = Math.max(group, 1) * multiplier
      } else if (
        last > at &&
        this.text(i) === 'and' &&
        this.sense(i - 1).multiplier &&
        this.sense(i + 1).cardinal !== undefined
      )
        continue
      else if (
        last > at &&
        this.isHyphen(i) &&
        (this.sense(i + 1).cardinal !== undefined || this.sense(i + 1).multiplier)
      ) {
        const next = this.sense(i + 1).cardinal
        if (next !== undefined && !(group % 10 === 0 && group >= 20 && next < 10)) break
        continue
      } else break
      last = i + 1
    }
    return last > at ? this.fraction(last, sum + group) : null
  }

  /** "dozens of", "hundreds of", "scores of" have no number. */
  private plural(_at: number): null {
    return null
  }

  private fraction(at: number, value: number): Read<number> {
    const i = this.hyphen(at)
    if (this.text(i) === 'and') {
      const j = this.hyphen(i + 1)
      const k = this.is('articles', j) ? this.hyphen(j + 1) : -1
      if (k > 0 && this.text(k) === 'half') return { last: k + 1, value: value + 0.5 }
    }
    return { last: at, value }
  }

  /** An ordinal in digits or words: 19th, twenty-third. */
  ordinal(at: number): Read<number> | null {
    const digits = this.digits(at)
    if (digits !== null)
      return this.joined(at + 1) && ORDINAL_ENDING[this.text(at + 1)] ? { last: at + 2, value: digits } : null
    const sense = this.sense(at)
    if (sense.ordinal) return { last: at + 1, value: sense.ordinal }
    if (sense.cardinal && sense.cardinal >= 20 && sense.cardinal % 10 === 0) {
      const next = this.hyphen(at + 1)
      const unit = this.sense(next).ordinal
      if (unit && unit < 10) return { last: next + 1, value: sense.cardinal + unit }
    }
    return null
  }

  /** A unit of time, and whether it is plural. */
  unit(at: number): Read<{ unit: Unit; plural: boolean }> | null {
    const { unit, plural } = this.sense(at)
    return unit ? { last: at + 1, value: { unit, plural: plural ?? false } } : null
  }

  /** Words that blur a length of time, any number of them. */
  approximators(at: number): number {
    let i = at
    for (let count = 0; ; count++) {
      const read = this.phrase(this.vocabulary.approximators, i)
      if (!read || count > 3) return i
      i = read.last
      if (this.text(i) === '.' && this.joined(i)) i++
    }
  }
}
