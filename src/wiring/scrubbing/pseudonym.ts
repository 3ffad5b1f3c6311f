import { randomInt } from 'node:crypto'

const CONSONANTS = 'bdfgklmnprstvz'
const VOWELS = 'aeiou'

/** How the words of a name are replaced: each by one of the same length. */
export type Replacement = (word: string) => string

/**
 * Words that say nothing of the one in whose place they stand: an X, then consonants and vowels in turn, at random, the same word for
 * the same word (without regard to case) as long as this replacement lives. It is remembered nowhere.
 */
export function pseudonyms(random: (below: number) => number = below => randomInt(below)): Replacement {
  const known = new Map<string, string>()
  return word => {
    const key = word.toLowerCase()
    let other = known.get(key)
    if (other === undefined) {
      other = 'x'
      while (other.length < key.length) {
        const letters = other.length % 2 ? VOWELS : CONSONANTS
        other += letters[random(letters.length)]
      }
      known.set(key, other.slice(0, key.length))
    }
    return likeCase(known.get(key)!, word)
  }
}

/** Every letter becomes an X: all who are redacted look alike. */
export const redacted: Replacement = word => likeCase('x'.repeat(word.length), word)

/** In capitals where the word is, with a capital where it has one. */
function likeCase(other: string, word: string): string {
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()) return other.toUpperCase()
  return word[0] === word[0].toLowerCase() ? other : other[0].toUpperCase() + other.slice(1)
}
