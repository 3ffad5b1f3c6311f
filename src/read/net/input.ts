import { FIRST_IN_SENTENCE, ngrams, normal, shape } from './features.js'
import type { NetWeights } from './weights.js'

const UNKNOWN = 1
/** Spellings whose rows are kept; past that the memory begins anew, so that it stays flat over many documents. */
const KEPT = 20_000

/** Writes the input row of a word (embeddings of the word, its n-grams and its shape) into memory at an address. */
export type PlaceInput = (word: string, first: boolean, memory: Float32Array, at: number) => void

export function inputRows(weights: NetWeights): PlaceInput {
  const { word: wordSize, gram: gramSize } = weights.config
  const words = weights.tensor('word.weight').data
  const { rows: buckets, data: grams } = weights.tensor('gram.weight')
  const shapes = weights.tensor('shape.weight')
  const index = new Map(weights.vocabulary.words.map((w, i) => [w, i]))
  const kept = new Map<string, { row: Float32Array; shape: number }>()

  const rowOf = (word: string) => {
    const key = normal(word)
    const row = new Float32Array(wordSize + gramSize)
    const known = index.get(key) ?? UNKNOWN
    row.set(words.subarray(known * wordSize, (known + 1) * wordSize))
    const parts = ngrams(key, buckets)
    for (const part of parts) {
      const from = part * gramSize
      for (let i = 0; i < gramSize; i++) row[wordSize + i] += grams[from + i]
    }
    for (let i = 0; i < gramSize; i++) row[wordSize + i] /= parts.length
    return { row, shape: shape(word) }
  }

  return (word, first, memory, at) => {
    let known = kept.get(word)
    if (!known) {
      if (kept.size >= KEPT) kept.clear()
      known = rowOf(word)
      kept.set(word, known)
    }
    memory.set(known.row, at)
    const from = (known.shape | (first ? FIRST_IN_SENTENCE : 0)) * shapes.columns
    memory.set(shapes.data.subarray(from, from + shapes.columns), at + wordSize + gramSize)
  }
}
