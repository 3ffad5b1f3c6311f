/**
 * The smallest pieces that time expressions are read from: words, numbers and single marks. They are finer than tokens
 * ("mid-1990s" is mid, -, 1990, s), so that recognition does not depend on how a tokeniser treats hyphens and slashes.
 */
export interface Atoms {
  readonly count: number
  /** UTF-16 offsets into the document's text. */
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** In lower case, apostrophes made straight, dashes made `-`. */
  readonly text: readonly string[]
  /** Whether the first letter is a capital. */
  readonly capital: readonly boolean[]
  /** Whether nothing stands between this atom and the one before. */
  readonly joined: readonly boolean[]
  /** Index of the token that holds the atom, -1 where there is none. */
  readonly token: readonly number[]
}

const ATOM = /\p{L}[\p{L}\p{M}]*|\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+(?![.\d]))?|[^\s]/gu

/** The words of one line of language data, split as text is. */
export function atomsOf(text: string): string[] {
  return (text.match(ATOM) ?? []).map(normal)
}

/** Splits the text between two offsets. `tokenAt` gives the token at an offset. */
export function split(text: string, from: number, to: number, tokenAt: (offset: number) => number): Atoms {
  const start: number[] = []
  const end: number[] = []
  const words: string[] = []
  const capital: boolean[] = []
  const joined: boolean[] = []
  const token: number[] = []
  for (const match of text.slice(from, to).matchAll(ATOM)) {
    const at = from + match.index
    const word = match[0]
    const known = normal(word)
    joined.push(end.length > 0 && end[end.length - 1] === at)
    start.push(at)
    end.push(at + word.length)
    words.push(known)
    capital.push(known !== word && /^\p{Lu}/u.test(word))
    token.push(tokenAt(at))
  }
  return { count: words.length, start, end, text: words, capital, joined, token }
}

function normal(word: string): string {
  if (word.length === 1) {
    if ('‘’ʼ`´'.includes(word)) return "'"
    if ('‐‑‒–—−'.includes(word)) return '-'
  }
  return word.toLowerCase()
}
