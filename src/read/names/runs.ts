import type { EntityKind } from '../../model/mention.js'
import type { Tokens } from '../annotation.js'
import type { NameWords } from './words.js'

/** A half-open range of tokens that may be one name. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** The words of a range of tokens, with a space between them. */
export function textOf({ text }: Tokens, first: number, last: number): string {
  let joined = text[first]
  for (let t = first + 1; t < last; t++) joined += ` ${text[t]}`
  return joined
}

const HYPHEN = /^[-‐‑–/]$/
/** Letters that may stand for a body. */
export const LETTERS = /^\p{Lu}{2,7}$/u
const INITIAL = /^\p{Lu}\.$/u

const capital = (text: string) => text !== text.toLowerCase() && text[0] !== text[0].toLowerCase()

/** Sequences of proper nouns, with the particles and hyphens inside them ("Ibrahim al-Masri"). */
export function runs(
  tokens: Tokens,
  first: number,
  last: number,
  words: NameWords,
  abbreviations: ReadonlySet<string>,
): Run[] {
  const found: Run[] = []
  // "the DEM": letters behind an article are a name, whatever their tag.
  const letters = (i: number) => {
    const before = tokens.text[i - 1]
    if (before !== 'the' && before !== 'The') return false
    return LETTERS.test(tokens.text[i]) && !abbreviations.has(tokens.text[i].toLowerCase())
  }
  const proper = (i: number) =>
    i < last && ((tokens.upos[i] === 'PROPN' && capital(tokens.text[i])) || (i > first && letters(i)))
  const joins = (i: number) => HYPHEN.test(tokens.text[i]) || words.particles.has(tokens.text[i].toLowerCase())
  // A capitalised noun after a proper one goes on with the name: "USS Meadow".
  const follows = (i: number) => tokens.upos[i] === 'NOUN' && capital(tokens.text[i]) && proper(i - 1)
  for (let i = first; i < last; i++) {
    if (!proper(i)) continue
    // A small particle before the name belongs to it: "al-Masri".
    const begin = i - 2 >= first && HYPHEN.test(tokens.text[i - 1]) && joins(i - 2) ? i - 2 : i
    let end = i + 1
    for (let j = end; j < last && (proper(j) || follows(j) || joins(j) || INITIAL.test(tokens.text[j])); j++)
      if (proper(j) || follows(j)) end = j + 1
    found.push({ first: begin, last: end })
    i = end - 1
  }
  return found
}

/** What a name is by the words in it: its head word, or a title before it. Null where nothing says it. */
export function kindByWords(tokens: Tokens, run: Run, words: NameWords): EntityKind | null {
  const at = (i: number) => tokens.text[i].toLowerCase()
  const head = at(run.last - 1)
  const first = at(run.first)
  const long = run.last - run.first > 1
  // "Brigades" without a number is how armed groups call themselves.
  if (long && words.units.has(head))
    return /^(?:brigade|battalion|unit|commando)s$/.test(head) && !/^\d/.test(first) ? 'organization' : 'unit'
  if (long && words.organizations.has(head)) return 'organization'
  if (long && (words.ships.has(first) || words.operations.has(first))) return 'other'
  if (long && words.places.has(head)) return 'place'
  if (words.kunyas.has(first) && long) return 'person'
  if (words.titles.has(first) && long) return 'person'
  if (run.first > 0 && words.titles.has(at(run.first - 1))) return 'person'
  if (long && words.placePrefixes.has(first)) return 'place'
  if (long && words.organizations.has(first) && at(run.first + 1) === 'of') return 'organization'
  return null
}
