// Leaves small weights out of a model: node training/dist/prune.js IN OUT LEAST. What stays has an int8 of at least LEAST.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { decodeWeights, encodeWeights, entryClass, entryWeight, weightRows } from '../../dist/read/linear/weights.js'

const [from, to, least] = process.argv.slice(2)
const old = decodeWeights(gunzipSync(readFileSync(from)))
const { classes, extra, entries } = old

const keys: number[] = []
const counts: number[] = []
const classOf: number[] = []
const weight: number[] = []
for (const [key, first, last] of weightRows(old)) {
  let count = 0
  for (const entry of entries.subarray(first, last)) {
    const w = entryWeight(entry)
    if (Math.abs(w) < Number(least)) continue
    classOf.push(entryClass(entry))
    weight.push(w)
    count++
  }
  if (!count) continue
  keys.push(key)
  counts.push(count)
}
const model = encodeWeights({
  classes,
  extra,
  keys,
  counts,
  classOf: Uint8Array.from(classOf),
  weight: Int8Array.from(weight),
})
const packed = gzipSync(model, { level: 9 })
writeFileSync(to, packed)
console.log(`${keys.length} features, ${weight.length} weights, ${(packed.length / 1e6).toFixed(2)} MB gzipped`)
