/** The characters that texts use for an apostrophe, as the inside of a regular expression's class. */
export const APOSTROPHES = "'’‘`´ʼ′＇‛"

const apostrophe = new RegExp(`[${APOSTROPHES}]`, 'g')
const doubleQuote = /[“”„‟«»＂]/g

/** The word with plain apostrophes and quotes, as dictionaries and weights know it: `don’t` is `don't`. Length is kept. */
export function plainQuotes(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code > 127 || code === 96) return word.replace(apostrophe, "'").replace(doubleQuote, '"')
  }
  return word
}
