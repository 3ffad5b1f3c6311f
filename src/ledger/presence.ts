import { type RawBuilder, sql } from 'kysely'
import { holding, type Judgement } from '../model/judgement.js'
import type { Fate } from '../model/ledger.js'
import type { Backend } from './backend.js'
import type { Bounds } from './bounds.js'

/**
 * Which of a collection's claims a view shows. Rows stay; a newer reading of a document says in `changes` which of them are
 * not read any more, and a person's claim stands for the one that it was made of until that judgement is taken back.
 */
export interface Presence {
  /** The SQL condition under which a claim is shown; null where all are. @param claim the column with its id */
  shown(claim: string): RawBuilder<boolean> | null
  /** How sure the newest reading is of a claim; SQL null where that stands in the claim's record. */
  confidence(claim: string): RawBuilder<number | null>
}

const ALL: Presence = { shown: () => null, confidence: () => sql<null>`null` }

/** Whether anything in a collection was read again, and whether a person edited a claim: two look-ups in an index. */
export async function whatChanged({ db }: Backend, collection: string): Promise<{ reread: boolean; edited: boolean }> {
  const among = (kind: string) =>
    sql`exists (select 1 from entries where collection = ${collection} and kind = ${sql.lit(kind)})`
  const { rows } = await sql<{ reread: unknown; edited: unknown }>`
    select ${among('reading')} as reread, ${among('edit')} as edited`.execute(db)
  return { reread: Boolean(rows[0].reread), edited: Boolean(rows[0].edited) }
}

/**
 * Works out what is shown; where nothing was read again or edited, at the cost of two look-ups in an index.
 * @param edits whether claims are hidden for which a person's stands
 */
export async function presenceOf(
  backend: Backend,
  collection: string,
  bounds: Bounds,
  { edits = true } = {},
): Promise<Presence> {
  const changed = await whatChanged(backend, collection)
  const [reread, edited] = [changed.reread, edits && changed.edited]
  if (!reread && !edited) return ALL
  const hidden = edited ? await hiddenClaims(backend, collection, bounds) : []
  const { last = Number.MAX_SAFE_INTEGER } = bounds
  const newest = (column: 'present' | 'confidence', claim: string) =>
    sql`(select c.${sql.ref(column)} from changes c where c.collection = ${collection} and c.claim = ${sql.ref(claim)}
      and c.sequence <= ${last} order by c.sequence desc limit 1)`
  return {
    shown: claim => {
      const conditions: RawBuilder<boolean>[] = []
      if (reread) conditions.push(sql<boolean>`coalesce(${newest('present', claim)}, 1) = 1`)
      if (hidden.length) conditions.push(sql<boolean>`${sql.ref(claim)} not in ${backend.listed(hidden)}`)
      return sql<boolean>`(${conditions.length ? sql.join(conditions, sql` and `) : sql`1 = 1`})`
    },
    confidence: claim => (reread ? sql<number | null>`${newest('confidence', claim)}` : sql<null>`null`),
  }
}

/** Claims for which a person's stands, as they are read today, and a person's that were taken back. */
async function hiddenClaims(backend: Backend, collection: string, bounds: Bounds): Promise<string[]> {
  const rows = await backend.db
    .selectFrom('judgements')
    .select('record')
    .where('collection', '=', collection)
    .where('kind', 'in', ['edit', 'withdraw'])
    .where('sequence', '<=', bounds.last ?? Number.MAX_SAFE_INTEGER)
    .orderBy('sequence')
    .execute()
  const judgements = rows.map(row => JSON.parse(row.record) as Judgement)
  const edits = judgements.filter(j => j.kind === 'edit')
  const held = holding(judgements)
  const subjects = held.map(j => j.subject)
  const fates = await fatesOf(backend, collection, subjects, bounds)
  // the same may have been said again after it was taken back
  const standing = new Set(held.map(j => j.object!))
  const taken = edits.map(j => j.object!).filter(claim => !standing.has(claim))
  return [...new Set([...subjects, ...subjects.flatMap(s => fates.get(s)?.claim ?? []), ...taken])]
}

/** What has become of claims, step by step from one reading to the next. Claims that are read as ever are left out. */
export async function fatesOf(
  { db, listed }: Backend,
  collection: string,
  claims: readonly string[],
  { last = Number.MAX_SAFE_INTEGER }: Bounds,
): Promise<Map<string, Fate>> {
  const fates = new Map<string, Fate>()
  let open = new Map(claims.map(claim => [claim, { at: claim, same: true }]))
  // a claim that comes back after others stood for it has a row that says so, so that no way turns in a circle
  while (open.size) {
    const rows = await db
      .selectFrom('changes')
      .select(['claim', 'present', 'successor', 'same'])
      .where('collection', '=', collection)
      .where('claim', 'in', listed([...new Set([...open.values()].map(o => o.at))]))
      .where('sequence', '<=', last)
      .orderBy('sequence')
      .execute()
    const newest = new Map(rows.map(row => [row.claim, row]))
    const next: typeof open = new Map()
    for (const [claim, { at, same }] of open) {
      const row = newest.get(at)
      if (!row || row.present === 1) {
        if (at !== claim) fates.set(claim, { claim: at, same })
      } else if (row.successor === null) fates.set(claim, { claim: null, same: false })
      else next.set(claim, { at: row.successor, same: same && row.same === 1 })
    }
    open = next
  }
  return fates
}
