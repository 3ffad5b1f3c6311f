import { crc32 } from 'node:zlib'

/** What a file of sections begins with; another form of it begins otherwise. */
const MAGIC = 'relata drawn 2\n'
/** Numbers of four bytes begin at their multiples. */
const WORD = 4

interface Header {
  readonly mark: string
  /** Of all bytes behind the header: CRC-32, which tells a file that was damaged. */
  readonly sum: number
  readonly sections: Readonly<Record<string, readonly [at: number, length: number]>>
}

/** Parts of a file by name, each taken out when it is asked for. */
export interface Sections {
  readonly names: readonly string[]
  readonly bytes: (name: string) => Buffer
  readonly text: (name: string) => string
  readonly numbers: (name: string) => Int32Array
}

/** One file of named sections. @param mark what tells it from files of another state */
export function joinSections(mark: string, parts: Readonly<Record<string, Buffer | Int32Array | string>>): Buffer {
  const sections: Record<string, [number, number]> = {}
  const pieces: Buffer[] = []
  let at = 0
  for (const [name, part] of Object.entries(parts)) {
    const bytes = bytesOf(part)
    sections[name] = [at, bytes.length]
    pieces.push(bytes, Buffer.alloc((WORD - (bytes.length % WORD)) % WORD))
    at += Math.ceil(bytes.length / WORD) * WORD
  }
  const body = Buffer.concat(pieces)
  const header: Header = { mark, sum: crc32(body), sections }
  const head = `${MAGIC}${JSON.stringify(header)}`
  // ends on a multiple of four, so that the sections begin there
  const padded = Buffer.from(head)
  const blanks = Buffer.alloc((WORD - ((padded.length + 1) % WORD)) % WORD, ' ')
  return Buffer.concat([padded, blanks, Buffer.from('\n'), body])
}

/** The sections of a file with this mark; null of any other, and of one that is not whole. */
export function sectionsOf(file: Buffer, mark: string): Sections | null {
  const found = anySections(file)
  return found?.mark === mark ? found : null
}

/** The sections of a file with its mark; null of one that is not whole. */
export function anySections(file: Buffer): (Sections & { readonly mark: string }) | null {
  if (!file.subarray(0, MAGIC.length).equals(Buffer.from(MAGIC))) return null
  const end = file.indexOf(0x0a, MAGIC.length)
  if (end < 0) return null
  const header = JSON.parse(file.toString('utf8', MAGIC.length, end)) as Header
  const body = file.subarray(end + 1)
  if (header.sum !== crc32(body)) return null
  const bytes = (name: string) => {
    const [at, length] = header.sections[name]
    return body.subarray(at, at + length)
  }
  return {
    mark: header.mark,
    names: Object.keys(header.sections),
    bytes,
    text: name => bytes(name).toString('utf8'),
    numbers: name => {
      const found = bytes(name)
      const aligned = found.byteOffset % WORD === 0 ? found : Buffer.from(new Uint8Array(found).buffer)
      return new Int32Array(aligned.buffer, aligned.byteOffset, found.length / WORD)
    },
  }
}

function bytesOf(part: Buffer | Int32Array | string): Buffer {
  if (typeof part === 'string') return Buffer.from(part)
  return Buffer.isBuffer(part) ? part : Buffer.from(part.buffer, part.byteOffset, part.byteLength)
}
