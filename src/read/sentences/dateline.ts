import type { Tokens } from '../annotation.js'

/** Longest dateline, in tokens: "SARN, Velm Province, 18 April 2024 (Norvany Wire) -". */
const LONGEST = 16
const CAPITALS = /^\p{Lu}[\p{Lu}'’.-]+$/u
const DASH = /^(?:-|--|–|—)$/

/**
 * Where the dateline that opens a block ends (the index after its dash), or `first` where there is none. A dateline says
 * where a report was filed, perhaps when and by whom ("OSTREL, 18 April (KPA) –"); it is no part of the sentence after it,
 * whose subject its place would else become. The place stands in capitals, or the agency in brackets before the dash.
 */
export function datelineEnd(tokens: Tokens, first: number, last: number): number {
  const { text, start, end } = tokens
  const capitals = CAPITALS.test(text[first]) && text[first].length > 2
  let brackets = 0
  for (let i = first; i < last - 1 && i < first + LONGEST; i++) {
    const word = text[i]
    if (DASH.test(word) && brackets === 0 && i > first && start[i] > end[i - 1] && start[i + 1] > end[i])
      return (capitals || text[i - 1] === ')') && /^["“'‘(]?[\p{Lu}\p{N}]|^["“'‘]$/u.test(text[i + 1]) ? i + 1 : first
    if (word === '(') brackets++
    else if (word === ')') brackets--
    else if (brackets === 0 && /^\p{Ll}/u.test(word)) return first
  }
  return first
}
