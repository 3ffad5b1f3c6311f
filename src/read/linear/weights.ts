import { BITS } from './hash.js'

const MAGIC = 0x31574c52 // "RLW1", little-endian
/** One for each value of a key's upper bits. */
const BUCKETS = 1 << (BITS - 8)

/** Sparse weights of a linear classifier over hashed features: for each feature's key a row of (class, weight) pairs. */
export interface LinearWeights {
  /** The classes, in the order of their numbers. */
  readonly classes: readonly string[]
  /** What else belongs to the model (lexicons, look-up tables), as JSON. */
  readonly extra: unknown
  /**
   * The rows are in the order of their keys. Where those begin whose key has these upper bits (key >>> 8), one more at the
   * end; small enough to stay in the processor's cache, which is what a look-up costs.
   */
  readonly buckets: Int32Array
  /** For each row its first entry × 256 + the lower eight bits of its key; one more at the end. */
  readonly rows: Int32Array
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
  const buckets = new Int32Array(BUCKETS + 1)
  const table = new Int32Array(header.rows + 1)
  let from = 0
  for (let row = 0, key = 0, bucket = 0, g = 0, c = 0; row < header.rows; row++) {
    let gap = gaps[g++]
    if (gap > 127) {
      gap &= 127
      for (let shift = 7, byte = 128; byte > 127; shift += 7) {
        byte = gaps[g++]
        gap |= (byte & 127) << shift
      }
    }
    key += gap
    const next = key >>> 8
    while (bucket < next) buckets[++bucket] = row
    table[row] = (from << 8) | (key & 255)
    // there are no more entries in a row than classes, so two bytes hold their number
    from += counts[c] < 128 ? counts[c++] : (counts[c++] & 127) | (counts[c++] << 7)
    if (row === header.rows - 1) buckets.fill(header.rows, bucket + 1)
  }
  table[header.rows] = from << 8
  return { classes: header.classes, extra: header.extra, buckets, rows: table, entries }
}

function varint(out: number[], value: number): void {
  while (value > 127) {
    out.push((value & 127) | 128)
    value >>>= 7
  }
  out.push(value)
}

/** The rows of a model in the order of their keys: key, first entry, and the one after the last. */
export function* weightRows({ buckets, rows }: LinearWeights): Generator<[key: number, from: number, to: number]> {
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    for (let row = buckets[bucket]; row < buckets[bucket + 1]; row++)
      yield [bucket * 256 + (rows[row] & 255), rows[row] >>> 8, rows[row + 1] >>> 8]
}

/** The rows that were found: where their entries begin and end, and the first entry. */
let starts = new Int32Array(256)
let ends = new Int32Array(256)
let firsts = new Int32Array(256)

/**
 * Adds up the weights of the first `count` keys of `features` for every class, into `scores` (which it clears).
 * All rows are looked up, and their first entries fetched, before any is added: most of the time goes into waiting for
 * memory, and so the processor waits for several at once.
 */
export function score(weights: LinearWeights, features: Int32Array, count: number, scores: Int32Array): void {
  const { buckets, rows, entries } = weights
  if (count > starts.length) {
    starts = new Int32Array(count)
    ends = new Int32Array(count)
    firsts = new Int32Array(count)
  }
  const from = starts
  const to = ends
  const first = firsts
  let found = 0
  for (let f = 0; f < count; f++) {
    const key = features[f]
    const bucket = key >>> 8
    const wanted = key & 255
    for (let row = buckets[bucket], end = buckets[bucket + 1]; row < end; row++) {
      const at = rows[row]
      if ((at & 255) !== wanted) continue
      const begin = at >>> 8
      const stop = rows[row + 1] >>> 8
      if (begin === stop) break
      from[found] = begin
      to[found] = stop
      first[found++] = entries[begin]
      break
    }
  }
  scores.fill(0)
  for (let r = 0; r < found; r++) {
    let entry = first[r]
    const end = to[r]
    for (let e = from[r] + 1; ; e++) {
      scores[entry >>> 8] += (entry << 24) >> 24
      if (e >= end) break
      entry = entries[e]
    }
  }
}
