const MAGIC = 0x31574c52 // "RLW1", little-endian

/** Sparse weights of a linear classifier over hashed features: for each feature's key a row of (class, weight) pairs. */
export interface LinearWeights {
  /** The classes, in the order of their numbers. */
  readonly classes: readonly string[]
  /** What else belongs to the model (lexicons, look-up tables), as JSON. */
  readonly extra: unknown
  /**
   * Open addressing, two numbers a slot, so that a look-up touches one cache line: key + 1 (0 for an empty slot), and
   * where its row lies (first entry × 256 + number of entries). The number of slots is a power of two.
   */
  readonly table: Int32Array
  /** The rows: class × 256 + weight (int8) in each entry. */
  readonly entries: Uint16Array
}

/** The entries to store, rows in the order of ascending keys. */
export interface WeightRows {
  readonly classes: readonly string[]
  readonly extra: unknown
  readonly keys: ArrayLike<number>
  readonly counts: ArrayLike<number>
  readonly classOf: Uint8Array
  readonly weight: Int8Array
}

/**
 * The file format: magic, length of a JSON header, header, then four streams (gaps between keys and entries a row as
 * variable-length integers, classes, int8 weights). Each kind of number has its own stream, since so it compresses best.
 */
export function encodeWeights(rows: WeightRows): Uint8Array {
  const gaps: number[] = []
  const counts: number[] = []
  let last = 0
  for (let i = 0; i < rows.keys.length; i++) {
    varint(gaps, rows.keys[i] - last)
    varint(counts, rows.counts[i])
    last = rows.keys[i]
  }
  const { classes, extra } = rows
  const sizes = { rows: rows.keys.length, gaps: gaps.length, counts: counts.length, entries: rows.weight.length }
  const header = new TextEncoder().encode(JSON.stringify({ classes, extra, ...sizes }))
  const streams = [Uint8Array.from(gaps), Uint8Array.from(counts), rows.classOf, new Uint8Array(rows.weight.buffer)]
  const out = new Uint8Array(8 + header.length + streams.reduce((n, s) => n + s.length, 0))
  const view = new DataView(out.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, header.length, true)
  out.set(header, 8)
  let at = 8 + header.length
  for (const stream of streams) {
    out.set(stream, at)
    at += stream.length
  }
  return out
}

interface Header {
  readonly classes: readonly string[]
  readonly extra: unknown
  readonly rows: number
  readonly gaps: number
  readonly counts: number
  readonly entries: number
}

function readHeader(bytes: Uint8Array): { header: Header; end: number } {
  if (bytes.length < 8) throw new Error('these bytes hold no linear weights')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== MAGIC) throw new Error('these bytes hold no linear weights')
  const end = 8 + view.getUint32(4, true)
  return { header: JSON.parse(new TextDecoder().decode(bytes.subarray(8, end))), end }
}

/** The `extra` of a model without its weights. Throws where the bytes are something else. */
export function weightsExtra(bytes: Uint8Array): unknown {
  return readHeader(bytes).header.extra
}

/** Reads what `encodeWeights` wrote. Throws where the bytes are something else. */
export function decodeWeights(bytes: Uint8Array): LinearWeights {
  const { header, end } = readHeader(bytes)
  let at = end
  const take = (size: number) => {
    at += size
    return bytes.subarray(at - size, at)
  }
  const gaps = take(header.gaps)
  const counts = take(header.counts)
  const classOf = take(header.entries)
  const weight = take(header.entries)
  const entries = new Uint16Array(header.entries)
  for (let e = 0; e < entries.length; e++) entries[e] = (classOf[e] << 8) | weight[e]
  const slots = 1 << Math.ceil(Math.log2(header.rows * 1.5 + 16))
  const table = new Int32Array(slots * 2)
  const last = slots * 2 - 1
  const nextGap = varints(gaps)
  const nextCount = varints(counts)
  for (let row = 0, key = 0, from = 0; row < header.rows; row++) {
    key += nextGap()
    const count = nextCount()
    let at = slotOf(key, slots) * 2
    while (table[at] !== 0) at = (at + 2) & last
    table[at] = key + 1
    table[at + 1] = (from << 8) | count
    from += count
  }
  return { classes: header.classes, extra: header.extra, table, entries }
}

/** Reads one variable-length integer after the other. */
function varints(bytes: Uint8Array): () => number {
  let at = 0
  return () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
}

function varint(out: number[], value: number): void {
  while (value > 127) {
    out.push((value & 127) | 128)
    value >>>= 7
  }
  out.push(value)
}

/** Where the search for a key begins in a table of so many slots. */
export function slotOf(key: number, slots: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & (slots - 1)
}

/** Adds up the weights of the first `count` keys of `features` for every class, into `scores` (which it clears). */
export function score(weights: LinearWeights, features: Int32Array, count: number, scores: Int32Array): void {
  const { table, entries } = weights
  const last = table.length - 1
  const slots = table.length >>> 1
  scores.fill(0)
  for (let f = 0; f < count; f++) {
    const key = features[f] + 1
    let at = slotOf(key - 1, slots) * 2
    let found = table[at]
    while (found !== 0 && found !== key) {
      at = (at + 2) & last
      found = table[at]
    }
    if (found === 0) continue
    const row = table[at + 1]
    const from = row >>> 8
    for (let e = from, end = from + (row & 255); e < end; e++) {
      const entry = entries[e]
      scores[entry >>> 8] += (entry << 24) >> 24
    }
  }
}
