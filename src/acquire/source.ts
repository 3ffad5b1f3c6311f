import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { RelataError } from '../base/errors.js'
import { MAX_BYTES } from './limits.js'

/** Bytes as they came in, before anything was made of them. */
export interface Source {
  readonly bytes: Uint8Array
  /** Path, address, or `-` for standard input. */
  readonly name: string
  readonly url: string | null
  /** What the server or the caller said it is; content decides, this only settles doubt. */
  readonly declaredType: string | null
  readonly declaredCharset: string | null
}

/** A source from bytes in memory. */
export function source(bytes: Uint8Array, fields: Partial<Omit<Source, 'bytes'>> = {}): Source {
  return { bytes, name: '-', url: null, declaredType: null, declaredCharset: null, ...fields }
}

/** Reads a file, or standard input for `-`. Errors: RELATA_FILE_MISSING, RELATA_FILE_UNREADABLE, RELATA_TOO_LARGE. */
export async function loadFile(path: string): Promise<Source> {
  if (path === '-') return source(await collect(process.stdin, 'standard input'))
  try {
    const info = await stat(path)
    if (info.isDirectory()) throw new RelataError('RELATA_FILE_UNREADABLE', `${path} is a folder`)
    if (info.size > MAX_BYTES) throw tooLarge(path, info.size)
    // Devices and pipes have no size that could be trusted.
    const bytes = info.isFile() ? await readFile(path) : await collect(createReadStream(path), path)
    return source(bytes, { name: path })
  } catch (thrown) {
    throw fileError(path, thrown)
  }
}

/** A file's bytes as a stream, or standard input for `-`; errors as by `loadFile`. */
export async function byteStream(path: string): Promise<AsyncIterable<Uint8Array>> {
  if (path === '-') return process.stdin
  try {
    if ((await stat(path)).isDirectory()) throw new RelataError('RELATA_FILE_UNREADABLE', `${path} is a folder`)
    return createReadStream(path)
  } catch (thrown) {
    throw fileError(path, thrown)
  }
}

function fileError(path: string, thrown: unknown): RelataError {
  if (thrown instanceof RelataError) return thrown
  const code = (thrown as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') return new RelataError('RELATA_FILE_MISSING', path, { cause: thrown })
  return new RelataError('RELATA_FILE_UNREADABLE', `${path} (${code ?? String(thrown)})`, { cause: thrown })
}

/** All bytes of a stream, up to the limit. */
async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge(name, size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(name: string, size: number): RelataError {
  return new RelataError('RELATA_TOO_LARGE', `${name} has more than ${Math.floor(size / 1e6)} MB`)
}
