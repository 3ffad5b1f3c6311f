import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { backupLedger, restoreLedger } from '../../src/ledger/backup.js'
import { copyLedger } from '../../src/ledger/copy.js'
import { ledgerOn } from '../../src/ledger/ledger.js'
import { openExisting, openLedger } from '../../src/ledger/open.js'
import { postgresBackend } from '../../src/ledger/postgres/backend.js'
import { ALL_YEARS } from '../../src/ledger/postgres/migrations/0005-all-years.js'
import { sqliteBackend } from '../../src/ledger/sqlite/backend.js'
import { changeContract } from './change-contract.js'
import { ledgerContract } from './contract.js'
import { judgingContract } from './judging-contract.js'
import { postgresServer, type Server } from './postgres-server.js'
import { rollupsContract } from './rollups-contract.js'
import { fill, fillAgain, firstLedger, fresh } from './support.js'

const server: Server = await postgresServer()
afterAll(() => ('stop' in server ? server.stop() : undefined))

const name = `t${process.pid}_${Date.now().toString(36)}_`
let schemas = 0
/** The address of a schema of its own. */
const place = (at: string) => `${at}${at.includes('?') ? '&' : '?'}schema=${name}${schemas++}`

if ('skipped' in server) test.skip(`the ledger on PostgreSQL: ${server.skipped}`, () => {})
else {
  const { url } = server
  ledgerContract('postgres', collection => openLedger(place(url), { collection }))
  rollupsContract('postgres', collection => openLedger(place(url), { collection }))
  judgingContract('postgres', collection => openLedger(place(url), { collection }))
  changeContract('postgres', collection => openLedger(place(url), { collection }))

  describe('a PostgreSQL ledger', () => {
    test('sums that stood in a row for each year stand with their links when the ledger is opened', async () => {
      const at = place(url)
      const before = await postgresBackend(at)
      await fill(ledgerOn(before, {}))
      const summed = () => sql<{ sums: string }>`select * from links order by a, b`
      const { rows } = await summed().execute(before.db)
      expect(rows.length).toBeGreaterThan(0)
      for (const made of [
        sql`create table pair_years (collection text, a bigint, b bigint, year integer, type text, joint integer, claims integer,
          counted integer)`,
        sql`insert into pair_years select collection, a, b, coalesce(first / 10000, 0), type, joint, count(*), sum(counted)
          from pairs where affirmed = 1 group by collection, a, b, coalesce(first / 10000, 0), type, joint`,
        sql`insert into pair_years select collection, a, b, ${sql.lit(ALL_YEARS)}, type, joint, sum(claims), sum(counted)
          from pair_years group by collection, a, b, type, joint`,
        sql`alter table links drop column sums, drop column totals`,
        sql`update ledger_version set version = 5`,
      ])
        await made.execute(before.db)
      await before.close()
      const after = await postgresBackend(at)
      expect((await summed().execute(after.db)).rows).toEqual(rows)
      expect((await ledgerOn(after, {}).verify()).misfits).toEqual([])
      await after.close()
    })

    test('a copy from SQLite and back is equal, chain by chain', async () => {
      const [from, to, back] = [sqliteBackend(firstLedger()), await postgresBackend(place(url)), sqliteBackend(fresh())]
      await fill(ledgerOn(from, { collection: 'second' }))
      await fillAgain(ledgerOn(from, { collection: 'second' }))
      const { entries, heads } = await copyLedger(from, to)
      expect(entries).toBe(11)
      expect((await copyLedger(to, back)).heads).toEqual(heads)
      for (const collection of ['main', 'second']) {
        const ledgers = [from, to, back].map(backend => ledgerOn(backend, { collection }))
        const seen = await Promise.all(
          ledgers.map(async l => [
            await l.documents(),
            await l.names(),
            await l.variants(),
            await l.judgements(),
            await l.history(),
          ]),
        )
        expect(seen[1]).toEqual(seen[0])
        expect(seen[2]).toEqual(seen[0])
        for (const words of ['cafe', 'attacked', 'harbour cell', 'rif*', 'bridge.', 'league’s'])
          expect((await ledgers[1].search(words)).map(h => h.id).sort()).toEqual(
            (await ledgers[0].search(words)).map(h => h.id).sort(),
          )
      }
      for (const backend of [from, to, back]) await backend.close()
    })

    test('verify names a changed value in any column of any table, and a trigger that was taken away', async () => {
      const at = place(url)
      const ledger = await openLedger(at)
      await fill(ledger)
      await fillAgain(ledger)
      const client = new pg.Client({
        connectionString: url,
        options: `-c search_path=${new URL(at).searchParams.get('schema')}`,
      })
      await client.connect()
      // sums over rows change with every row, and are drawn anew to be verified
      const sums = ['links', 'name_grams', 'name_uses', 'stale']
      const { rows: all } = await client.query(
        "select table_name as table, column_name as column, data_type as type from information_schema.columns where table_schema = current_schema() and table_name != 'ledger_version' order by 1, 2",
      )
      const columns = all.filter(c => c.table !== 'stale')
      expect(columns.length).toBeGreaterThan(70)
      const tables = [...new Set(columns.map(c => c.table))]
      for (const table of tables) await client.query(`alter table ${table} disable trigger all`)
      const off = new Set((await ledger.verify()).misfits.map(m => m.table))
      expect(off).toEqual(
        new Set(
          tables.filter(t => !t.endsWith('_words') && !sums.includes(t)).flatMap(t => [`${t}_stay`, `${t}_remain`]),
        ),
      )
      const unnamed: string[] = []
      for (const { table, column, type } of columns) {
        const value =
          type === 'text'
            ? `overlay(coalesce("${column}", ' ') placing 'Q' from 1 for 1)`
            : type === 'bytea'
              ? `set_byte("${column}", 0, get_byte("${column}", 0) # 1)`
              : type === 'tsvector'
                ? `"${column}" || 'odd'::tsvector`
                : type === 'ARRAY'
                  ? `array_append("${column}", 'odd')`
                  : `coalesce("${column}", 0) + 64`
        await client.query('begin')
        const { rows } = await client.query(`select ctid::text as row from ${table} order by ctid limit 1`)
        // kept for the moment of a look, on the same rows
        await client.query(`create table before_change as select * from ${table}`)
        await client.query(`update ${table} set "${column}" = ${value} where ctid = $1::tid`, [rows[0].row])
        await client.query('commit')
        const found = (await ledger.verify()).misfits.filter(m => m.table === table)
        if (!found.some(m => m.column === column || m.column === null)) unnamed.push(`${table}.${column}`)
        await client.query(
          `begin; delete from ${table}; insert into ${table} select * from before_change; drop table before_change; commit`,
        )
      }
      expect(unnamed).toEqual([])
      expect((await ledger.verify()).misfits.filter(m => m.problem !== 'damaged')).toEqual([])
      await client.end()
      await ledger.close()
    })

    test('every unique key and every join carries the collection, so that tables can be distributed by it', async () => {
      const asked = vi.spyOn(pg.Client.prototype, 'query')
      const at = place(url)
      const ledger = await openLedger(at)
      await fill(ledger)
      const [first] = await ledger.documents()
      for (const l of [ledger, await ledger.asOf({ entry: 3 }), await ledger.asOf({ reported: '2019-12-31' })]) {
        await Promise.all([l.documents(), l.document(first.id), l.original(first.original!), l.names(), l.variants()])
        await Promise.all([l.judgements(), l.search('front'), l.counts(), l.history(), l.revision()])
        for await (const _ of l.claims({ names: ['Northern Front'], withNames: ['Coast League'] }));
      }
      await ledger.verify()
      await ledger.close()
      const statements = asked.mock.calls
        .map(([query]) => (typeof query === 'string' ? query : (query as { text?: string }).text) ?? '')
        .map(text => text.replaceAll('"', '').replace(/\s+/g, ' '))
      asked.mockRestore()
      const joins = statements
        .filter(text => !/information_schema|pg_trigger|unnest/.test(text))
        .flatMap(text => text.match(/ join .*?(?= join | where | order | group | limit|$)/g) ?? [])
      expect(joins.length).toBeGreaterThan(30)
      expect(joins.filter(join => !/ on .*\bcollection = /.test(join))).toEqual([])
      const client = new pg.Client({
        connectionString: url,
        options: `-c search_path=${new URL(at).searchParams.get('schema')}`,
      })
      await client.connect()
      const { rows: keys } = await client.query(`
        select i.relname as key, a.attname as first from pg_index x join pg_class i on i.oid = x.indexrelid
        join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
        where x.indisunique and i.relnamespace = current_schema()::regnamespace`)
      expect(keys.length).toBeGreaterThan(12)
      expect(keys.filter(key => key.first !== 'collection')).toEqual([])
      await client.end()
    })

    test('says where no server answers, where there is no ledger, and where the schema is another program’s', async () => {
      await expect(openLedger('postgres://nobody:secret@127.0.0.1:1/none')).rejects.toMatchObject({
        code: 'RELATA_LEDGER_OPEN',
        message: expect.not.stringContaining('secret'),
      })
      await expect(openExisting(place(url))).rejects.toMatchObject({ code: 'RELATA_LEDGER_MISSING' })
      const at = place(url)
      const schema = new URL(at).searchParams.get('schema')
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`create schema ${schema}; create table ${schema}.other (x integer)`)
      await expect(openLedger(at)).rejects.toMatchObject({ code: 'RELATA_LEDGER_FOREIGN' })
      const newer = place(url)
      await (await openLedger(newer)).close()
      await client.query(`update ${new URL(newer).searchParams.get('schema')}.ledger_version set version = 1000`)
      await expect(openLedger(newer)).rejects.toMatchObject({ code: 'RELATA_LEDGER_NEWER' })
      await client.end()
    })

    test('a backup from the server restores to a file and to another server, with the same chain', async () => {
      const at = place(url)
      const ledger = await openLedger(at)
      await fill(ledger)
      const file = fresh()
      const { heads } = await backupLedger(at, file)
      expect((await restoreLedger(file, fresh())).heads).toEqual(heads)
      expect((await restoreLedger(file, place(url))).heads).toEqual(heads)
      await ledger.close()
    })

    test('writers on several connections lose nothing and keep one chain', async () => {
      const at = place(url)
      const ledgers = await Promise.all([1, 2, 3, 4].map(() => openLedger(at)))
      await Promise.all(ledgers.map(fill))
      const { entries, misfits } = await ledgers[0].verify()
      expect([entries, misfits]).toEqual([4, []])
      for (const ledger of ledgers) await ledger.close()
    })
  })
}
