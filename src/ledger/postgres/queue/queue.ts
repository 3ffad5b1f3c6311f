import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type PgBoss from 'pg-boss'
import type { Job, JobQueue, JobRequest, JobSource } from '../../../model/jobs.js'
import { ledgerError } from '../errors.js'
import { database, type JobData, READING, type Runner } from './install.js'
import { countJobs, endsOf, parkedJobs } from './look.js'

/** How often what was done long ago is forgotten, in milliseconds. */
const ARCHIVE_EVERY = 10 * 60 * 1000

/** A queue in a schema that `install` made. */
export function queueOn(pool: pg.Pool, boss: PgBoss, schema: string, about: string, workers: string): JobQueue {
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw ledgerError(error, about)
    }
  }
  const inOne = <T>(work: (client: pg.PoolClient) => Promise<T>) => guard(() => transaction(pool, work))
  /** Of parked jobs: those given, or all. */
  const chosen = (ids: readonly string[] | 'all') => (ids === 'all' ? null : ids)
  const parked = `name = '${READING}' and state = 'failed' and ($1::uuid[] is null or id = any($1::uuid[]))`
  let archived = 0
  return {
    add: request =>
      inOne(async client => {
        const { collection, name, options, source } = request
        const data: JobData = { collection, name, options }
        const send = { id: randomUUID(), singletonKey: keyOf(request), db: database(client) }
        const id = await boss.send(READING, data, send)
        if (id && source) await insertSource(client, schema, id, source)
        return id
      }),
    take: limit => guard(() => take(pool, boss, limit)),
    source: id => guard(() => readSource(pool, schema, id)),
    attach: (id, source) => inOne(client => insertSource(client, schema, id, source)),
    renew: ids =>
      guard(async () => {
        const own = `name = '${READING}' and state = 'active' and id = any($1::uuid[])`
        await pool.query(`update ${schema}.job set started_on = now() where ${own}`, [ids])
      }),
    done: (id, result) =>
      inOne(async client => {
        await boss.complete(READING, id, result, { db: database(client) })
        // one that went to another worker meanwhile is not done yet, and needs its bytes
        await client.query(
          `delete from ${schema}.sources s using ${schema}.job j
           where s.job = $1 and j.name = '${READING}' and j.id = s.job and j.state = 'completed'`,
          [id],
        )
      }),
    failed: (id, error) => guard(() => boss.fail(READING, id, error)),
    giveBack: (ids, seconds = 0) =>
      guard(async () => {
        // without a start it is no failure that the next try would count
        await pool.query(
          `update ${schema}.job set state = 'retry', started_on = null, start_after = now() + $2 * interval '1 second'
           where name = '${READING}' and state = 'active' and id = any($1::uuid[])`,
          [ids, seconds],
        )
      }),
    tidy: () =>
      guard(async () => {
        await boss.expire()
        if (Date.now() < archived + ARCHIVE_EVERY) return
        archived = Date.now()
        await boss.maintain()
      }),
    counts: () => guard(() => countJobs(pool, schema, workers)),
    parked: limit => guard(() => parkedJobs(pool, schema, limit)),
    ends: ids => guard(() => endsOf(pool, schema, ids)),
    retry: ids =>
      guard(async () => {
        const again = `state = 'retry', retry_count = 0, started_on = null, completed_on = null, start_after = now()`
        return (await pool.query(`update ${schema}.job set ${again} where ${parked}`, [chosen(ids)])).rowCount ?? 0
      }),
    drop: ids =>
      inOne(async client => {
        const { rows } = await client.query(`delete from ${schema}.job where ${parked} returning id`, [chosen(ids)])
        await client.query(`delete from ${schema}.sources where job = any($1::uuid[])`, [rows.map(row => row.id)])
        return rows.length
      }),
    close: () => pool.end(),
  }
}

/** Runs statements together. A connection on which they failed is not used again. */
async function transaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = true
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    broken = false
    return result
  } finally {
    client.release(broken)
  }
}

/** The same document under the same name waits once. */
function keyOf({ collection, name, options, source }: JobRequest): string {
  const bytes = source ? createHash('sha256').update(source.bytes).digest('hex') : ''
  return createHash('sha256')
    .update(JSON.stringify([collection, name, options, bytes]))
    .digest('hex')
}

/** The library passes over every error when it takes jobs, so that it is noted here. */
async function take(pool: pg.Pool, boss: PgBoss, limit: number): Promise<Job[]> {
  let failure: { error: unknown } | undefined
  const { executeSql } = database(pool)
  const db: PgBoss.Db = {
    executeSql: (text, values) =>
      executeSql(text, values).catch(error => {
        failure = { error }
        throw error
      }),
  }
  const jobs = await boss.fetch<JobData>(READING, { batchSize: limit, includeMetadata: true, priority: false, db })
  if (failure) throw failure.error
  return jobs.map(({ id, data, retryCount }) => ({ id, ...data, attempt: retryCount + 1 }))
}

async function insertSource(client: Runner, schema: string, id: string, source: JobSource): Promise<void> {
  const { bytes, url, declaredType, declaredCharset, fetched } = source
  await client.query(`insert into ${schema}.sources values ($1, $2, $3, $4, $5, $6) on conflict do nothing`, [
    ...[id, Buffer.from(bytes), url, declaredType, declaredCharset, fetched],
  ])
}

async function readSource(pool: pg.Pool, schema: string, id: string): Promise<JobSource | null> {
  const { rows } = await pool.query(`select * from ${schema}.sources where job = $1`, [id])
  if (!rows.length) return null
  const [{ bytes, url, declared_type: declaredType, declared_charset: declaredCharset, fetched }] = rows
  return { bytes: new Uint8Array(bytes), url, declaredType, declaredCharset, fetched }
}
