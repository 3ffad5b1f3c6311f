import { createHash } from 'node:crypto'
import type pg from 'pg'
import type PgBoss from 'pg-boss'
import { type JobOptions, LEASE_SECONDS, TRIES } from '../../../model/jobs.js'

/** The name of the one queue. */
export const READING = 'read'
/** What a job carries in the library's table; its bytes stand in `sources`. */
export interface JobData {
  readonly collection: string
  readonly name: string
  readonly options: JobOptions
}

/** Names of schemas that the queue's library takes are this long. */
const LONGEST = 50
const DAY = 24 * 60 * 60
/** Jobs that wait or are parked are kept for ten years, those that were done for seven days. */
const RETENTION_DAYS = 3650
const DONE_DAYS = 7

/** The schema in which the jobs of a ledger's schema lie. */
export function queueSchema(schema: string): string {
  const name = `${schema}_jobs`
  if (name.length <= LONGEST) return name
  return `${schema.slice(0, LONGEST - 14)}_${createHash('sha256').update(schema).digest('hex').slice(0, 8)}_jobs`
}

/** What runs a statement: a pool, or one connection with its transaction. */
export type Runner = Pick<pg.Pool | pg.PoolClient, 'query'>

/** The same as the library asks for it. Several statements at once give the result of the last. */
export function database(runner: Runner): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const result = (await runner.query(text, values)) as pg.QueryResult | pg.QueryResult[]
      return Array.isArray(result) ? result[result.length - 1] : result
    },
  }
}

/** The library over a database; it starts no timers of its own. */
export async function bossOn(db: PgBoss.Db, schema: string): Promise<PgBoss> {
  const { default: Boss } = await import('pg-boss')
  const boss = new Boss({
    db,
    schema,
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: DONE_DAYS * DAY,
    archiveFailedAfterSeconds: RETENTION_DAYS * DAY,
    deleteAfterDays: 1,
  })
  // what fails rejects the call it fails in
  boss.on('error', () => {})
  return boss
}

/**
 * What Relata adds to the library's tables: the bytes of what waits, and indexes without which taking a job and looking for
 * silent workers would take longer the more jobs there are (half a second with 100,000).
 */
const OWN = [
  "create index if not exists waiting_in_order on SCHEMA.job (created_on, id) where state < 'active'",
  "create index if not exists being_read on SCHEMA.job (started_on) where state = 'active'",
  `create table SCHEMA.sources (
    job uuid primary key, bytes bytea not null, url text, declared_type text, declared_charset text, fetched text not null)`,
]

/** Makes the queue's schema and tables where they are not there; several that start at once wait for each other. */
export async function install(pool: pg.Pool, schema: string): Promise<void> {
  const client = await pool.connect()
  let broken = true
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 2))', [schema])
    const boss = await bossOn(database(client), schema)
    await boss.start()
    const queue = { name: READING, policy: 'short', retryLimit: TRIES - 1, retryDelay: 1, retryBackoff: true } as const
    await boss.createQueue(READING, {
      ...queue,
      expireInSeconds: LEASE_SECONDS,
      retentionMinutes: (RETENTION_DAYS * DAY) / 60,
    })
    // one at a time, and the last one last: where that is there, all are
    const { rows } = await client.query('select to_regclass($1) as made', [`${schema}.sources`])
    if (rows[0].made === null) for (const statement of OWN) await client.query(statement.replaceAll('SCHEMA', schema))
    await client.query('select pg_advisory_unlock(hashtextextended($1, 2))', [schema])
    broken = false
  } finally {
    // a connection that failed in the middle still holds the lock, which goes with it
    client.release(broken)
  }
}
