import { americanSpelling } from '../../base/spelling.js'
import type { Tokens } from '../annotation.js'
import type { LanguageData } from '../language.js'
import { type KnownForm, type KnownName, knownForms } from './known-forms.js'

export type { KnownName } from './known-forms.js'

/** A known name that stands at a half-open range of tokens. */
export interface Match {
  readonly first: number
  readonly last: number
  readonly known: KnownName
}

/**
 * The letters and digits of a name in lower case and American spelling, so that "al-Qa'ida" and "al Qaida", "U.S." and
 * "US", "Defence Office" and "Defense Office" are found alike.
 */
export function nameKey(text: string): string {
  if (/^[A-Za-z0-9]*$/.test(text)) return americanSpelling(text.toLowerCase())
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  const words = plain.toLowerCase().split(/\s+/)
  return words.map(word => americanSpelling(word.replace(/[^\p{L}\p{N}]+/gu, ''))).join('')
}

/** Known names by their key. Lookup is by concatenated token keys, so it does not depend on how hyphens are tokenised. */
export class Gazetteer {
  private readonly names = new Map<string, KnownName>()
  private readonly prefixes = new Set<string>()

  constructor(data: LanguageData) {
    const ranks = new Map<string, number>()
    for (const form of knownForms(data)) this.add(form, ranks)
  }

  private add({ form, known, rank }: KnownForm, ranks: Map<string, number>): void {
    let key = ''
    for (const part of form.split(/[\s\-/.'’]+/)) if (part) this.prefixes.add((key += nameKey(part)))
    const before = this.names.get(key)
    const rankBefore = ranks.get(key) ?? 0
    if (!before || rank > rankBefore) {
      this.names.set(key, { ...known, capitals: isAcronym(form) ? capitalsIn(form) : 1 })
      ranks.set(key, rank)
    } else if (rank === rankBefore && before.name !== known.name && before.kind === known.kind && !known.nationality) {
      // An alias that two claim ("ISI") tells that it is an organisation, but not which.
      this.names.set(key, { ...before, name: form, of: before.of === known.of ? before.of : null, part: null })
    }
  }

  /** What is known of a name as written, or undefined. */
  lookup(text: string): KnownName | undefined {
    const known = this.names.get(nameKey(text))
    return known && capitalsIn(text) >= known.capitals ? known : undefined
  }

  /** The longest known names in a range of tokens, left to right, none overlapping another. */
  matches(tokens: Tokens, first: number, last: number, keys: readonly string[]): Match[] {
    const found: Match[] = []
    // a name begins with letters or digits, never with a comma
    for (let i = first; i < last; ) {
      const match = keys[i] && this.prefixes.has(keys[i]) ? this.longest(tokens, i, last, keys) : undefined
      if (match) found.push(match)
      i = match ? match.last : i + 1
    }
    return found
  }

  private longest(tokens: Tokens, first: number, last: number, keys: readonly string[]): Match | undefined {
    let key = ''
    let best: Match | undefined
    let capitals = 0
    for (let i = first; i < last && i < first + 12; i++) {
      key += keys[i]
      // The article at the head of a sentence says nothing of the words after it.
      if (keys[i] !== 'the') capitals += capitalsIn(tokens.text[i])
      if (keys[i] && capitals > 0) {
        const known = this.names.get(key)
        if (known && capitals >= known.capitals) best = { first, last: i + 1, known }
      }
      if (!this.prefixes.has(key)) break
    }
    return best
  }
}

/** A short word with capitals inside ("ISIS", "LeT"): written with fewer of them it is another word. */
function isAcronym(form: string): boolean {
  return !/\s/.test(form) && (form === form.toUpperCase() || (form.length <= 6 && capitalsIn(form) > 1))
}

function capitalsIn(text: string): number {
  let count = 0
  for (const letter of text) if (letter !== letter.toLowerCase()) count++
  return count
}

const built = new WeakMap<LanguageData, Gazetteer>()

/** The gazetteer of some language data; built once, since several steps look names up. */
export function gazetteerOf(data: LanguageData): Gazetteer {
  let gazetteer = built.get(data)
  if (!gazetteer) built.set(data, (gazetteer = new Gazetteer(data)))
  return gazetteer
}
