import { inflateRawSync } from 'node:zlib'

/** A file in a ZIP archive, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** The files of a ZIP archive (APPNOTE.TXT 4.3, without ZIP64). Throws where there is no central directory, or more than `most`. */
export function zipEntries(bytes: Uint8Array, most = 65_535): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new Error('no central directory')
  const entries: ZipEntry[] = []
  if (view.getUint16(end + 10, true) > most) throw new Error(`more than ${most} files`)
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

/** The packed bytes of a file of the archive. */
function packedOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  return bytes.subarray(start, start + entry.packed)
}

/** To how many bytes a file really unpacks; one more than it says where it is more than that, null where it does not unpack. */
export function unpackedSize(bytes: Uint8Array, entry: ZipEntry): number | null {
  try {
    const packed = packedOf(bytes, entry)
    if (entry.method === 0) return packed.length
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }).length
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? entry.size + 1 : null
  }
}

/** The text of one file of the archive; null where there is none of that name. `limit`: at most this many bytes. */
export function zipText(bytes: Uint8Array, name: string, limit: number): string | null {
  const entry = zipEntries(bytes).find(e => e.name === name)
  if (!entry) return null
  const packed = packedOf(bytes, entry)
  if (entry.method === 0) return Buffer.from(packed.subarray(0, limit)).toString('utf8')
  return inflateRawSync(packed, { maxOutputLength: limit }).toString('utf8')
}
