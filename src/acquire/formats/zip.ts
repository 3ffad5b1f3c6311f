import { inflateRawSync } from 'node:zlib'

/** A file in a ZIP archive, as its central directory lists it. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** The files of a ZIP archive (APPNOTE.TXT 4.3, without ZIP64). Throws where there is no central directory. */
export function zipEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new Error('no central directory')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('broken central directory')
    const [name, extra, comment] = [28, 30, 32].map(field => view.getUint16(at + field, true))
    entries.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + name)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

/** The text of one file of the archive; null where there is none of that name. `limit`: at most this many bytes. */
export function zipText(bytes: Uint8Array, name: string, limit: number): string | null {
  const entry = zipEntries(bytes).find(e => e.name === name)
  if (!entry) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  return (entry.method === 0 ? Buffer.from(packed) : inflateRawSync(packed, { maxOutputLength: limit })).toString(
    'utf8',
  )
}
