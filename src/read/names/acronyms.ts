import type { Name, Tokens } from '../annotation.js'

/** Letters that stand for a body: "FDK", "VLF-U", "UNiTE". */
const LETTERS = /^\p{Lu}[\p{L}\p{N}&-]{0,7}\p{Lu}(?:[\p{N}s]|-\p{N}{1,2})?$/u
const OPENS = /^[([]$/
const CLOSES = /^[)\]]$/

/** A short form that a document introduces beside a name, and that name. */
export interface Introduced {
  readonly short: string
  readonly name: Name
}

/** Short forms in brackets after a name ("Northern Front (NF)"), and before the name that is in brackets ("NF (Northern Front)"). */
export function introducedAcronyms(tokens: Tokens, names: readonly Name[]): Introduced[] {
  const { text } = tokens
  const found: Introduced[] = []
  for (const name of names) {
    if (name.nationality || name.last - name.first < 2) continue
    const after = OPENS.test(text[name.last] ?? '') && CLOSES.test(text[name.last + 2] ?? '') ? text[name.last + 1] : ''
    const before =
      OPENS.test(text[name.first - 1] ?? '') && CLOSES.test(text[name.last] ?? '') ? text[name.first - 2] : ''
    for (const short of [after, before ?? ''])
      if (LETTERS.test(short) && fits(short, text.slice(name.first, name.last))) found.push({ short, name })
  }
  return found
}

/** Whether letters may stand for a name: most of them open its words in this order, or stand in it, as for names in another language. */
function fits(short: string, words: readonly string[]): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '')
  const initials = words.map(w => w[0].toLowerCase()).join('')
  let found = 0
  let at = 0
  for (const letter of letters) {
    const next = initials.indexOf(letter, at)
    if (next < 0) continue
    found++
    at = next + 1
  }
  return found * 2 > letters.length
}
