import type { NameData } from './data.js'

/** Numbers as figures: "forty four" and "fortyfour" are 44, "1st" is 1, Roman numerals after the first word are figures, of one letter only at the end. */
export function numbers(words: readonly string[], data: NameData): string[] {
  const found: string[] = []
  for (const [i, word] of words.entries()) {
    const value = data.numbers.get(word)
    const tens = value === undefined && word.length > 5 ? tensWithUnits(word, data) : undefined
    const before = Number(found.at(-1))
    if (value !== undefined || (/^\d$/.test(word) && i > 0)) {
      const n = value ?? Number(word)
      if (
        found.length &&
        before >= 20 &&
        before < 100 &&
        before % 10 === 0 &&
        n > 0 &&
        n < 10 &&
        data.numbers.has(words[i - 1])
      )
        found[found.length - 1] = String(before + n)
      else found.push(String(n))
    } else if (tens !== undefined) found.push(String(tens))
    else if (/^\d+(st|nd|rd|th)$/.test(word)) found.push(String(Number.parseInt(word, 10)))
    else if (i > 0 && (word.length > 1 || i === words.length - 1) && /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/.test(word))
      found.push(String(roman(word)))
    else found.push(word)
  }
  return found
}

/** "fortyfour" is 44. */
function tensWithUnits(word: string, { numbers }: NameData): number | undefined {
  for (const [tens, n] of numbers)
    if (n >= 20 && n < 100 && word.startsWith(tens)) {
      const units = numbers.get(word.slice(tens.length))
      if (units !== undefined) return n + units
    }
  return undefined
}

/** The value of a Roman numeral up to 39. */
function roman(word: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 }
  return [...word].reduce((sum, c, i) => sum + (values[c] < (values[word[i + 1]] ?? 0) ? -values[c] : values[c]), 0)
}
