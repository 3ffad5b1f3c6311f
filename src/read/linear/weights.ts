import { BITS } from './hash.js'

const MAGIC = 0x31574c52 // "RLW1", little-endian

/** Sparse weights of a linear classifier over hashed features: for each feature's key a row of (class, weight) pairs. */
export interface LinearWeights {
  /** The classes, in the order of their numbers. */
  readonly classes: readonly string[]
  /** What else belongs to the model (lexicons, look-up tables), as JSON. */
  readonly extra: unknown
  /**
   * A hash table with linear probing, by the upper bits of the key. A slot holds the key's other bits, how far it stands from
   * where it belongs (five bits) and where its row begins in `entries`, all in one number, so that a look-up costs one access
   * to memory; 0 is an empty slot.
   */
  readonly slots: Int32Array
  /** How many of the key's bits a slot holds, and how many bits say where its row begins. */
  readonly keyBits: number
  readonly rowBits: number
  /** The rows: class × 512 + weight (int8) × 2 + 1 in the last entry of a row. The first place is not used. */
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
  const { slotBits, keyBits, rowBits } = layout(header)
  const slots = new Int32Array((1 << slotBits) + FARTHEST + 1)
  const entries = new Uint16Array(header.entries + 1)
  let entry = 0
  for (let row = 0, key = 0, g = 0, c = 0; row < header.rows; row++) {
    let gap = gaps[g++]
    if (gap > 127) {
      gap &= 127
      for (let shift = 7, byte = 128; byte > 127; shift += 7) {
        byte = gaps[g++]
        gap |= (byte & 127) << shift
      }
    }
    key += gap
    // there are no more entries in a row than classes, so two bytes hold their number
    const count = counts[c] < 128 ? counts[c++] : (counts[c++] & 127) | (counts[c++] << 7)
    if (!count) continue
    let slot = key >>> keyBits
    let away = 0
    for (; slots[slot] !== 0; slot++) away++
    if (away > FARTHEST) throw new Error('these linear weights have too many keys side by side')
    slots[slot] = ((((key & ((1 << keyBits) - 1)) << 5) | away) << rowBits) | (entry + 1)
    for (const end = entry + count; entry < end; entry++)
      entries[entry + 1] = (classOf[entry] << 9) | (weight[entry] << 1) | (entry === end - 1 ? 1 : 0)
  }
  return { classes: header.classes, extra: header.extra, slots, keyBits, rowBits, entries }
}

/** A key stands no farther than this from the slot where it belongs. */
const FARTHEST = 31

/** The smallest table that is not too full and whose slots have room for where a row begins. */
function layout({ classes, rows, entries }: Header): { slotBits: number; keyBits: number; rowBits: number } {
  if (classes.length > 128) throw new Error('linear weights have at most 128 classes')
  let slotBits = 8
  while (rows > 0.62 * (1 << slotBits) || entries + 1 >= 2 ** (27 - BITS + slotBits)) slotBits++
  return { slotBits, keyBits: BITS - slotBits, rowBits: 27 - BITS + slotBits }
}

function varint(out: number[], value: number): void {
  while (value > 127) {
    out.push((value & 127) | 128)
    value >>>= 7
  }
  out.push(value)
}

/** The rows of a model in the order of their keys: key, first entry, and the one after the last. */
export function* weightRows({ slots, keyBits, rowBits, entries }: LinearWeights): Generator<[number, number, number]> {
  for (let slot = 0; slot < slots.length; slot++) {
    const at = slots[slot]
    if (at === 0) continue
    const from = at & ((1 << rowBits) - 1)
    let to = from
    while (!(entries[to++] & 1));
    const away = (at >>> rowBits) & FARTHEST
    yield [((slot - away) << keyBits) | (at >>> (rowBits + 5)), from, to]
  }
}

/** The class of an entry. */
export const entryClass = (entry: number): number => entry >>> 9
/** The weight of an entry. */
export const entryWeight = (entry: number): number => (entry << 23) >> 24

/** Where the rows that were found begin. */
let starts = new Int32Array(256)

/**
 * Adds up the weights of the first `count` keys of `features` for every class, into `scores` (which it clears).
 * All rows are looked up before any is added: most of the time goes into waiting for memory, and so the processor waits for
 * several at once.
 */
export function score(weights: LinearWeights, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots, keyBits, rowBits, entries } = weights
  const keyMask = (1 << keyBits) - 1
  const rowMask = (1 << rowBits) - 1
  if (count > starts.length) starts = new Int32Array(count)
  const from = starts
  let found = 0
  for (let f = 0; f < count; f++) {
    const key = features[f]
    // what the slot holds of the key where it stands at its place; one more for every place farther on
    let wanted = (key & keyMask) << 5
    for (let slot = key >>> keyBits, end = slot + FARTHEST; slot <= end; slot++) {
      const at = slots[slot]
      if (at === 0) break
      if (at >>> rowBits === wanted) {
        from[found++] = at & rowMask
        break
      }
      wanted++
    }
  }
  scores.fill(0)
  for (let r = 0; r < found; r++)
    for (let e = from[r]; ; e++) {
      const entry = entries[e]
      scores[entry >>> 9] += (entry << 23) >> 24
      if (entry & 1) break
    }
}
