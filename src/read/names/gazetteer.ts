import type { Tokens } from '../annotation.js'
import type { LanguageData } from '../language.js'
import { type KnownName, visitKnownForms } from './known-forms.js'
import { hashForm, hashKey, nameKey } from './name-key.js'
import type { WordFacts } from './word-facts.js'

export type { KnownName } from './known-forms.js'
export { nameKey } from './name-key.js'

/** A known name that stands at a half-open range of tokens. */
export interface Match {
  readonly first: number
  readonly last: number
  readonly known: KnownName
}

interface Entry {
  readonly form: string
  readonly rank: number
  known: KnownName
}

/**
 * Known names by the hash of their key. Lookup is by the letters of tokens in a row, so it does not depend on how hyphens
 * are tokenised, and takes time in proportion to those letters, however many names are known.
 */
export class Gazetteer {
  private readonly names = new Map<number, Entry>()
  /** Hashes of the beginnings of names that end with a word. */
  private readonly prefixes = new Set<number>()
  /** What was looked up as written, since texts repeat their names; null where it is not known. */
  private readonly asked = new Map<string, KnownName | null>()

  constructor(data: LanguageData) {
    const begins = (hash: number) => this.prefixes.add(hash)
    visitKnownForms(data, (form, known, rank) => this.add(form, known, rank, hashForm(form, begins)))
  }

  private add(form: string, known: KnownName, rank: number, hash: number): void {
    let at = hash
    let before = this.names.get(at)
    while (before && before.form !== form && nameKey(before.form) !== nameKey(form)) before = this.names.get(++at)
    if (!before || rank > before.rank) this.names.set(at, { form, rank, known })
    else if (
      rank === before.rank &&
      before.known.name !== known.name &&
      before.known.kind === known.kind &&
      !known.nationality
    )
      // An alias that two claim ("ISI") tells that it is an organisation, but not which.
      before.known = { ...before.known, name: form, of: before.known.of === known.of ? known.of : null, part: null }
  }

  /** The entry of a key, if it is written with as many capitals as the name has at least. */
  private find(key: string, hash: number, capitals: number): KnownName | undefined {
    for (let at = hash; ; at++) {
      const entry = this.names.get(at)
      if (!entry) return undefined
      if (nameKey(entry.form) !== key) continue
      return capitals >= (isAcronym(entry.form) ? capitalsIn(entry.form) : 1) ? entry.known : undefined
    }
  }

  /** What is known of a name as written, or undefined. */
  lookup(text: string): KnownName | undefined {
    const { asked } = this
    let known = asked.get(text)
    if (known === undefined) {
      const key = nameKey(text)
      known = this.find(key, hashKey(key), capitalsIn(text)) ?? null
      if (asked.size > 20_000) asked.clear()
      asked.set(text, known)
    }
    return known ?? undefined
  }

  /** Whether a known name begins with a word whose key has this hash. */
  begins(hash: number): boolean {
    return this.prefixes.has(hash)
  }

  /** The longest known names in a range of tokens, left to right, none overlapping another. */
  matches(tokens: Tokens, first: number, last: number, facts: readonly WordFacts[]): Match[] {
    const found: Match[] = []
    for (let i = first; i < last; ) {
      const match = facts[i].opensKnown ? this.longest(tokens, i, last, facts) : undefined
      if (match) found.push(match)
      i = match ? match.last : i + 1
    }
    return found
  }

  private longest(tokens: Tokens, first: number, last: number, facts: readonly WordFacts[]): Match | undefined {
    let { hash } = facts[first]
    let key = ''
    let best: Match | undefined
    let capitals = 0
    for (let i = first; i < last && i < first + 12; i++) {
      const word = facts[i].key
      if (i > first) {
        hash = hashKey(word, hash)
        if (!this.prefixes.has(hash)) break
      }
      key += word
      // The article at the head of a sentence says nothing of the words after it.
      if (word !== 'the') capitals += capitalsIn(tokens.text[i])
      if (!word || capitals === 0 || !this.names.has(hash)) continue
      const known = this.find(key, hash, capitals)
      if (known) best = { first, last: i + 1, known }
    }
    return best
  }
}

/** A short word with capitals inside ("ISIS", "LeT"): written with fewer of them it is another word ("us", "Let"). */
function isAcronym(form: string): boolean {
  return !/\s/.test(form) && (form === form.toUpperCase() || (form.length <= 6 && capitalsIn(form) > 1))
}

function capitalsIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 128 ? code >= 65 && code <= 90 : text[i] !== text[i].toLowerCase()) count++
  }
  return count
}

const built = new WeakMap<LanguageData, Gazetteer>()

/** The gazetteer of some language data; built once, since several steps look names up. */
export function gazetteerOf(data: LanguageData): Gazetteer {
  let gazetteer = built.get(data)
  if (!gazetteer) built.set(data, (gazetteer = new Gazetteer(data)))
  return gazetteer
}
