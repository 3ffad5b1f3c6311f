import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { RelataError } from '../../base/errors.js'
import type { Tables } from '../tables.js'

/** The tables of a ledger on PostgreSQL. */
export interface PostgresTables extends Tables {
  ledger_version: { version: number }
  document_words: { collection: string; sequence: number; words: string }
  quote_words: { collection: string; position: number; words: string }
}

/** Connections that are open at the same time. */
const CONNECTIONS = 8
/** How long a writer waits for another one, and a start for the server, in milliseconds. */
const LOCK_TIMEOUT = 10_000
const CONNECT_TIMEOUT = 10_000
/** The type number of `bigint`, which the driver gives as text; a ledger's numbers are all exact as JavaScript numbers. */
const BIGINT = 20

/** Where a ledger lies on a server: its address without what only Relata understands, and the schema (`?schema=NAME`). */
export interface Place {
  readonly url: string
  readonly schema: string
  /** The address without its password, to be shown. */
  readonly about: string
}

/** The parts of a `postgres://` address. */
export function placeOf(address: string): Place {
  const [base, query = ''] = address.split('?')
  const parameters = new URLSearchParams(query)
  const schema = parameters.get('schema') ?? 'relata'
  parameters.delete('schema')
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new RelataError('RELATA_LEDGER_OPEN', `"${schema}" is no name of a schema: small letters, digits and _`)
  const rest = parameters.toString()
  const about = address.replace(/(\/\/[^:/@]*):[^@/]*@/, '$1@')
  return { url: rest ? `${base}?${rest}` : base, schema, about }
}

/** A pool of connections. What is acknowledged is on the server's disk: synchronous_commit is on whatever its default is. */
export function connect({ url, schema }: Place): Kysely<PostgresTables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'relata',
    options: `-c search_path=${schema} -c synchronous_commit=on -c lock_timeout=${LOCK_TIMEOUT}`,
    types: {
      getTypeParser: ((oid: number, format: 'text' | 'binary') =>
        oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // a connection that breaks while nobody uses it is replaced; one that is used rejects its query
  pool.on('error', () => {})
  // between two queries of a transaction nobody listens, and the next query is rejected
  pool.on('connect', client => client.on('error', () => {}))
  return new Kysely<PostgresTables>({ dialect: new PostgresDialect({ pool }) })
}
