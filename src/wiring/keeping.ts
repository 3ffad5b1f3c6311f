import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Acquired, AcquireOptions } from '../acquire/acquire.js'
import { RelataError } from '../base/errors.js'
import { versionJudgement } from '../model/judgement.js'
import type { KeepStatus, Ledger } from '../model/ledger.js'
import type { KeepableResult, Readers } from './readers.js'
import { predecessor } from './versions.js'

/** What became of one document that was added. It is durable. */
export interface Kept {
  readonly document: string
  readonly title: string | null
  readonly status: KeepStatus
  /** Claims read from it now; 0 where it was known. */
  readonly claims: number
  /** The document of which it is a newer version, where that was seen now. */
  readonly replaces: string | null
  readonly notices: readonly string[]
}

/** A document that can be kept: acquired, and read where the ledger does not know it. */
export interface Ready {
  readonly acquired: Acquired
  readonly read: KeepableResult | null
}

/** Acquires and reads a file or an address, but keeps nothing yet. Errors: those of `acquire`, RELATA_LEDGER_*. */
export async function readyFrom(
  ledger: Ledger,
  readers: Readers,
  name: string,
  options: AcquireOptions,
): Promise<Ready> {
  return ready(ledger, readers, await readers.acquire(name, options))
}

/** Reads an acquired document that the ledger does not know. Errors: RELATA_LEDGER_*. */
async function ready(ledger: Ledger, readers: Readers, acquired: Acquired): Promise<Ready> {
  return {
    acquired,
    read: (await ledger.has(acquired.document.id)) ? null : await readers.readToKeep(acquired.document),
  }
}

/**
 * Keeps a document, all or nothing, as a newer version of what came from the same file or address before.
 * @param places by which that is known. Errors: RELATA_LEDGER_*.
 */
export async function keepReady(
  ledger: Ledger,
  { acquired, read }: Ready,
  name: string,
  places: readonly (string | null)[] = [name, acquired.document.url],
): Promise<Kept> {
  const { id, title } = acquired.document
  const replaces = await predecessor(ledger, id, places)
  const known: Kept = { document: id, title, status: 'known', claims: 0, replaces, notices: acquired.notices }
  if (read) {
    const { document, notices, reader, layers, claims } = read
    const reading = { reader, layers, claims: [...claims] }
    const status = await ledger.keep({ document, original: { ...acquired.original, name }, reading, replaces })
    if (status === 'added')
      return {
        document: id,
        title,
        status,
        claims: claims.length,
        replaces,
        notices: [...acquired.notices, ...notices],
      }
  }
  // the place has an older text again
  if (replaces !== null) await ledger.judge(versionJudgement(id, replaces, new Date().toISOString()))
  return known
}

/** Reads an acquired document and keeps it; one that is known is not read again. Errors: RELATA_LEDGER_*. */
export async function keepAcquired(
  ledger: Ledger,
  readers: Readers,
  acquired: Acquired,
  name: string,
  places?: readonly (string | null)[],
): Promise<Kept> {
  return keepReady(ledger, await ready(ledger, readers, acquired), name, places)
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
