import {
  encodeWeights,
  entryClass,
  entryWeight,
  type LinearWeights,
  weightRows,
} from '../../dist/read/linear/weights.js'

/** Where the search for a key begins in a table of so many slots. */
function slotOf(key: number, slots: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & (slots - 1)
}

/**
 * An averaged perceptron (Freund & Schapire 1999; Collins 2002) over hashed features. A row holds only the classes that
 * an update has touched: most features say something about few of them, so this is faster and smaller than full rows.
 * Only keys that were counted often enough get a row, so that the model does not learn single cases by heart.
 */
export class Perceptron {
  readonly rows: number
  readonly scores: Float32Array
  /** Open addressing: key + 1, and the row. */
  private readonly keys: Int32Array
  private readonly rowOf: Int32Array
  private readonly from: Int32Array
  private readonly size: Uint8Array
  private readonly room: Uint8Array
  private used = 0
  private classOf = new Uint8Array(1 << 22)
  private weight = new Float32Array(1 << 22)
  /** Sum over updates of step times change, from which the average follows without visiting every weight each step. */
  private total = new Float64Array(1 << 22)
  private step = 1

  constructor(
    readonly classes: readonly string[],
    counts: Uint8Array,
    least: number,
  ) {
    let rows = 1
    for (let key = 0; key < counts.length; key++) if (counts[key] >= least) rows++
    const slots = 1 << Math.ceil(Math.log2(rows * 1.5 + 16))
    this.keys = new Int32Array(slots)
    this.rowOf = new Int32Array(slots)
    rows = 1
    for (let key = 0; key < counts.length; key++) {
      if (counts[key] < least) continue
      let slot = slotOf(key, slots)
      while (this.keys[slot] !== 0) slot = (slot + 1) & (slots - 1)
      this.keys[slot] = key + 1
      this.rowOf[slot] = rows++
    }
    this.rows = rows
    this.from = new Int32Array(rows)
    this.size = new Uint8Array(rows)
    this.room = new Uint8Array(rows)
    this.scores = new Float32Array(classes.length)
  }

  /**
   * Goes on from a learned model: its weights become the start, in units of `unit` updates. Averages then begin anew,
   * so that they hold nothing of the first, worst weights.
   */
  resume(model: LinearWeights, unit: number): void {
    const last = this.keys.length - 1
    for (const [key, first, end] of weightRows(model)) {
      let slot = slotOf(key, last + 1)
      while (this.keys[slot] !== 0 && this.keys[slot] !== key + 1) slot = (slot + 1) & last
      if (this.keys[slot] === 0) continue
      const row = this.rowOf[slot]
      for (const entry of model.entries.subarray(first, end))
        this.weight[this.grow(row, entryClass(entry))] = entryWeight(entry) * unit
    }
  }

  /** The rows of the features, without those left out (each with probability `dropout`) or too rare; gives their number. */
  keep(features: Int32Array, count: number, dropout: number, random: () => number, kept: Int32Array): number {
    const { keys, rowOf } = this
    const last = keys.length - 1
    let n = 0
    for (let f = 0; f < count; f++) {
      if (dropout !== 0 && random() < dropout) continue
      const key = features[f]
      let slot = slotOf(key, last + 1)
      while (keys[slot] !== 0 && keys[slot] !== key + 1) slot = (slot + 1) & last
      if (keys[slot] !== 0) kept[n++] = rowOf[slot]
    }
    return n
  }

  /** The scores of all classes by the kept rows. */
  score(kept: Int32Array, count: number): Float32Array {
    const { scores, weight, classOf, from, size } = this
    scores.fill(0)
    for (let f = 0; f < count; f++) {
      const row = kept[f]
      for (let e = from[row], end = e + size[row]; e < end; e++) scores[classOf[e]] += weight[e]
    }
    return scores
  }

  update(kept: Int32Array, count: number, right: number, wrong: number): void {
    for (let f = 0; f < count; f++) {
      this.add(kept[f], right, 1)
      this.add(kept[f], wrong, -1)
    }
  }

  /** To be called once for every decision, so that averages weigh each the same. */
  tick(): void {
    this.step++
  }

  private add(row: number, k: number, change: number): void {
    let at = this.from[row]
    const end = at + this.size[row]
    while (at < end && this.classOf[at] !== k) at++
    if (at === end) at = this.grow(row, k)
    this.weight[at] += change
    this.total[at] += change * this.step
  }

  /** Makes room for one more class in a row; rows that outgrow their place move to the end. */
  private grow(row: number, k: number): number {
    if (this.size[row] === this.room[row]) {
      const room = Math.min(255, Math.max(2, this.room[row] * 2))
      if (this.used + room > this.weight.length) this.enlarge()
      const { from, classOf, weight, total } = this
      const old = from[row]
      const end = old + this.size[row]
      classOf.copyWithin(this.used, old, end)
      weight.copyWithin(this.used, old, end)
      total.copyWithin(this.used, old, end)
      from[row] = this.used
      this.room[row] = room
      this.used += room
    }
    const at = this.from[row] + this.size[row]++
    this.classOf[at] = k
    this.weight[at] = 0
    this.total[at] = 0
    return at
  }

  private enlarge(): void {
    const longer = <T extends Uint8Array | Float32Array | Float64Array>(old: T, make: (n: number) => T): T => {
      const next = make(old.length * 2)
      next.set(old)
      return next
    }
    this.classOf = longer(this.classOf, n => new Uint8Array(n))
    this.weight = longer(this.weight, n => new Float32Array(n))
    this.total = longer(this.total, n => new Float64Array(n))
  }

  /**
   * The averaged weights as a model file: int8, scaled such that all but one in two thousand fit. Weights below
   * `cut` (in steps of the int8) are left out. `other` is a model over the same classes and other
   * templates, to be put into the same file.
   */
  encode(extra: unknown, cut: number, other?: Perceptron): Uint8Array {
    const rows = [...this.quantised(cut), ...(other?.quantised(cut) ?? [])].sort((a, b) => a.key - b.key)
    const entries = rows.flatMap(row => row.entries)
    return encodeWeights({
      classes: this.classes,
      extra,
      keys: rows.map(row => row.key),
      counts: rows.map(row => row.entries.length),
      classOf: Uint8Array.from(entries, ([k]) => k),
      weight: Int8Array.from(entries, ([, w]) => w),
    })
  }

  private quantised(cut: number): { key: number; entries: [number, number][] }[] {
    const { weight, total, step, from, size, classOf } = this
    const average = (e: number) => weight[e] - total[e] / step
    const sample: number[] = []
    for (let row = 1; row < this.rows; row++)
      for (let i = 0; i < size[row]; i++) sample.push(Math.abs(average(from[row] + i)))
    const sorted = Float64Array.from(sample).sort()
    const unit = (sorted[Math.floor(sorted.length * 0.9995)] || 1) / 127
    const least = Math.max(cut, 0.5) * unit
    const rows: { key: number; entries: [number, number][] }[] = []
    for (let slot = 0; slot < this.keys.length; slot++) {
      if (!this.keys[slot]) continue
      const row = this.rowOf[slot]
      const entries: [number, number][] = []
      for (let e = from[row], end = e + size[row]; e < end; e++) {
        const a = average(e)
        if (Math.abs(a) < least) continue
        entries.push([classOf[e], Math.max(-127, Math.min(127, Math.round(a / unit) || Math.sign(a)))])
      }
      if (entries.length) rows.push({ key: this.keys[slot] - 1, entries: entries.sort((x, y) => x[0] - y[0]) })
    }
    return rows
  }
}
