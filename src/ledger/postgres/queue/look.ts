import type pg from 'pg'
import type { JobCounts, JobEnd, JobError, JobResult, ParkedJob } from '../../../model/jobs.js'
import { type JobData, READING } from './install.js'

/** How many parked jobs are listed where nobody says it. */
const MOST = 100

/** How far the jobs are. @param workers the beginning of the names under which workers are connected */
export async function countJobs(pool: pg.Pool, schema: string, workers: string): Promise<JobCounts> {
  const { rows } = await pool.query<Record<keyof JobCounts, number>>(
    `select count(*) filter (where state in ('created', 'retry'))::int as waiting,
       count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'completed')::int as done,
       count(*) filter (where state = 'failed')::int as parked,
       (select count(distinct application_name)::int from pg_stat_activity
        where datname = current_database() and starts_with(application_name, $1)) as workers
     from ${schema}.job where name = '${READING}'`,
    [workers],
  )
  return rows[0]
}

interface Row {
  readonly id: string
  readonly data: JobData
  readonly state: 'completed' | 'failed'
  readonly output: unknown
  readonly retry_count: number
  readonly completed_on: Date
}

export async function parkedJobs(pool: pg.Pool, schema: string, limit = MOST): Promise<ParkedJob[]> {
  const { rows } = await pool.query<Row>(
    `select id, data, output, retry_count, completed_on from ${schema}.job
     where name = '${READING}' and state = 'failed' order by completed_on desc, id limit $1`,
    [limit],
  )
  return rows.map(({ id, data, output, retry_count, completed_on }) => ({
    id,
    collection: data.collection,
    name: data.name,
    error: errorOf(output),
    attempts: retry_count + 1,
    parked: completed_on.toISOString(),
  }))
}

export async function endsOf(pool: pg.Pool, schema: string, ids: readonly string[]): Promise<JobEnd[]> {
  const { rows } = await pool.query<Row>(
    `select id, state, output from ${schema}.job
     where name = '${READING}' and id = any($1::uuid[]) and state in ('completed', 'failed')`,
    [ids],
  )
  return rows.map(({ id, state, output }) =>
    state === 'completed' ? { id, result: output as JobResult } : { id, error: errorOf(output) },
  )
}

/** The error with which a try ended; without one its worker was gone. */
function errorOf(output: unknown): JobError {
  const { code, message } = (output ?? {}) as Partial<JobError>
  if (code && message) return { code, message }
  return { code: 'RELATA_JOB_LOST', message: 'its worker ended while it read this document, each time' }
}
