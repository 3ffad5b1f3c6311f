// Averages models over the same classes: node training/dist/merge.js OUT LEAST IN IN…; LEAST as for prune.
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { decodeWeights, encodeWeights, entryClass, entryWeight, weightRows } from '../../dist/read/linear/weights.js'

const [to, least, ...from] = process.argv.slice(2)
const models = from.map(file => decodeWeights(gunzipSync(readFileSync(file))))
const width = models[0].classes.length
const keys = [...new Set(models.flatMap(m => [...weightRows(m)].map(([key]) => key)))].sort((a, b) => a - b)
const position = new Map(keys.map((key, i) => [key, i]))
const sums = new Float32Array(keys.length * width)
for (const model of models)
  for (const [key, first, last] of weightRows(model)) {
    const row = position.get(key)! * width
    for (const entry of model.entries.subarray(first, last)) {
      const cell = row + entryClass(entry)
      sums[cell] += entryWeight(entry)
    }
  }
const out = { keys: [] as number[], counts: [] as number[], classOf: [] as number[], weight: [] as number[] }
keys.forEach((key, i) => {
  let count = 0
  for (let k = 0; k < width; k++) {
    const w = Math.round(sums[i * width + k] / models.length)
    if (w === 0 || Math.abs(w) < Number(least)) continue
    out.classOf.push(k)
    out.weight.push(w)
    count++
  }
  if (!count) return
  out.keys.push(key)
  out.counts.push(count)
})
const { classes, extra } = models[0]
const model = encodeWeights({
  ...{ classes, extra, keys: out.keys, counts: out.counts },
  classOf: Uint8Array.from(out.classOf),
  weight: Int8Array.from(out.weight),
})
const packed = gzipSync(model, { level: 9 })
writeFileSync(to, packed)
console.log(`${out.keys.length} features, ${out.weight.length} weights, ${(packed.length / 1e6).toFixed(2)} MB gzipped`)
