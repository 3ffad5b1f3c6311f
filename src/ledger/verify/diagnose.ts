import type { Misfit } from '../../model/verification.js'
import type { Backend } from '../backend.js'
import { COLUMNS, type ContentTable, contentDigest, ownId, parseChecks, TABLES_OF, type TableCheck } from '../digest.js'
import { CLAIMS_PER_READING, type EntryTable } from '../tables.js'
import type { Stored } from './content.js'

/** What of an entry does not fit, once its digest does not: by row counts and by the checks of single columns. */
export async function diagnose(backend: Backend, entry: EntryTable, stored: Stored): Promise<Misfit[]> {
  const { collection, sequence, digest } = entry
  const base = { collection, entry: sequence } as const
  const changed = (table: string, column: string, detail: string): Misfit => ({
    ...base,
    table,
    column,
    problem: 'changed',
    detail,
  })
  const kind = kindOf(stored)
  if (kind && entry.kind !== kind)
    return [changed('entries', 'kind', `it is "${entry.kind}", and its rows are those of a ${kind}`)]
  const now = contentDigest(entry.kind, stored)
  const checks = parseChecks(entry.checks)
  const expected = TABLES_OF[entry.kind]
  if (
    !checks ||
    checks.map(c => c.table).join() !== expected.join() ||
    (now.digest === digest && now.checks !== entry.checks)
  )
    return [changed('entries', 'checks', 'they are not those of its rows')]
  const current = parseChecks(now.checks)!
  const id = ownId(entry.kind, stored)
  const own = checks[0].rows === current[0].rows && checks[0].columns.join() === current[0].columns.join()
  if (own && id !== entry.id) return [changed('entries', 'id', `its rows are those of ${id}`)]
  const found: Misfit[] = []
  for (const [i, was] of checks.entries()) found.push(...(await compare(backend, entry, stored, was, current[i])))
  if (!found.length) found.push(changed('entries', 'digest', 'it is not that of its rows'))
  return found
}

/** The kind of entry that brings such rows; null where there are none that tell. */
function kindOf({ judgements, documents, rereadings, claims }: Stored): EntryTable['kind'] | null {
  if (rereadings.length) return 'reading'
  if (documents.length) return 'document'
  if (!judgements.length) return null
  return claims.length || judgements[0].kind === 'edit' ? 'edit' : 'judgement'
}

async function compare(
  backend: Backend,
  entry: EntryTable,
  stored: Stored,
  was: TableCheck,
  now: TableCheck,
): Promise<Misfit[]> {
  const { table } = was
  const base = { collection: entry.collection, entry: entry.sequence, table } as const
  if (now.rows < was.rows) {
    const key = await moved(backend, entry, stored, table)
    const few = `${now.rows} of ${was.rows} row${was.rows === 1 ? '' : 's'}`
    return key
      ? [{ ...base, column: key, problem: 'changed', detail: `a row has moved away: ${few} left` }]
      : [{ ...base, column: null, problem: 'missing', detail: `${few} left` }]
  }
  if (now.rows > was.rows)
    return [{ ...base, column: null, problem: 'added', detail: `${now.rows} rows where ${was.rows} were brought` }]
  return COLUMNS[table].flatMap((column, i): Misfit[] => {
    if (was.columns[i] === now.columns[i]) return []
    return [{ ...base, column, problem: 'changed', detail: whichRow(table, stored, column) }]
  })
}

/** Names the claim whose own columns do not say what its record says. */
function whichRow(table: ContentTable, stored: Stored, column: string): string {
  const rows = stored[table]
  if (rows.length === 1) return `${column} is not what it was`
  return `${column} of one of ${rows.length} rows is not what it was`
}

/** The key column by which a missing row stands elsewhere now, where it can be found. */
async function moved({ db }: Backend, entry: EntryTable, stored: Stored, table: ContentTable): Promise<string | null> {
  const { collection, sequence, id } = entry
  const first = sequence * CLAIMS_PER_READING
  if (table === 'documents' || table === 'judgements' || table === 'rereadings') {
    const query = db
      .selectFrom(table as 'documents')
      .select('sequence')
      .where('collection', '=', collection)
    return (await query.where('id', '=', id).executeTakeFirst()) ? 'sequence' : null
  }
  if (table === 'readings') {
    const query = db.selectFrom('readings').select(['document', 'sequence']).where('collection', '=', collection)
    const row = await query
      .where(eb => eb.or([eb('document', '=', id), eb('sequence', '=', sequence)]))
      .executeTakeFirst()
    return row ? (row.document === id ? 'sequence' : 'document') : null
  }
  if (table === 'claims') {
    // a later reading of the document brings claims of its own
    const reading = (stored.readings[0] ?? stored.rereadings[0])?.id
    if (reading === undefined) return null
    const query = db.selectFrom('claims').select('id').where('collection', '=', collection)
    const row = await query
      .where('reading', '=', reading)
      .where(eb => eb.or([eb('position', '<', first), eb('position', '>=', first + CLAIMS_PER_READING)]))
      .executeTakeFirst()
    return row ? 'position' : null
  }
  return null
}
