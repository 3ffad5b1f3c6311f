import type { EntityKind } from '../../model/mention.js'
import type { Tokens } from '../annotation.js'
import { type LanguageData, languageFile } from '../language.js'

/** What is known of a name: `sort` is finer than the kind ("armed-group", "outlet"), `of` the state it belongs to. */
export interface KnownName {
  /** Its usual name; the names of one thing share it. */
  readonly name: string
  readonly kind: EntityKind
  readonly sort: string
  readonly of: string | null
  /** The organisation that it is a part or an affiliate of. */
  readonly part: string | null
  readonly nationality: boolean
  /** Written in capitals only, so that "us" is no state. */
  readonly acronym: boolean
}

/** A known name that stands at a half-open range of tokens. */
export interface Match {
  readonly first: number
  readonly last: number
  readonly known: KnownName
}

interface StateFacts {
  readonly capital?: string
  readonly adjectives?: readonly string[]
  readonly people?: readonly string[]
  readonly aliases?: readonly string[]
}
interface KnownSection {
  readonly sort: string
  readonly kind: EntityKind
  readonly names: Readonly<
    Record<string, { readonly of?: string; readonly part?: string; readonly aliases?: readonly string[] }>
  >
}
interface PlaceSection {
  readonly sort: string
  readonly words: readonly string[]
}

/** The letters and digits of a name in lower case, so that "al-Qa'ida" and "al Qaida", "U.S." and "US" are found alike. */
export function nameKey(text: string): string {
  if (/^[A-Za-z0-9]*$/.test(text)) return text.toLowerCase()
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Known names by their key. Lookup is by concatenated token keys, so it does not depend on how hyphens are tokenised. */
export class Gazetteer {
  private readonly names = new Map<string, KnownName>()
  private readonly prefixes = new Set<string>()

  constructor(data: LanguageData) {
    const { states } = languageFile<{ states: Record<string, StateFacts> }>(data, 'names/countries')
    const { sections } = languageFile<{ sections: KnownSection[] }>(data, 'names/known')
    const peoples = languageFile<{ words: string[] }>(data, 'names/peoples').words
    const places = languageFile<{ sections: PlaceSection[] }>(data, 'names/places')
    for (const { sort, words } of places.sections)
      for (const name of words) this.add(name, { name, kind: 'place', sort, of: null, part: null, nationality: false })
    for (const [name, facts] of Object.entries(states)) {
      const state = { name, kind: 'state' as const, sort: 'state', of: name, part: null, nationality: false }
      if (facts.capital) this.add(facts.capital, { ...state, name: facts.capital, kind: 'place', sort: 'capital' })
      for (const form of [...(facts.adjectives ?? []), ...(facts.people ?? [])])
        this.add(form, { ...state, sort: 'nationality', nationality: true })
      for (const form of [name, ...(facts.aliases ?? [])]) this.add(form, state)
    }
    for (const name of peoples)
      this.add(name, { name, kind: 'group', sort: 'people', of: null, part: null, nationality: true })
    for (const { sort, kind, names } of sections)
      for (const [name, { of = null, part = null, aliases = [] }] of Object.entries(names))
        for (const form of [name, ...aliases]) this.add(form, { name, kind, sort, of, part, nationality: false })
  }

  private add(form: string, known: Omit<KnownName, 'acronym'>): void {
    const parts = form.split(/[\s\-/.'’]+/).map(nameKey)
    let prefix = ''
    for (const part of parts) this.prefixes.add((prefix += part))
    const acronym = form === form.toUpperCase() && !/\s/.test(form)
    // The first entry stays: a state before a party of the same letters, a fuller section before a later one.
    if (!this.names.has(prefix) || known.kind === 'state') this.names.set(prefix, { ...known, acronym })
  }

  /** What is known of a name as written, or undefined. */
  lookup(text: string): KnownName | undefined {
    const known = this.names.get(nameKey(text))
    return known?.acronym && text !== text.toUpperCase() ? undefined : known
  }

  /** The longest known names in a range of tokens, left to right, none overlapping another. */
  matches(tokens: Tokens, first: number, last: number, keys: readonly string[]): Match[] {
    const found: Match[] = []
    for (let i = first; i < last; ) {
      const match = this.prefixes.has(keys[i]) ? this.longest(tokens, i, last, keys) : undefined
      if (match) found.push(match)
      i = match ? match.last : i + 1
    }
    return found
  }

  private longest(tokens: Tokens, first: number, last: number, keys: readonly string[]): Match | undefined {
    let key = ''
    let best: Match | undefined
    let capital = false
    let capitals = true
    for (let i = first; i < last && i < first + 12; i++) {
      key += keys[i]
      const text = tokens.text[i]
      if (text !== text.toLowerCase()) capital = true
      if (text !== text.toUpperCase()) capitals = false
      if (keys[i] && capital) {
        const known = this.names.get(key)
        if (known && (!known.acronym || capitals)) best = { first, last: i + 1, known }
      }
      if (keys[i] && !this.prefixes.has(key)) break
    }
    return best
  }
}
