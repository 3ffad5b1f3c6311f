/** Matches that are ranked: to rank more takes longer than to look at the first. */
export const RANKED = 2000

/** One of the words that are searched, or several that stand side by side. `beginning`: words that begin so are meant too. */
export interface SearchTerm {
  readonly text: string
  readonly beginning: boolean
  /** It must not occur. */
  readonly excluded: boolean
}

/**
 * The words of a search, which must all occur. A trailing `*` matches beginnings, `"two words"` stand side by side, and what `-`
 * stands before must not occur. A NUL counts as a space, because SQLite takes it for the end of a query.
 */
export function searchTerms(words: string): SearchTerm[] {
  return (words.replaceAll('\u0000', ' ').match(/-?"[^"]*"\*?|\S+/gu) ?? [])
    .filter(word => /[\p{L}\p{N}]/u.test(word))
    .map(word => {
      const excluded = /^-["\p{L}\p{N}]/u.test(word)
      return { text: excluded ? word.slice(1) : word, beginning: word.endsWith('*'), excluded }
    })
}

/** Folds as the full-text tokeniser does: lower case without diacritics, one character for one, so that offsets stay. */
export function fold(text: string): string {
  return text
    .replace(/[A-Z]+/g, letters => letters.toLowerCase())
    .replace(/[^\u0000-\u007f]/g, char => {
      const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
      return plain.length === 1 ? plain : char
    })
}

/** About `width` characters of the text around the first searched word, with the words between U+0002 and U+0003. */
export function snippet(text: string, words: string, width = 160): string {
  const terms = searchTerms(words)
    .filter(term => !term.excluded)
    .flatMap(({ text, beginning }) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(word => ({ word, beginning })))
  const folded = fold(text)
  const hits: [number, number][] = []
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const term = terms.find(t => match[0] === t.word || (t.beginning && match[0].startsWith(t.word)))
    if (term) hits.push([match.index, match.index + match[0].length])
  }
  const first = hits[0]?.[0] ?? 0
  const wanted = Math.max(0, first - width / 3)
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const cut = text.lastIndexOf(' ', from + width)
  const to = text.length - from <= width || cut <= from ? Math.min(text.length, from + width) : cut
  let shown = ''
  let at = from
  for (const [start, end] of hits.filter(([s, e]) => s >= from && e <= to)) {
    shown += `${text.slice(at, start)}\u0002${text.slice(start, end)}\u0003`
    at = end
  }
  const body = (shown + text.slice(at, to)).replace(/\s+/gu, ' ').trim()
  return `${from > 0 ? '… ' : ''}${body}${to < text.length ? ' …' : ''}`
}
