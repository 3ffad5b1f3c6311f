import { basename } from 'node:path'
import { loadFile } from '../acquire/source.js'
import { RelataError } from '../base/errors.js'
import { composed } from '../export/import/compose.js'
import type { Imported, ImportOptions } from '../export/import/imported.js'
import { original } from '../model/original.js'
import type { Workspace } from './workspace.js'

/** What an import brought. */
export interface ImportResult {
  readonly format: string
  readonly documents: number
  readonly claims: number
  /** Documents that the ledger had already. */
  readonly known: number
  /** What was left out, and how often. */
  readonly left: readonly { readonly reason: string; readonly count: number }[]
}

export interface ImportFile {
  readonly publisher?: string
  readonly published?: string
  /** The type for links that name none of the scheme. */
  readonly as?: string
}

/**
 * Imports what other programs wrote: FollowTheMoney entities, GEXF, event data or a list of actors in CSV. Each claim rests on a line
 * of a document that is made of the file, and the file is kept as its original.
 * Errors: RELATA_FILE_*, RELATA_IMPORT_*, RELATA_USAGE for a type that is none, RELATA_LEDGER_*.
 */
export async function importFile(workspace: Workspace, path: string, facts: ImportFile = {}): Promise<ImportResult> {
  const { ledger, scheme } = workspace
  if (facts.as !== undefined && !scheme.has(facts.as))
    throw new RelataError(
      'RELATA_USAGE',
      `${facts.as} is no type of the coding scheme (${[...scheme.keys()].join(', ')})`,
    )
  const { bytes } = await loadFile(path)
  const text = new TextDecoder().decode(bytes)
  const options: ImportOptions = {
    types: new Set(scheme.keys()),
    symmetric: type => scheme.get(type)?.symmetric ?? false,
    otherwise: facts.as ?? null,
  }
  const file = await read(text, options)
  if (!file.claims.length) throw new RelataError('RELATA_IMPORT_EMPTY', path)
  const from = original(bytes, path === '-' ? null : path, null, null)
  const title = path === '-' ? 'standard input' : basename(path)
  const { publisher = null, published = null } = facts
  const done = { documents: 0, claims: 0, known: 0 }
  for (const entry of composed(file, { title, publisher, published }, from)) {
    if ((await ledger.keep(entry)) === 'known') done.known++
    else {
      done.documents++
      done.claims += entry.reading.claims.length
    }
  }
  const left = [...file.left].map(([reason, count]) => ({ reason, count }))
  return { format: file.reader.replace(/^import:|\/\d+$/g, ''), ...done, left }
}

/** Reads a file by its content: XML is GEXF, JSON is FollowTheMoney, all else a table. */
async function read(text: string, options: ImportOptions): Promise<Imported> {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start.startsWith('<')) return (await import('../export/import/gexf.js')).importGexf(text, options)
  if (start.startsWith('{')) return (await import('../export/import/ftm.js')).importFtm(text, options)
  return (await import('../export/import/tables.js')).importTable(text, options)
}
