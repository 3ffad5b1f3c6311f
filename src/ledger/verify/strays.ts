import { sql } from 'kysely'
import type { Misfit } from '../../model/verification.js'
import type { Backend } from '../backend.js'
import { CLAIMS_PER_READING, type EntryTable } from '../tables.js'

/** How many strays of a table are named. */
const MOST = 20

const entry = (sequence: string, ...kinds: EntryTable['kind'][]) =>
  `select 1 from entries e where e.collection = t.collection and e.kind in (${kinds.map(k => `'${k}'`).join(', ')}) and e.sequence = ${sequence}`

/** For each table, what names a row, and the row to which it must belong. */
const OWNERS = {
  documents: { name: 't.id', owner: entry('t.sequence', 'document') },
  judgements: { name: 't.id', owner: `${entry('t.sequence', 'judgement', 'edit')} and e.id = t.id` },
  originals: {
    name: 't.hash',
    owner: 'select 1 from documents d where d.collection = t.collection and d.original = t.hash',
  },
  readings: {
    name: 't.id',
    owner: `${entry('t.sequence', 'document')} and e.id = t.document`,
  },
  mentions: {
    name: 't.reading',
    owner: `select 1 from readings r where r.collection = t.collection and r.id = t.reading
      union all select 1 from rereadings r where r.collection = t.collection and r.id = t.reading`,
  },
  claims: {
    name: 't.id',
    owner: entry(`(t.position / ${CLAIMS_PER_READING})`, 'document', 'reading', 'edit'),
  },
  rereadings: { name: 't.id', owner: `${entry('t.sequence', 'reading')} and e.id = t.id` },
  changes: { name: 't.claim', owner: entry('t.sequence', 'reading') },
  participants: {
    name: "'position ' || t.position",
    owner: 'select 1 from claims c where c.collection = t.collection and c.position = t.position',
  },
} as const

/** Rows that belong to no entry: somebody added them, or took away or changed what they belonged to. */
export async function strays({ db }: Backend, collections: readonly string[]): Promise<Misfit[]> {
  const misfits: Misfit[] = []
  for (const collection of collections)
    for (const [table, { name, owner }] of Object.entries(OWNERS)) {
      const found = await sql<{ name: string }>`
        select distinct ${sql.raw(name)} as name from ${sql.table(table)} t
        where t.collection = ${collection} and not exists (${sql.raw(owner)}) order by 1 limit ${MOST}`.execute(db)
      for (const row of found.rows)
        misfits.push({
          collection,
          entry: null,
          table,
          column: null,
          problem: 'added',
          detail: `${row.name} belongs to nothing that an entry brought`,
        })
    }
  return misfits
}
