import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Acquired, type AcquireOptions, acquire } from '../acquire/acquire.js'
import { RelataError } from '../base/errors.js'
import type { KeepStatus, Ledger } from '../model/ledger.js'
import type { Reader } from '../read/reader.js'
import { keptLayers } from './layers.js'
import { readDocument } from './reading.js'

/** What became of one document that was added. It is durable. */
export interface Kept {
  readonly document: string
  readonly title: string | null
  readonly status: KeepStatus
  /** Claims read from it now; 0 where it was known. */
  readonly claims: number
  readonly notices: readonly string[]
}

/** Reads an acquired document and keeps it, all or nothing; one that is known is not read again. Errors: RELATA_LEDGER_*. */
export async function keepAcquired(ledger: Ledger, reader: Reader, acquired: Acquired, name: string): Promise<Kept> {
  const { document, original, notices } = acquired
  const { id, title } = document
  if (await ledger.has(id)) return { document: id, title, status: 'known', claims: 0, notices }
  const read = await readDocument(reader, document)
  const { claims } = read.annotation
  const reading = { reader: reader.name, layers: keptLayers(read.annotation), claims: [...claims] }
  const status = await ledger.keep({ document: read.annotation.document, original: { ...original, name }, reading })
  return { document: id, title, status, claims: claims.length, notices: [...notices, ...read.notices] }
}

/** Acquires, reads and keeps a file or an address. Errors: those of `acquire`, RELATA_LEDGER_*. */
export async function keepFrom(ledger: Ledger, reader: Reader, name: string, options: AcquireOptions): Promise<Kept> {
  return keepAcquired(ledger, reader, await acquire(name, options), name)
}

/** File name endings that are taken from a folder; a file that is named itself is tried whatever its ending. */
const READABLE = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.pdf', '.docx', '.eml'])

/**
 * The files that some names stand for: addresses and files themselves, of folders all readable files below them in
 * alphabetical order. Hidden files and a folder's README, which speaks about the folder, are passed over.
 * Errors: RELATA_FOLDER_EMPTY, as an error in the list's place of that folder.
 */
export async function expand(names: readonly string[]): Promise<{ name: string; error?: RelataError }[]> {
  const found: { name: string; error?: RelataError }[] = []
  for (const name of names) {
    const isFolder = !/^[a-z][a-z0-9+.-]+:\/\//i.test(name) && (await stat(name).catch(() => null))?.isDirectory()
    if (!isFolder) {
      found.push({ name })
      continue
    }
    const entries = await readdir(name, { recursive: true, withFileTypes: true })
    const files = entries
      .filter(e => e.isFile() && READABLE.has(extname(e.name).toLowerCase()) && !/^readme\./i.test(e.name))
      .map(e => join(e.parentPath, e.name))
      .filter(
        path =>
          !path
            .slice(name.length)
            .split(/[\\/]/)
            .some(part => part.startsWith('.')),
      )
      .sort()
    if (files.length) found.push(...files.map(path => ({ name: path })))
    else found.push({ name, error: new RelataError('RELATA_FOLDER_EMPTY', name) })
  }
  return found
}
