import type { Tokens } from '../annotation.js'
import type { LanguageData } from '../language.js'
import { type KnownName, visitKnownForms } from './known-forms.js'
import { HASH_START, hashForm, hashKey, nameKey } from './name-key.js'

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
    const key = nameKey(text)
    return this.find(key, hashKey(key), capitalsIn(text))
  }

  /** The longest known names in a range of tokens, left to right, none overlapping another. */
  matches(tokens: Tokens, first: number, last: number, keys: readonly string[]): Match[] {
    const found: Match[] = []
    for (let i = first; i < last; ) {
      const match = keys[i] ? this.longest(tokens, i, last, keys) : undefined
      if (match) found.push(match)
      i = match ? match.last : i + 1
    }
    return found
  }

  private longest(tokens: Tokens, first: number, last: number, keys: readonly string[]): Match | undefined {
    let hash = HASH_START
    let key = ''
    let best: Match | undefined
    let capitals = 0
    for (let i = first; i < last && i < first + 12; i++) {
      hash = hashKey(keys[i], hash)
      if (!this.prefixes.has(hash)) break
      key += keys[i]
      // The article at the head of a sentence says nothing of the words after it.
      if (keys[i] !== 'the') capitals += capitalsIn(tokens.text[i])
      if (!keys[i] || capitals === 0 || !this.names.has(hash)) continue
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
