import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { RelataError } from '../base/errors.js'
import type { SearchHit } from '../model/ledger.js'
import type { Misfit } from '../model/verification.js'
import type { Bounds } from './bounds.js'
import type { NameTable } from './rollups/tables.js'
import type { ClaimTable, DocumentTable, Tables } from './tables.js'

/** The tables whose values are texts, whole numbers and null. */
export type RowTable = Exclude<keyof Tables, 'originals'>

/** The order of what an aggregate takes together, as SQL. */
export function inOrder(columns: readonly string[]): RawBuilder<unknown> {
  return columns.length ? sql`order by ${sql.join(columns.map(column => sql.ref(column)))}` : sql``
}

/** A database in which a ledger lies: what SQLite and PostgreSQL do each in their own way. All else is shared. */
export interface Backend {
  readonly db: Kysely<Tables>
  /**
   * A list of texts (or of whole numbers) as one bound value, to stand behind `in`: the number of bound values is limited. Behind
   * `not in` it must not be empty.
   */
  listed<T extends string | number>(values: readonly T[]): RawBuilder<T>
  /** Where a text begins in another, from 1; 0 where it does not stand in it. */
  position(text: RawBuilder<string>, part: string): RawBuilder<number>
  /** Writes rows without bytes in one statement, bound as one value. */
  insert<T extends RowTable>(tx: Transaction<Tables>, table: T, rows: readonly Tables[T][]): Promise<void>
  /** That statement, to which more can be added (`on conflict …`). There must be rows. */
  inserting<T extends RowTable>(table: T, rows: readonly Tables[T][]): RawBuilder<unknown>
  /** Pairs of whole numbers as a table with the columns a and b, bound as one value. */
  pairs(pairs: readonly (readonly [number, number])[]): RawBuilder<unknown>
  /** An aggregate: the values of some columns, row by row, as the text of a JSON array of arrays. */
  gathered(columns: readonly string[]): RawBuilder<string>
  /** An aggregate: texts with commas between, in the order of some columns. */
  joined(text: RawBuilder<unknown>, order?: readonly string[]): RawBuilder<string>
  /** Makes names findable by their trigrams. */
  indexNames(tx: Transaction<Tables>, names: readonly NameTable[]): Promise<void>
  /** How many of a collection's names have each of some trigrams, about, none counted further than `most`; those that are left out have few. */
  gramCounts(collection: string, grams: readonly string[], most: number): Promise<ReadonlyMap<string, number>>
  /** Numbers of names that have any (or all) of some trigrams, the most used not first. */
  namesWith(collection: string, grams: readonly string[], all: boolean, limit: number): Promise<number[]>
  /** Waits until no other transaction writes to the collection, and keeps others waiting until this one ends. */
  lock(tx: Transaction<Tables>, collection: string): Promise<void>
  /** Makes the words of documents and of claims' quotes searchable. */
  index(tx: Transaction<Tables>, documents: readonly DocumentTable[], claims: readonly ClaimTable[]): Promise<void>
  /** Takes all words of all collections out of the search; `index` and `indexNames` put them in again. */
  clearSearch(tx: Transaction<Tables>): Promise<void>
  /** Does some work while rows can be changed and taken away, which the database refuses otherwise. */
  opened<T>(tx: Transaction<Tables>, work: () => Promise<T>): Promise<T>
  /** Writes over the room of rows that are gone, so that they cannot be found in the files. */
  overwrite(): Promise<void>
  /** @param shown the condition under which a claim (`claims.id`) is shown, see `presence.ts` */
  search(
    collection: string,
    words: string,
    limit: number,
    bounds: Bounds,
    shown?: RawBuilder<boolean> | null,
  ): Promise<SearchHit[]>
  /** Values that cannot even be read: where there are any, nothing else of the ledger can be looked at. */
  verifyValues(): Iterable<Misfit>
  /** Whether the search index says what documents and claims say: it is built anew and compared. */
  verifySearch(collections: readonly string[]): AsyncIterable<Misfit>
  /** Whether the database itself is whole: its file, its schema. */
  verifyDatabase(): AsyncIterable<Misfit>
  /**
   * Writes the whole ledger, as it is at one moment, into a SQLite file that is not there yet. The copy of a SQLite ledger
   * has that one's passphrase; any other gets the one that is given.
   */
  snapshot(file: string, passphrase: string | null): Promise<void>
  /** A database error as a coded one. */
  failure(thrown: unknown): RelataError
  close(): Promise<void>
}
