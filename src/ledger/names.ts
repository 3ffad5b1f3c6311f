import { sql } from 'kysely'
import type { NameUse, NameVariant } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { type Bounds, reportedBy } from './bounds.js'
import { presenceOf } from './presence.js'

/** One of the two names is in capitals: of 100 mentions few are, and only those can be acronyms. */
const capitals = sql<boolean>`(
  (mentions.text = upper(mentions.text) and length(mentions.text) between 2 and 12)
  or (mentions.name = upper(mentions.name) and length(mentions.name) between 2 and 12)
)`

/** The documents that a view sees. */
function seen({ db }: Backend, collection: string, { last, reported }: Bounds) {
  let select = db.selectFrom('documents').select('documents.id').where('documents.collection', '=', collection)
  if (last !== undefined) select = select.where('documents.sequence', '<=', last)
  if (reported !== undefined)
    select = select
      .innerJoin('entries', join =>
        join
          .onRef('entries.collection', '=', 'documents.collection')
          .onRef('entries.sequence', '=', 'documents.sequence'),
      )
      .where(reportedBy(reported)) as typeof select
  return select
}

const isPresent = ({ last, reported }: Bounds) => last === undefined && reported === undefined

/** The names of those that take part in claims. */
export async function nameUses(backend: Backend, collection: string, bounds: Bounds): Promise<NameUse[]> {
  let select = backend.db
    .selectFrom('participants')
    .select(eb => ['document', 'name', 'kind', 'named', eb.fn.countAll().as('uses')])
    .where('collection', '=', collection)
    .groupBy(['document', 'name', 'kind', 'named'])
    .orderBy('document')
    .orderBy('name')
    .orderBy('kind')
    .orderBy('named')
  if (!isPresent(bounds)) select = select.where('document', 'in', seen(backend, collection, bounds))
  const shown = (await presenceOf(backend, collection, bounds)).shown('participants.claim')
  if (shown) select = select.where(shown)
  const rows = await select.execute()
  return rows.map(row => ({ ...row, named: row.named === 1, uses: Number(row.uses) }) as NameUse)
}

/** Other names that a document uses for the same, of which one is written as acronyms are, by its newest reading. */
export async function nameVariants(backend: Backend, collection: string, bounds: Bounds): Promise<NameVariant[]> {
  const of = (table: 'readings' | 'rereadings') => {
    // both have the columns that are asked for
    let select = backend.db
      .selectFrom('mentions')
      .innerJoin(`${table as 'readings'} as r`, join =>
        join.onRef('r.collection', '=', 'mentions.collection').onRef('r.id', '=', 'mentions.reading'),
      )
      .select(['r.document', 'mentions.name', 'mentions.text as variant'])
      .distinct()
      .where('mentions.collection', '=', collection)
      .where('mentions.named', '=', 1)
      .whereRef('mentions.text', '!=', 'mentions.name')
      .where(capitals)
      .where(noneNewer(collection, bounds))
    if (bounds.last !== undefined) select = select.where('r.sequence', '<=', bounds.last)
    if (!isPresent(bounds)) select = select.where('r.document', 'in', seen(backend, collection, bounds))
    return select.execute()
  }
  const key = ({ document, name, variant }: NameVariant) => `${document}\n${name}\n${variant}`
  const found = [...(await of('readings')), ...(await of('rereadings'))].map(row => [key(row), row] as const)
  return found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row)
}

/** No later reading of the document found anything else. */
function noneNewer(collection: string, { last = Number.MAX_SAFE_INTEGER }: Bounds) {
  return sql<boolean>`not exists (select 1 from rereadings n where n.collection = ${collection} and n.document = r.document
    and n.sequence > r.sequence and n.sequence <= ${last} and n.layers is not null)`
}
