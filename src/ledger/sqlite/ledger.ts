import { sql } from 'kysely'
import type { Judgement } from '../../model/judgement.js'
import type { Ledger, NameUse } from '../../model/ledger.js'
import { readClaims } from './claims.js'
import { connect } from './connection.js'
import { listDocuments, readDocument, readOriginal } from './documents.js'
import { ledgerError } from './errors.js'
import { keepEntry, keepJudgement } from './keep.js'
import { search } from './search.js'

export interface SqliteLedgerOptions {
  /** Collections share a file and see nothing of each other. */
  readonly collection?: string
  /** The clock of the recorded time. */
  readonly now?: () => Date
}

/** One of the two names is in capitals: of 100 mentions few are, and only those can be acronyms. */
const capitals = sql<boolean>`(
  (mentions.text = upper(mentions.text) and length(mentions.text) between 2 and 12)
  or (mentions.name = upper(mentions.name) and length(mentions.name) between 2 and 12)
)`

/**
 * A ledger in one SQLite file (':memory:' for one that is not kept); the file and its folder are made where they are not there.
 * @throws RELATA_LEDGER_OPEN, RELATA_LEDGER_FOREIGN, RELATA_LEDGER_NEWER, RELATA_LEDGER_BUSY
 */
export function openSqliteLedger(path: string, options: SqliteLedgerOptions = {}): Ledger {
  const { collection = 'main', now = () => new Date() } = options
  const db = connect(path)
  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw ledgerError(error, path)
    }
  }
  const last = () =>
    db
      .selectFrom('entries')
      .select(eb => eb.fn.max('sequence').as('last'))
      .where('collection', '=', collection)
      .executeTakeFirst()
  const count = async (table: 'documents' | 'claims' | 'judgements') => {
    const row = await db
      .selectFrom(table)
      .select(eb => eb.fn.countAll().as('n'))
      .where('collection', '=', collection)
      .executeTakeFirst()
    return Number(row?.n ?? 0)
  }

  return {
    collection,
    keep: entry => guard(keepEntry(db, collection, entry, now().toISOString())),
    has: async id => {
      const query = db.selectFrom('documents').select('id').where('collection', '=', collection).where('id', '=', id)
      return (await guard(query.executeTakeFirst())) !== undefined
    },
    documents: page => guard(listDocuments(db, collection, page)),
    document: id => guard(readDocument(db, collection, id)),
    original: hash => guard(readOriginal(db, collection, hash)),
    claims: query => readClaims(db, collection, query),
    names: async () => {
      const rows = await guard(
        db
          .selectFrom('participants')
          .select(eb => ['document', 'name', 'kind', 'named', eb.fn.countAll().as('uses')])
          .where('collection', '=', collection)
          .groupBy(['document', 'name', 'kind', 'named'])
          .execute(),
      )
      return rows.map(row => ({ ...row, named: row.named === 1, uses: Number(row.uses) }) as NameUse)
    },
    variants: () =>
      guard(
        db
          .selectFrom('mentions')
          .innerJoin('readings', join =>
            join.onRef('readings.collection', '=', 'mentions.collection').onRef('readings.id', '=', 'mentions.reading'),
          )
          .select(['readings.document', 'mentions.name', 'mentions.text as variant'])
          .distinct()
          .where('mentions.collection', '=', collection)
          .where('mentions.named', '=', 1)
          .whereRef('mentions.text', '!=', 'mentions.name')
          .where(capitals)
          .execute(),
      ),
    judge: judgement => guard(keepJudgement(db, collection, judgement, now().toISOString())),
    judgements: async () => {
      const rows = await guard(
        db.selectFrom('judgements').select('record').where('collection', '=', collection).orderBy('sequence').execute(),
      )
      return rows.map(row => JSON.parse(row.record) as Judgement)
    },
    search: (words, limit = 20) => guard(search(db, collection, words, limit)),
    counts: async () => ({
      documents: await guard(count('documents')),
      claims: await guard(count('claims')),
      judgements: await guard(count('judgements')),
    }),
    revision: async () => Number((await guard(last()))?.last ?? 0),
    close: () => db.destroy(),
  }
}
