/** How a sentence uses capitals, which says what a capital means in it. */
export const USUAL = 0
/** Capitals throughout. */
export const SHOUTING = 1
/** Most words begin with one: headings, names alone. */
export const TITLE = 2
/** None at all. */
export const SMALL = 3

/** How the words first … last-1 use capitals. One pass over the characters, no regular expressions: it runs for every sentence. */
export function casing(text: readonly string[], first: number, last: number): number {
  let shouted = 0
  let capital = 0
  let small = 0
  for (let i = first; i < last; i++) {
    const word = text[i]
    const upper = word.toUpperCase()
    if (word === word.toLowerCase()) {
      if (word !== upper && word.length > 3) small++
    } else if (word === upper && word.length > 1) shouted++
    else if (word !== upper) capital++
  }
  if (small + capital === 0) return shouted > 1 ? SHOUTING : USUAL
  if (capital + shouted === 0) return SMALL
  return capital + shouted > 2 * small && capital + shouted > 2 ? TITLE : USUAL
}
