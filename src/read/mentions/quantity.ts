import type { Quantity } from '../../model/quantity.js'
import { type LanguageData, languageFile } from '../language.js'

type Value = readonly [number | null, number | null, number | null]
interface Bound {
  readonly low: number | null
  readonly high: number | null
}
interface QuantityData {
  readonly numbers: { readonly words: Readonly<Record<string, number>> }
  readonly scales: { readonly words: Readonly<Record<string, number>> }
  readonly plurals: { readonly words: Readonly<Record<string, Value>> }
  readonly vague: { readonly words: Readonly<Record<string, Value>> }
  readonly bounds: { readonly phrases: Readonly<Record<string, Bound>> }
  readonly ranges: { readonly words: readonly string[] }
  readonly partitives: { readonly words: readonly string[] }
}

/** A quantity within a list of words: the half-open range of the words, and its value. */
export interface FoundQuantity {
  readonly first: number
  readonly last: number
  readonly value: Quantity['value']
}

const DIGITS = /^\d{1,3}(?:[,.]\d{3})+$|^\d+(?:\.\d+)?$/

/** Reads how many a phrase says, by src/read/en/mentions/quantities.yaml. */
export class Quantities {
  private readonly numbers: ReadonlyMap<string, number>
  private readonly scales: ReadonlyMap<string, number>
  private readonly plurals: ReadonlyMap<string, Value>
  private readonly vague: ReadonlyMap<string, Value>
  /** All words of the four maps. */
  private readonly words: ReadonlySet<string>
  private readonly bounds: readonly { words: readonly string[]; bound: Bound }[]
  private readonly ranges: ReadonlySet<string>
  private readonly partitives: ReadonlySet<string>

  constructor(data: LanguageData) {
    const file = languageFile<QuantityData>(data, 'mentions/quantities')
    this.numbers = new Map(Object.entries(file.numbers.words))
    this.scales = new Map(Object.entries(file.scales.words))
    this.plurals = new Map(Object.entries(file.plurals.words))
    this.vague = new Map(Object.entries(file.vague.words))
    this.words = new Set([this.numbers, this.scales, this.plurals, this.vague].flatMap(m => [...m.keys()]))
    this.bounds = Object.entries(file.bounds.phrases)
      .map(([phrase, bound]) => ({ words: phrase.split(' '), bound }))
      .sort((a, b) => b.words.length - a.words.length)
    this.ranges = new Set(file.ranges.words)
    this.partitives = new Set(file.partitives.words)
  }

  /** Whether a noun only says how much of what follows after "of". */
  isPartitive(lemma: string): boolean {
    return this.partitives.has(lemma.toLowerCase())
  }

  /** Whether a word can begin or be a quantity, to skip the phrases that have none. */
  isNumberWord(word: string): boolean {
    const first = word.charCodeAt(0)
    if (first >= 48 && first <= 57) return DIGITS.test(word)
    return this.words.has(word) || this.words.has(word.toLowerCase())
  }

  /** How many words before word `i` are a phrase that bounds the number there: 2 for "at least" before "12". */
  boundBefore(text: readonly string[], i: number): number {
    for (const { words } of this.bounds)
      if (words.length <= i && words.every((w, k) => text[i - words.length + k].toLowerCase() === w))
        return words.length
    return 0
  }

  /** The first quantity in a list of words, or undefined. */
  find(text: readonly string[]): FoundQuantity | undefined {
    const words = text.map(w => w.toLowerCase())
    for (let i = 0; i < words.length; i++) {
      const found = this.at(words, i)
      if (found && !/^(?:percent|%|per|pc)$/.test(words[found.last] ?? '')) return this.bounded(words, found)
    }
    return undefined
  }

  private at(words: readonly string[], i: number): FoundQuantity | undefined {
    const between = words[i - 1] === 'between'
    const low = this.single(words, i)
    if (!low) return undefined
    const high = this.ranges.has(words[low.last]) ? this.single(words, low.last + 1) : undefined
    const joined = words[low.last] !== 'and' || between
    if (!high || !joined) return low
    const [from] = low.value
    const to = high.value[2] ?? high.value[1]
    if (from === null || to === null || to <= from) return low
    return { first: between ? i - 1 : i, last: high.last, value: [from, Math.floor((from + to) / 2), to] }
  }

