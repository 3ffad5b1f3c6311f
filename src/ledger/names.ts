import { sql } from 'kysely'
import type { NameUse, NameVariant } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { type Bounds, endOfClaims, reportedBy } from './bounds.js'
import { presenceOf } from './presence.js'
import { SHORT_FORM } from './short-form.js'

/** As the index of them is made, so that it is used. */
const short = sql<boolean>`(${sql.raw(SHORT_FORM.replace(/\b(named|text|name)\b/g, 'mentions.$1'))})`

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
  const shown = (await presenceOf(backend, collection, bounds)).shown('own.id')
  if (shown)
    select = select.where(
      sql<boolean>`exists (select 1 from claims own where own.collection = ${collection}
        and own.position = participants.position and ${shown})`,
    )
  // a document that is seen may have got claims later
  const end = endOfClaims(bounds)
  if (shown && end !== undefined) select = select.where('position', '<', end)
  const rows = await select.execute()
  return rows.map(row => ({ ...row, named: row.named === 1, uses: Number(row.uses) }) as NameUse)
}

/** Those of the variants in which one of some names stands, in whichever place. */
export async function variantsOf(backend: Backend, collection: string, names: readonly string[]) {
  const found = [
    ...(await nameVariants(backend, collection, {}, ['name', names])),
    ...(await nameVariants(backend, collection, {}, ['text', names])),
  ]
  return [...new Map(found.map(v => [JSON.stringify(v), v])).values()]
}

/**
 * Other names that a document uses for the same, of which one is written as acronyms are, by its newest reading.
 * @param only with one of these names in that column
 */
export async function nameVariants(
  backend: Backend,
  collection: string,
  bounds: Bounds,
  only?: readonly ['name' | 'text', readonly string[]],
): Promise<NameVariant[]> {
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
      .where(short)
      .where(noneNewer(collection, bounds))
    if (only) select = select.where(`mentions.${only[0]}`, 'in', backend.listed(only[1]))
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
