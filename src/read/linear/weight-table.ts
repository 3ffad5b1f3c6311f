import { decodeWeights, type LinearWeights } from './weights.js'

const MAGIC = 0x31544c52 // "RLT1", little-endian

interface Header {
  readonly classes: readonly string[]
  readonly extra: unknown
  readonly keyBits: number
  readonly rowBits: number
  readonly slots: number
  readonly entries: number
}

/**
 * Weights as they lie in memory, so that nothing need be worked out when they are read: magic, length of a JSON header, header,
 * slots (int32), entries (uint16), all little-endian. Made by the build from the compact form of `encodeWeights`, which is half
 * as long.
 */
export function encodeTable({ classes, extra, keyBits, rowBits, slots, entries }: LinearWeights): Uint8Array {
  const fields: Header = { classes, extra, keyBits, rowBits, slots: slots.length, entries: entries.length }
  const json = JSON.stringify(fields)
  const written = new TextEncoder().encode(json)
  // the slots begin at a multiple of four
  const header = new TextEncoder().encode(json + ' '.repeat(-written.length & 3))
  const out = new Uint8Array(8 + header.length + slots.byteLength + entries.byteLength)
  const view = new DataView(out.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, header.length, true)
  out.set(header, 8)
  let at = 8 + header.length
  for (const slot of slots) view.setInt32((at += 4) - 4, slot, true)
  for (const entry of entries) view.setUint16((at += 2) - 2, entry, true)
  return out
}

/** Reads what `encodeTable` or `encodeWeights` wrote; a table stays in `bytes`. Throws where the bytes are something else. */
export function readWeights(bytes: Uint8Array): LinearWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) return decodeWeights(bytes)
  if (bytes.byteOffset & 3) return readWeights(bytes.slice())
  const end = 8 + view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, end))) as Header
  const { classes, extra, keyBits, rowBits } = header
  const slots = new Int32Array(bytes.buffer, bytes.byteOffset + end, header.slots)
  const entries = new Uint16Array(bytes.buffer, slots.byteOffset + slots.byteLength, header.entries)
  return { classes, extra, keyBits, rowBits, slots, entries }
}
