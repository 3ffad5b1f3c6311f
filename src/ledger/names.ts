import { sql } from 'kysely'
import type { NameUse, NameVariant } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { type Bounds, reportedBy } from './bounds.js'

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
  const rows = await select.execute()
  return rows.map(row => ({ ...row, named: row.named === 1, uses: Number(row.uses) }) as NameUse)
}

/** Other names that a document uses for the same, of which one is written as acronyms are. */
export async function nameVariants(backend: Backend, collection: string, bounds: Bounds): Promise<NameVariant[]> {
  let select = backend.db
    .selectFrom('mentions')
    .innerJoin('readings', join =>
      join.onRef('readings.collection', '=', 'mentions.collection').onRef('readings.id', '=', 'mentions.reading'),
    )
    .select(['readings.document', 'mentions.name', 'mentions.text as variant'])
    .distinct()
    .where('mentions.collection', '=', collection)
    .where('mentions.named', '=', 1)
    .whereRef('mentions.text', '!=', 'mentions.name')
    .where(capitals)
    .orderBy('readings.document')
    .orderBy('mentions.name')
    .orderBy('mentions.text')
  if (!isPresent(bounds)) select = select.where('readings.document', 'in', seen(backend, collection, bounds))
  return select.execute()
}
