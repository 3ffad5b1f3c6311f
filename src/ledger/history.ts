import type { Kysely } from 'kysely'
import type { Judgement } from '../model/judgement.js'
import type { HistoryEntry } from '../model/ledger.js'
import type { Bounds } from './bounds.js'
import type { Tables } from './tables.js'

/** The entries of a collection, newest first. */
export async function listHistory(
  db: Kysely<Tables>,
  collection: string,
  { limit = Number.MAX_SAFE_INTEGER, offset = 0 }: { limit?: number; offset?: number } = {},
  { last = Number.MAX_SAFE_INTEGER }: Bounds = {},
): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('entries')
    .leftJoin('documents', join =>
      join
        .onRef('documents.collection', '=', 'entries.collection')
        .onRef('documents.sequence', '=', 'entries.sequence'),
    )
    .leftJoin('judgements', join =>
      join
        .onRef('judgements.collection', '=', 'entries.collection')
        .onRef('judgements.sequence', '=', 'entries.sequence'),
    )
    .leftJoin('rereadings', join =>
      join
        .onRef('rereadings.collection', '=', 'entries.collection')
        .onRef('rereadings.sequence', '=', 'entries.sequence'),
    )
    .leftJoin('documents as read', join =>
      join.onRef('read.collection', '=', 'rereadings.collection').onRef('read.id', '=', 'rereadings.document'),
    )
    .select(['entries.sequence', 'entries.recorded', 'entries.kind', 'entries.id', 'entries.hash'])
    .select([
      'documents.title',
      'judgements.record',
      'rereadings.document',
      'rereadings.layers',
      'read.title as readTitle',
    ])
    .where('entries.collection', '=', collection)
    .where('entries.sequence', '<=', last)
    .orderBy('entries.sequence', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ sequence, recorded, kind, id, hash, title, record, document, layers, readTitle }) => {
    const about =
      record !== null
        ? judged(record)
        : document !== null
          ? `${readTitle ?? document}${layers === null ? ' (nothing changed)' : ''}`
          : title
    const of = kind === 'document' ? id : document
    return { entry: sequence, recorded, kind, id, title: about, document: of, hash }
  })
}

/** How the kinds of judgements are told. */
const SAID: Readonly<Record<Judgement['kind'], string>> = {
  same: 'same',
  different: 'different',
  withdraw: 'withdraw',
  accept: 'accept claim',
  reject: 'reject claim',
  withdraw_claim: 'withdraw claim',
  edit: 'edit claim',
  retract: 'retract document',
  replace: 'document',
  grade_source: 'grade source',
  grade_claim: 'grade claim',
  watch: 'watch',
  seen: 'seen',
  settle: 'settle forecast',
  question: 'question',
  hypothesis: 'hypothesis on',
  expect: 'expectation of',
  evidence: 'evidence on',
  rate: 'rate',
  propose: 'proposal on',
  scrub: 'scrub',
}

/** What stands between subject and object. */
const LINKS: Readonly<Partial<Record<Judgement['kind'], string>>> = {
  replace: 'replaces',
  edit: 'by',
  seen: 'up to entry',
  hypothesis: ':',
  expect: ':',
  evidence: ':',
}

/** A judgement in a few words. */
function judged(record: string): string {
  const { kind, subject, object } = JSON.parse(record) as Judgement
  const [about, other] = [subject, object ?? ''].map(key => key.replaceAll('\n', ' '))
  // the whole claim that is proposed is no title
  if (kind === 'propose' || kind === 'scrub') return `${SAID[kind]} ${about}`
  if (kind === 'same' || kind === 'different') return `${kind}: ${about}, ${other}`
  return [SAID[kind], about, other && `${LINKS[kind] ?? 'as'} ${other}`].filter(Boolean).join(' ')
}
