/** Which types can tell of one event, and how phrases are compared; from the data file `types`. */
export interface Vocabulary {
  readonly alike: ReadonlySet<string>
  /** Types that are like another. */
  readonly alikeTypes: ReadonlySet<string>
  readonly leaving: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
  readonly anonymous: ReadonlySet<string>
  readonly calendar: ReadonlySet<string>
}

interface TypesFile {
  readonly alike: { readonly pairs: readonly (readonly [string, string])[] }
  readonly leaving: { readonly types: readonly string[] }
  readonly determiners: { readonly words: readonly string[] }
  readonly ends: { readonly words: readonly string[] }
  readonly anonymous: { readonly kinds: readonly string[] }
  readonly calendar: { readonly words: readonly string[] }
}

/** The vocabulary from the parsed file. */
export function vocabulary(file: unknown): Vocabulary {
  const { alike, leaving, determiners, ends, anonymous, calendar } = file as TypesFile
  return {
    alike: new Set(alike.pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])),
    alikeTypes: new Set(alike.pairs.flat()),
    leaving: new Set(leaving.types),
    determiners: new Set(determiners.words),
    ends: new Set(ends.words),
    anonymous: new Set(anonymous.kinds),
    calendar: new Set(calendar.words),
  }
}

/** What a phrase says of whom it means, as `coreOf` and `isPlural` have it. */
export interface Phrase {
  readonly core: string
  readonly head: string
  readonly plural: boolean
}

/** Phrases that are remembered: the same ones stand in claim after claim. */
const PHRASES = 100_000
const phrases = new WeakMap<Vocabulary, Map<string, Phrase>>()

/** The words of a phrase, taken apart once. */
export function phraseOf(phrase: string, vocabulary: Vocabulary): Phrase {
  let known = phrases.get(vocabulary)
  if (!known || known.size >= PHRASES) phrases.set(vocabulary, (known = new Map()))
  let found = known.get(phrase)
  if (!found) {
    const core = coreOf(phrase, vocabulary)
    found = { core: core.join(' '), head: core.at(-1) ?? '', plural: isPlural(phrase, vocabulary) }
    known.set(phrase, found)
  }
  return found
}

/** The words of a phrase that say who is meant: "about 40 river fighters of the Front" gives ["river", "fighter"]. */
export function coreOf(phrase: string, { determiners, ends }: Vocabulary): string[] {
  const core = coreWords(phrase, determiners, ends)
  return core.map((word, i) => (i === core.length - 1 ? singular(word) : word))
}

/** Whether the noun of a phrase stands for several: "fighters of the Front", "Hamas operatives". */
export function isPlural(phrase: string, { determiners, ends }: Vocabulary): boolean {
  const last = coreWords(phrase, determiners, ends).at(-1) ?? ''
  return singular(last) !== last
}

function coreWords(phrase: string, determiners: ReadonlySet<string>, ends: ReadonlySet<string>): string[] {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? []
  let first = 0
  while (first < words.length - 1 && (determiners.has(words[first]) || /^\p{N}/u.test(words[first]))) first++
  let last = first + 1
  while (last < words.length && !ends.has(words[last])) last++
  return words.slice(first, last)
}

/** One of several: enough to compare "soldier" with "soldiers". */
function singular(word: string): string {
  if (/men$/.test(word)) return word.replace(/men$/, 'man')
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2)
  return word.replace(/([^s])s$/, '$1')
}
