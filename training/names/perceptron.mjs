// A structured averaged perceptron (Collins 2002) with feature dropout, over the hashed features of src/read/names/features.ts.
import { BITS } from '../../dist/read/linear/hash.js'
import { encodeWeights } from '../../dist/read/linear/weights.js'
import { mayFollow } from '../../dist/read/names/tagger.js'

/** Deterministic random numbers (mulberry32), so that training can be repeated exactly. */
export function mulberry32(seed) {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Gives every feature key that occurs often enough a row, from 1 on; 0 stands for all others. */
export class Rows {
  /** @param {Iterable<Int32Array[]>} examples keys of each word of each sentence @param {number} least rows for keys at least as frequent */
  constructor(examples, least) {
    const counts = new Uint8Array(2 ** BITS)
    for (const words of examples) for (const keys of words) for (const key of keys) if (counts[key] < 255) counts[key]++
    this.rowOf = new Int32Array(2 ** BITS)
    this.keys = [0]
    for (let key = 0; key < counts.length; key++) if (counts[key] >= least) this.rowOf[key] = this.keys.push(key) - 1
  }

  /** Keys as rows, those without one left out. */
  of(words) {
    return words.map(keys => keys.map(key => this.rowOf[key]).filter(row => row > 0))
  }
}

export class StructuredPerceptron {
  /** @param {string[]} classes @param {number[]} keys the key of each row */
  constructor(classes, keys) {
    this.classes = classes
    this.size = classes.length
    this.keys = keys
    const rows = keys.length - 1
    this.weight = new Float32Array((rows + 1) * this.size)
    this.total = new Float64Array((rows + 1) * this.size)
    this.transition = new Float64Array((this.size + 1) * this.size)
    this.transitionTotal = new Float64Array((this.size + 1) * this.size)
    this.step = 1
    this.legal = classes.map(a => classes.map(b => mayFollow(a, b)))
    this.starts = classes.map(b => !b.startsWith('I-'))
  }

  /** The best label sequence. @param {Int32Array[]} features buckets of each word */
  decode(features, dropped) {
    const { size, weight, transition } = this
    const n = features.length
    const best = new Float64Array(n * size)
    const from = new Int8Array(n * size)
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < size; c++) {
        let top = -Infinity
        let arg = 0
        if (i === 0) top = this.starts[c] ? transition[size * size + c] : -Infinity
        else
          for (let p = 0; p < size; p++) {
            if (!this.legal[p][c]) continue
            const s = best[(i - 1) * size + p] + transition[p * size + c]
            if (s > top) {
              top = s
              arg = p
            }
          }
        best[i * size + c] = top
        from[i * size + c] = arg
      }
      const list = features[i]
      for (let f = 0; f < list.length; f++) {
        if (dropped?.[i][f]) continue
        for (let c = 0, at = list[f] * size; c < size; c++) best[i * size + c] += weight[at + c]
      }
    }
    const labels = new Array(n)
    let c = 0
    for (let k = 1; k < size; k++) if (best[(n - 1) * size + k] > best[(n - 1) * size + c]) c = k
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = c
      c = from[i * size + c]
    }
    return labels
  }

  /** One example: decode, and where it is wrong move the weights towards the gold labels. */
  learn(features, gold, dropout, random) {
    const dropped = dropout
      ? features.map(list => Uint8Array.from(list, () => (random() < dropout ? 1 : 0)))
      : undefined
    const guess = this.decode(features, dropped)
    const { size, step } = this
    for (let i = 0; i < gold.length; i++) {
      const before = [i ? gold[i - 1] : size, i ? guess[i - 1] : size]
      if (before[0] !== before[1] || gold[i] !== guess[i]) {
        const a = before[0] * size + gold[i]
        const b = before[1] * size + guess[i]
        this.transition[a] += 1
        this.transitionTotal[a] += step
        this.transition[b] -= 1
        this.transitionTotal[b] -= step
      }
      if (gold[i] === guess[i]) continue
      const list = features[i]
      for (let f = 0; f < list.length; f++) {
        if (dropped?.[i][f]) continue
        const a = list[f] * size + gold[i]
        const b = list[f] * size + guess[i]
        this.weight[a] += 1
        this.total[a] += step
        this.weight[b] -= 1
        this.total[b] -= step
      }
    }
    this.step++
  }

  /** The averaged weights as a model file; those that round to 0 are left out. */
  encode(extra, cut) {
    const { keys, weight, total, size, step } = this
    const average = (w, t) => w - t / step
    const magnitudes = []
    for (let i = size; i < weight.length; i += 5)
      if (weight[i] || total[i]) magnitudes.push(Math.abs(average(weight[i], total[i])))
    magnitudes.sort((a, b) => a - b)
    const unit = Math.max((magnitudes[Math.floor(magnitudes.length * 0.9998)] || 1) / 127, cut)
    const kept = []
    const counts = []
    const classOf = []
    const values = []
    for (let row = 1; row < keys.length; row++) {
      let count = 0
      for (let c = 0; c < size; c++) {
        const i = row * size + c
        const q = Math.max(-127, Math.min(127, Math.round(average(weight[i], total[i]) / unit)))
        if (q === 0) continue
        classOf.push(c)
        values.push(q)
        count++
      }
      if (count) {
        kept.push(keys[row])
        counts.push(count)
      }
    }
    const transitions = Array.from({ length: size + 1 }, (_, p) =>
      Array.from({ length: size }, (_, c) =>
        Math.round(average(this.transition[p * size + c], this.transitionTotal[p * size + c]) / unit),
      ),
    )
    return encodeWeights({
      classes: this.classes,
      extra: { ...extra, transitions },
      keys: kept,
      counts,
      classOf: Uint8Array.from(classOf),
      weight: Int8Array.from(values),
    })
  }
}
