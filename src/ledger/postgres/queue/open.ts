import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import pg from 'pg'
import type { JobQueue } from '../../../model/jobs.js'
import { placeOf } from '../connection.js'
import { ledgerError } from '../errors.js'
import { bossOn, database, install, queueSchema } from './install.js'
import { queueOn } from './queue.js'

/** Connections that are open at the same time, and how long one waits for the server or for a lock, in milliseconds. */
const CONNECTIONS = 4
const TIMEOUT = 10_000

/**
 * The queue of a ledger on PostgreSQL, in a schema of its own beside the ledger's; it is made where it is not there.
 * `asWorker`: the connection counts as that of a worker. Errors: RELATA_LEDGER_OPEN, RELATA_LEDGER_FAILED.
 */
export async function postgresQueue(address: string, asWorker = false): Promise<JobQueue> {
  const { url, schema: ledger, about } = placeOf(address)
  const schema = queueSchema(ledger)
  // names are cut at 63 bytes
  const workers = `relata worker ${createHash('sha256').update(schema).digest('hex').slice(0, 8)} `
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: TIMEOUT,
    application_name: asWorker ? `${workers}${process.pid} ${hostname()}` : 'relata',
    options: `-c synchronous_commit=on -c lock_timeout=${TIMEOUT}`,
  })
  pool.on('error', () => {})
  // between two queries of a transaction nobody listens, and the next query is rejected
  pool.on('connect', client => client.on('error', () => {}))
  try {
    await install(pool, schema)
    return queueOn(pool, await bossOn(database(safely(pool)), schema), schema, about, workers)
  } catch (error) {
    await pool.end()
    throw ledgerError(error, about)
  }
}

/** A pool that does not use a connection again on which statements failed: several at once would leave it in a transaction. */
function safely(pool: pg.Pool): Pick<pg.Pool, 'query'> {
  const query = async (text: string, values?: unknown[]) => {
    const client = await pool.connect()
    let broken = true
    try {
      const result = await client.query(text, values)
      broken = false
      return result
    } finally {
      client.release(broken)
    }
  }
  return { query: query as pg.Pool['query'] }
}
