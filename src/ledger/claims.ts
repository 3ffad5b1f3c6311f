import { sql } from 'kysely'
import type { Claim } from '../model/claim.js'
import { daysOf } from '../model/edtf.js'
import type { ClaimQuery, KeptClaim } from '../model/ledger.js'
import type { Backend } from './backend.js'
import { type Bounds, endOfClaims, reportedBy } from './bounds.js'
import { type Presence, presenceOf } from './presence.js'
import { numbersOf, relatedPositions } from './rollups/related.js'
import { CLAIMS_PER_READING, NO_READING } from './tables.js'

/** Claims read at a time: between two pages the connection is free for others. */
const PAGE = 500

/** What stands in the records of claims that foretell something, or say how likely it is; a record is JSON without blanks. */
const FORETELLING = ['"realis":"predicted"', '"hedge":"likely"', '"hedge":"unlikely"']

/** A query, or the places of the claims. */
type Asked = ClaimQuery & { readonly positions?: readonly number[] }

/** The claims that a query asks for, in recorded order. */
export async function* readClaims(
  backend: Backend,
  collection: string,
  query: Asked = {},
  bounds: Bounds = {},
): AsyncGenerator<KeptClaim> {
  const { offset = 0, limit = Number.POSITIVE_INFINITY } = query
  const presence = await presenceOf(backend, collection, bounds, { edits: !query.read && !query.hidden })
  if (isNarrow(query)) {
    // All positions are looked up first: a page at a time would look up all of them for each page.
    const all =
      onlyPlaces(query) && bounds.last === undefined && bounds.reported === undefined && !presence.shown('claims.id')
    const found = all ? [...query.positions!] : await matching(backend, collection, query, bounds, presence)
    const positions = found.sort((a, b) => a - b)
    const wanted = positions.slice(offset, offset + limit)
    for (let at = 0; at < wanted.length; at += PAGE) {
      const listed = backend.listed(wanted.slice(at, at + PAGE))
      yield* kept(await records(backend, collection, presence).where('claims.position', 'in', listed).execute())
    }
    return
  }
  let [after, skip, left] = [firstAfter(query.after) - 1, offset, limit]
  while (left > 0) {
    const size = Math.min(PAGE, left)
    const rows = await bounded(records(backend, collection, presence), bounds, presence)
      .where('claims.position', '>', after)
      .where('claims.position', '<', endOfClaims(bounds) ?? Number.MAX_SAFE_INTEGER)
      .limit(size)
      .offset(skip)
      .execute()
    yield* kept(rows)
    if (rows.length < size) return
    after = rows[rows.length - 1].position
    skip = 0
    left -= rows.length
  }
}

function* kept(rows: readonly { record: string; recorded: string; confidence: number | null }[]): Generator<KeptClaim> {
  for (const { record, recorded, confidence } of rows) {
    const claim = JSON.parse(record) as Claim
    yield { claim: confidence === null ? claim : { ...claim, confidence }, recorded }
  }
}

/** Whether a query asks for some claims that an index leads to, and not for all in their order. */
function isNarrow({
  ids,
  prefix,
  document,
  types,
  foretelling,
  names,
  withNames,
  read,
  related,
  positions,
}: Asked): boolean {
  return [ids, prefix, document, types, foretelling, names, withNames, read, related, positions].some(
    condition => condition !== undefined,
  )
}

/** Whether a query asks for the claims of some places and for nothing else. */
function onlyPlaces({ positions, offset: _, limit: __, ...others }: Asked): boolean {
  return positions !== undefined && Object.values(others).every(condition => condition === undefined)
}

/** The first position of claims that an entry behind this one brought. */
function firstAfter(entry: number | undefined): number {
  return entry === undefined ? 0 : (entry + 1) * CLAIMS_PER_READING
}

/** The records of a collection's claims with their recorded times, in recorded order. */
function records({ db }: Backend, collection: string, presence: Presence) {
  return db
    .selectFrom('claims')
    .innerJoin('entries', join =>
      join
        .onRef('entries.collection', '=', 'claims.collection')
        // Both are integers, so that the division drops the claim's place in its reading.
        .on('entries.sequence', '=', sql<number>`claims.position / ${sql.lit(CLAIMS_PER_READING)}`),
    )
    .select(['claims.record', 'claims.position', 'entries.recorded'])
    .select(presence.confidence('claims.id').as('confidence'))
    .where('claims.collection', '=', collection)
    .orderBy('claims.position')
}

/** Leaves out what a view of the past does not see, and what is not read any more. */
function bounded<T extends ReturnType<typeof records>>(all: T, bounds: Bounds, presence: Presence): T {
  const shown = presence.shown('claims.id')
  const select = shown ? all.where(shown) : all
  const end = endOfClaims(bounds)
  // A plus keeps SQLite from walking all positions where another index leads to the claims.
  const before = end === undefined ? select : select.where(sql<boolean>`+claims.position < ${end}`)
  if (bounds.reported === undefined) return before as T
  return before
    .innerJoin('documents', join =>
      join.onRef('documents.collection', '=', 'claims.collection').onRef('documents.id', '=', 'claims.document'),
    )
    .where(reportedBy(bounds.reported)) as unknown as T
}

/** The positions of the claims that meet the conditions of a query, in no order. */
async function matching(
  backend: Backend,
  collection: string,
  { ids, prefix, document, after, types, foretelling, names, withNames, read, related, positions }: Asked,
  bounds: Bounds,
  presence: Presence,
): Promise<number[]> {
  const { listed } = backend
  /** The claims in which one of the names takes part. */
  const taking = (some: readonly string[]) =>
    sql<number>`(select position from participants where collection = ${collection} and name in ${listed(some)})`
  let select = bounded(records(backend, collection, presence).clearOrderBy(), bounds, presence)
  if (ids) select = select.where('claims.id', 'in', listed(ids))
  // ids are hexadecimal, and "g" comes right after them
  if (prefix !== undefined) select = select.where('claims.id', '>=', prefix).where('claims.id', '<', `${prefix}g`)
  if (read) select = select.where('claims.reading', '!=', NO_READING)
  if (document !== undefined) select = select.where('claims.document', '=', document)
  if (after !== undefined) select = select.where(sql<boolean>`+claims.position >= ${firstAfter(after)}`)
  if (foretelling) {
    const stands = FORETELLING.map(words => sql`${backend.position(sql.ref('claims.record'), words)} > 0`)
    select = select.where(sql<boolean>`(${sql.join(stands, sql` or `)})`)
  }
  if (types) select = select.where('claims.type', 'in', listed(types))
  if (names) select = select.where('claims.position', 'in', taking(names))
  if (withNames) select = select.where('claims.position', 'in', taking(withNames))
  if (positions) select = select.where('claims.position', 'in', listed(positions))
  if (related) {
    const [a, b] = [await numbersOf(backend, collection, related.a), await numbersOf(backend, collection, related.b)]
    select = select.where(
      'claims.position',
      'in',
      relatedPositions(backend, collection, a, b, daysOf(related.during ?? null)),
    )
  }
  const rows = await select.clearSelect().select('claims.position').execute()
  return rows.map(row => row.position)
}
