import { expect, it } from 'vitest'
import { encodeTable, readWeights } from '../../../src/read/linear/weight-table.js'
import { decodeWeights, encodeWeights, score } from '../../../src/read/linear/weights.js'

const compact = encodeWeights({
  classes: ['a', 'b', 'ç'],
  extra: { words: ['x'] },
  keys: [3, 1000, 67_000_000],
  counts: [2, 1, 3],
  classOf: Uint8Array.from([0, 2, 1, 0, 1, 2]),
  weight: Int8Array.from([5, -128, 127, 1, -1, 2]),
})

it('gives back the weights of either form', () => {
  const weights = decodeWeights(compact)
  expect(readWeights(compact)).toEqual(weights)
  expect(readWeights(encodeTable(weights))).toEqual(weights)
})

it('keeps a table in the bytes that it was read from, wherever they begin', () => {
  const bytes = encodeTable(decodeWeights(compact))
  expect(readWeights(bytes).slots.buffer).toBe(bytes.buffer)
  for (const offset of [1, 2, 4]) {
    const larger = new Uint8Array(bytes.length + 9)
    larger.set(bytes, offset)
    const scores = new Int32Array(3)
    score(readWeights(larger.subarray(offset, offset + bytes.length)), Int32Array.from([67_000_000, 3, 4]), 3, scores)
    expect([...scores]).toEqual([6, -1, -126])
  }
})

it('refuses other bytes', () => {
  expect(() => readWeights(new Uint8Array(20))).toThrow()
  expect(() => readWeights(new Uint8Array(3))).toThrow()
})
