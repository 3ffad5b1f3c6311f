import { type Kysely, sql } from 'kysely'
import type Database from 'libsql'
import type { SqliteTables } from './collections.js'

/** Does some work without the triggers that refuse changes; they are made again as they were, in the same transaction. */
export async function opened<T>(tx: Kysely<SqliteTables>, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'trigger' order by name`.execute(tx)
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(tx)
  const result = await work()
  for (const trigger of rows) await sql.raw(trigger.sql).execute(tx)
  return result
}

/** Writes the file anew without the pages of what is gone, and empties the log. */
export function overwrite(file: Database.Database): void {
  for (const words of ['document_words', 'quote_words', 'name_grams'])
    file.exec(`insert into ${words} (${words}) values ('optimize')`)
  file.exec('pragma wal_checkpoint(TRUNCATE)')
  file.exec('vacuum')
  file.exec('pragma wal_checkpoint(TRUNCATE)')
}
