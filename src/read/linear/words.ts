import { plainQuotes } from '../tokens/apostrophe.js'
import { hashWord } from './hash.js'

/** What tagger and parser look at in a word, as hashes in columns. */
export interface WordColumns {
  /** The form with digits as 0 and plain quotes, case kept. */
  readonly form: Int32Array
  /** The same in small letters. */
  readonly lower: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix1: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  /** Kinds of characters, runs shortened: "Xx", "d-x". */
  readonly shape: Int32Array
}

/** Empty columns for sentences of up to `size` words. */
export function wordColumns(size: number): WordColumns {
  const column = () => new Int32Array(size)
  return {
    form: column(),
    lower: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix1: column(),
    prefix2: column(),
    prefix3: column(),
    shape: column(),
  }
}

/** The hashes of one word: what its row in the columns holds. */
export type WordHashes = { readonly [K in keyof WordColumns]: number }
const known = new Map<string, WordHashes>()

/** The hashes of a word. What was computed is kept for the most used words, since texts repeat them. */
export function hashesOf(text: string): WordHashes {
  let word = known.get(text)
  if (!word) {
    word = describe(text)
    if (known.size > 50_000) known.clear()
    known.set(text, word)
  }
  return word
}

/** Fills row `at` for a word. */
export function fillWord(columns: WordColumns, at: number, text: string): void {
  fillHashes(columns, at, hashesOf(text))
}

/** Fills row `at` with the hashes of a word. */
export function fillHashes(columns: WordColumns, at: number, word: WordHashes): void {
  columns.form[at] = word.form
  columns.lower[at] = word.lower
  columns.suffix1[at] = word.suffix1
  columns.suffix2[at] = word.suffix2
  columns.suffix3[at] = word.suffix3
  columns.suffix4[at] = word.suffix4
  columns.prefix1[at] = word.prefix1
  columns.prefix2[at] = word.prefix2
  columns.prefix3[at] = word.prefix3
  columns.shape[at] = word.shape
}

function describe(text: string): WordHashes {
  const form = plainQuotes(text.length > 60 ? text.slice(0, 60) : text).replace(/\d/g, '0')
  const lower = form.toLowerCase()
  const n = lower.length
  const suffix = (size: number) => hashWord(lower, Math.max(0, n - size)) ^ size
  const prefix = (size: number) => hashWord(lower, 0, Math.min(n, size)) ^ (size << 4)
  return {
    form: hashWord(form),
    lower: hashWord(lower),
    suffix1: suffix(1),
    suffix2: suffix(2),
    suffix3: suffix(3),
    suffix4: suffix(4),
    prefix1: prefix(1),
    prefix2: prefix(2),
    prefix3: prefix(3),
    shape: hashWord(shape(form)),
  }
}

/** Capitals as X, small letters as x, digits as d, the rest as it is; runs of one kind count at most twice. */
export function shape(form: string): string {
  let result = ''
  let last = ''
  let run = 0
  for (const c of form) {
    const kind = /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : /\p{N}/u.test(c) ? 'd' : c
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2 && result.length < 12) result += kind
  }
  return result
}