  /** One number or range word from word `i` on. */
  private single(words: readonly string[], i: number): FoundQuantity | undefined {
    const article = (words[i] === 'a' || words[i] === 'an') && i + 1 < words.length
    const start = article ? i + 1 : i
    const plural = this.plurals.get(words[start])
    if (plural && !article) {
      const of = words[start + 1] === 'of' ? this.plurals.get(words[start + 2]) : undefined
      if (!of) return { first: i, last: start + 1, value: [...plural] }
      const unit = this.scales.get(words[start + 2].replace(/s$/, ''))!
      const count = words[start] === 'tens' ? [20, 30, 99] : [plural[0]!, plural[1]!, plural[2]!]
      return { first: i, last: start + 3, value: [count[0] * unit, count[1] * unit, (count[2] + 1) * unit - 1] }
    }
    const vague = this.vague.get(words[start])
    if (vague && vague[0] !== null && (article || words[start] !== 'couple')) {
      const scale = this.scales.get(words[start + 1])
      const value = vague.map(v => (v === null || !scale ? v : v * scale)) as Quantity['value']
      return { first: i, last: start + (scale ? 2 : 1), value }
    }
    const number = this.number(words, start, article)
    return number && { first: i, last: number.last, value: [number.value, number.value, number.value] }
  }

  /** A number in digits or words: "1,200", "twenty-five", "two hundred and fifty", "half a million", "3.5 million". */
  private number(words: readonly string[], i: number, article: boolean): { last: number; value: number } | undefined {
    let total = 0
    let current = article ? 1 : 0
    let seen = false
    let last = i
    for (let k = i; k < words.length; k++) {
      const word = words[k]
      const value = DIGITS.test(word) ? digits(word) : this.numbers.get(word)
      const scale = this.scales.get(word)
      if (value !== undefined && (!seen || (value < 100 && current !== 0.5 && !DIGITS.test(word)))) {
        if (article && !seen && value !== 0.5 && word !== 'pair' && word !== 'trio' && word !== 'single')
          return undefined
        current = article && !seen ? value : current + value
      } else if (scale !== undefined && (seen || article)) {
        current = (current || 1) * scale
        if (scale >= 1000) {
          total += current
          current = 0
        }
      } else if (seen && (word === '-' || word === 'and' || word === 'a') && this.continues(words, k, word)) continue
      else break
      seen = true
      last = k + 1
    }
    return seen && total + current !== 0.5 ? { last, value: total + current } : undefined
  }

  /** Whether "-", "and" or "a" inside a number goes on with it: "twenty-five", "hundred and ten", "half a million". */
  private continues(words: readonly string[], k: number, word: string): boolean {
    const next = words[k + 1]
    if (word === 'a') return words[k - 1] === 'half' && this.scales.has(next)
    const number = this.numbers.get(next)
    if (word === '-') return number !== undefined && number < 10 && (this.numbers.get(words[k - 1]) ?? 0) >= 20
    return number !== undefined && this.scales.has(words[k - 1])
  }

  private bounded(words: readonly string[], found: FoundQuantity): FoundQuantity {
    for (const { words: phrase, bound } of this.bounds) {
      const first = found.first - phrase.length
      if (first < 0 || !phrase.every((w, k) => words[first + k] === w)) continue
      const [low, best, high] = found.value
      const value: Quantity['value'] = [
        bound.low === null || low === null ? null : Math.round(low * bound.low),
        best,
        bound.high === null || high === null ? null : Math.round(high * bound.high),
      ]
      return { first, last: found.last, value }
    }
    return found
  }
}

const digits = (word: string) =>
  /^\d{1,3}(?:[,.]\d{3})+$/.test(word) ? Number(word.replace(/[,.]/g, '')) : Number(word)
