import { hash } from 'node:crypto'
import type {
  ChangeTable,
  ClaimTable,
  DocumentTable,
  EntryTable,
  JudgementTable,
  MentionTable,
  ReadingTable,
  RereadingTable,
} from './tables.js'

// The hash chain. Whatever is changed here makes every ledger ever written look changed: a new form needs a new name.

/** The rows of one entry, table by table. The bytes of an original are covered by the hash that its document names. */
export interface Content {
  readonly documents?: readonly DocumentTable[]
  readonly readings?: readonly ReadingTable[]
  /** By `ordinal`. */
  readonly mentions?: readonly MentionTable[]
  /** By `position`. */
  readonly claims?: readonly ClaimTable[]
  readonly judgements?: readonly JudgementTable[]
  readonly rereadings?: readonly RereadingTable[]
  /** By `claim`. */
  readonly changes?: readonly ChangeTable[]
}
export type ContentTable = keyof Content

/** The columns that a digest covers, in its order; `collection` is covered by the entry's own hash. */
export const COLUMNS = {
  documents: [
    'id',
    'text',
    'words',
    'title',
    'byline',
    'publisher',
    'published',
    'language',
    'url',
    'original',
    'source',
    'media_type',
    'fetched',
    'sequence',
  ],
  readings: ['id', 'document', 'reader', 'layers', 'claims', 'sequence'],
  mentions: ['reading', 'ordinal', 'start', 'end', 'entity', 'name', 'text', 'kind', 'named'],
  claims: ['id', 'document', 'reading', 'type', 'mode', 'quote', 'record', 'position'],
  judgements: ['id', 'kind', 'record', 'sequence'],
  rereadings: ['id', 'document', 'reader', 'engine', 'layers', 'claims', 'sequence'],
  changes: ['claim', 'sequence', 'present', 'successor', 'same', 'confidence'],
} as const satisfies Record<ContentTable, readonly string[]>

/** The tables that an entry of a kind brings rows to. */
export const TABLES_OF = {
  document: ['documents', 'readings', 'mentions', 'claims'],
  judgement: ['judgements'],
  reading: ['rereadings', 'mentions', 'claims', 'changes'],
  edit: ['judgements', 'claims'],
} as const satisfies Record<EntryTable['kind'], readonly ContentTable[]>

/** The id of what an entry brought: that of its first table's row. */
export function ownId(kind: EntryTable['kind'], content: Content): string | undefined {
  const rows = (content[TABLES_OF[kind][0]] ?? []) as readonly { readonly id: string }[]
  return rows[0]?.id
}

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64)

/** Digits of a column's hash that are kept beside the digest. */
const CHECK = 8

const sha256 = (text: string) => hash('sha256', text, 'hex')

/**
 * The digest of an entry's rows, and its checks. Each column of a table is hashed as the JSON array of its values (SHA-256
 * over UTF-8), the digest is the hash of the JSON array of [table, number of rows, hash of each column…]. The checks are
 * `table:rows:` and the first 8 digits of each column's hash, one table after the other.
 */
export function contentDigest(kind: EntryTable['kind'], content: Content): { digest: string; checks: string } {
  const tables = TABLES_OF[kind].map(table => {
    const rows = (content[table] ?? []) as unknown as readonly Record<string, unknown>[]
    const columns = COLUMNS[table].map(column => sha256(JSON.stringify(rows.map(row => row[column] ?? null))))
    return { table, rows: rows.length, columns }
  })
  return {
    digest: sha256(JSON.stringify(tables.map(({ table, rows, columns }) => [table, rows, ...columns]))),
    checks: tables
      .map(({ table, rows, columns }) => `${table}:${rows}:${columns.map(hash => hash.slice(0, CHECK)).join('')}`)
      .join(' '),
  }
}

/** The hash of an entry, over all its columns but the hash itself, that of its predecessor among them. */
export function entryHash(entry: Omit<EntryTable, 'hash'>): string {
  const { collection, sequence, kind, id, digest, checks, recorded, before, previous } = entry
  return sha256(
    JSON.stringify(['relata', 1, collection, sequence, kind, id, digest, checks, recorded, before, previous]),
  )
}

/** One table's part of the checks: how many rows there were, and the check of each column. */
export interface TableCheck {
  readonly table: ContentTable
  readonly rows: number
  readonly columns: readonly string[]
}

/** The checks by table; null where the text is none that `contentDigest` writes. */
export function parseChecks(checks: string): TableCheck[] | null {
  const parsed: TableCheck[] = []
  for (const part of checks.split(' ')) {
    const match = /^(\w+):(\d+):([0-9a-f]*)$/.exec(part)
    if (!match || !(match[1] in COLUMNS)) return null
    const table = match[1] as ContentTable
    if (match[3].length !== COLUMNS[table].length * CHECK) return null
    parsed.push({ table, rows: Number(match[2]), columns: match[3].match(/.{8}/g) ?? [] })
  }
  return parsed
}
