import { shingles, type Words } from './words.js'

/** Words in a shingle. */
export const SHINGLE = 4
/** Shingles in a window, of which the smallest hash is kept. */
const WINDOW = 6

/**
 * The fingerprints of a text: of every window of shingles the smallest hash, so that two texts which share a passage of
 * SHINGLE + WINDOW - 1 = 9 words always share a fingerprint, wherever it stands in them (Schleimer, Wilkerson, Aiken:
 * "Winnowing", SIGMOD 2003; a min-hash, Broder 1997, of each place instead of one of the whole, so that a short copy in a long
 * document is found as well as a copy of the whole).
 * @returns distinct hashes, about 2 / (WINDOW + 1) of the number of words
 */
export function fingerprints(text: Words): Uint32Array {
  const hashes = shingles(text, SHINGLE)
  if (!hashes.length) return hashes
  const found = new Set<number>()
  let smallest = -1
  for (let first = 0; first === 0 || first + WINDOW <= hashes.length; first++) {
    const end = Math.min(first + WINDOW, hashes.length)
    if (smallest < first) {
      smallest = first
      for (let i = first + 1; i < end; i++) if (hashes[i] <= hashes[smallest]) smallest = i
    } else if (hashes[end - 1] <= hashes[smallest]) smallest = end - 1
    found.add(hashes[smallest])
  }
  return Uint32Array.from(found)
}
