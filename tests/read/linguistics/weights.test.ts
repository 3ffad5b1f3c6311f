import { expect, it } from 'vitest'
import {
  decodeWeights,
  encodeWeights,
  entryClass,
  entryWeight,
  score,
  weightRows,
} from '../../../src/read/linear/weights.js'

const rows = {
  classes: ['a', 'b', 'c'],
  extra: { words: ['x'] },
  keys: [3, 1000, 67_000_000],
  counts: [2, 1, 3],
  classOf: Uint8Array.from([0, 2, 1, 0, 1, 2]),
  weight: Int8Array.from([5, -128, 127, 1, -1, 2]),
}

it('gives back the weights that it wrote', () => {
  const model = decodeWeights(encodeWeights(rows))
  const scores = new Int32Array(3)
  expect(model.classes).toEqual(rows.classes)
  expect(model.extra).toEqual(rows.extra)
  score(model, Int32Array.from([3, 1000]), 2, scores)
  expect([...scores]).toEqual([5, 127, -128])
  score(model, Int32Array.from([67_000_000, 67_000_000, 4]), 3, scores)
  expect([...scores]).toEqual([2, -2, 4])
})

it('reads the same from a view into a larger buffer', () => {
  const bytes = encodeWeights(rows)
  const larger = Buffer.alloc(bytes.length + 40, 7)
  larger.set(bytes, 20)
  const view = larger.subarray(20, 20 + bytes.length)
  expect(decodeWeights(view)).toEqual(decodeWeights(bytes))
})

it('refuses other bytes', () => {
  expect(() => decodeWeights(new Uint8Array(20))).toThrow()
  expect(() => decodeWeights(new Uint8Array(3))).toThrow()
})

it('tells keys that stand side by side apart, and gives all rows back in the order of their keys', () => {
  const keys = Array.from({ length: 25 }, (_, i) => 67_000_000 + i)
  const many = {
    classes: rows.classes,
    extra: null,
    keys,
    counts: keys.map(() => 2),
    classOf: Uint8Array.from(keys.flatMap((_, i) => [i % 2, 2])),
    weight: Int8Array.from(keys.flatMap((_, i) => [i - 10, -128])),
  }
  const model = decodeWeights(encodeWeights(many))
  const read = [...weightRows(model)]
  expect(read.map(([key]) => key)).toEqual(keys)
  const entries = read.flatMap(([, from, to]) => [...model.entries.subarray(from, to)])
  expect(entries.map(entryClass)).toEqual([...many.classOf])
  expect(entries.map(entryWeight)).toEqual([...many.weight])
  const scores = new Int32Array(3)
  score(model, Int32Array.from([keys[7], keys[24] + 1, keys[0] - 1]), 3, scores)
  expect([...scores]).toEqual([0, -3, -128])
})
