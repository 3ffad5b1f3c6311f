import { RelataError } from '../base/errors.js'
import { inStage } from '../base/stages.js'
import type { Ledger } from '../model/ledger.js'
import type { Moment } from '../model/moment.js'
import type { Backend } from './backend.js'
import { type Bounds, boundsOf, narrowed } from './bounds.js'
import { readClaims } from './claims.js'
import { listCollections } from './collections.js'
import { counts } from './counts.js'
import { hasDocument, lastEngines, listDocuments, lookUpDocuments, readDocument, readOriginal } from './documents.js'
import { listHistory } from './history.js'
import { readJudgements } from './judgements.js'
import { keepEdit, keepEntry, keepJudgement } from './keep.js'
import { nameUses, nameVariants } from './names.js'
import { fatesOf, presenceOf } from './presence.js'
import { keepRereading } from './reread.js'
import { rollupsOf } from './rollups/ask.js'
import { drawStale } from './rollups/recount.js'
import { scrub } from './scrub/scrub.js'
import { grouping } from './together.js'
import { lostAnchors } from './verify/anchors.js'
import { verify } from './verify/verify.js'

export interface LedgerOptions {
  /** Collections share a database and see nothing of each other. */
  readonly collection?: string
  /** The clock of the recorded time. */
  readonly now?: () => Date
  /** The passphrase of a SQLite file that is encrypted; null for one that is not. */
  readonly key?: string | null
}

/** A ledger over a database. */
export function ledgerOn(backend: Backend, { collection = 'main', now = () => new Date() }: LedgerOptions): Ledger {
  return view(grouping(backend), collection, now, null)
}

const drawing = new WeakMap<Backend, Promise<void>>()

/** Waits until what a ledger from before rollups lacks is drawn; tried again where it failed. */
function drawn(backend: Backend): Promise<void> {
  const known = drawing.get(backend)
  if (known) return known
  const work = drawStale(backend).catch(error => {
    drawing.delete(backend)
    throw error
  })
  drawing.set(backend, work)
  return work
}

/** The ledger as it is now (`past` null), or as it was within some bounds. */
function view(backend: Backend, collection: string, now: () => Date, past: Bounds | null): Ledger {
  const { db } = backend
  const bounds = past ?? {}
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      await drawn(backend)
      return await work()
    } catch (error) {
      throw backend.failure(error)
    }
  }
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    if (past) throw new RelataError('RELATA_LEDGER_PAST')
    return guard(work)
  }
  const last = () =>
    db
      .selectFrom('entries')
      .select(eb => eb.fn.max('sequence').as('last'))
      .where('collection', '=', collection)
      .executeTakeFirst()
  return {
    collection,
    keep: entry => inStage('keep', () => write(() => keepEntry(backend, collection, entry, now().toISOString()))),
    has: async id => guard(() => hasDocument(db, collection, id, bounds)),
    documents: page => guard(() => listDocuments(db, collection, page, bounds)),
    document: id => guard(() => readDocument(db, collection, id, bounds)),
    original: hash => guard(() => readOriginal(db, collection, hash, bounds)),
    async *claims(query) {
      try {
        await drawn(backend)
        yield* readClaims(backend, collection, query, bounds)
      } catch (error) {
        throw backend.failure(error)
      }
    },
    names: () => guard(() => nameUses(backend, collection, bounds)),
    variants: () => guard(() => nameVariants(backend, collection, bounds)),
    judge: judgement => write(() => keepJudgement(backend, collection, judgement, now().toISOString())),
    edit: (judgement, claim) => write(() => keepEdit(backend, collection, judgement, claim, now().toISOString())),
    reread: rereading => write(() => keepRereading(backend, collection, rereading, now().toISOString())),
    engines: () => guard(() => lastEngines(backend, collection, bounds)),
    scrub: scrubbing => write(() => scrub(backend, collection, scrubbing, now().toISOString())),
    fates: claims => guard(() => fatesOf(backend, collection, claims, bounds)),
    lookUp: where => guard(() => lookUpDocuments(backend, collection, where, bounds)),
    collections: () => guard(() => listCollections(backend)),
    judgements: about => guard(() => readJudgements(backend, collection, bounds, about)),
    search: (words, limit = 20) =>
      guard(async () => {
        const presence = await presenceOf(backend, collection, bounds)
        return backend.search(collection, words, limit, bounds, presence.shown('claims.id'))
      }),
    rollups: past ? null : rollupsOf(backend, collection, guard),
    counts: most => guard(() => counts(backend, collection, bounds, most)),
    revision: async () => Math.min(Number((await guard(last))?.last ?? 0), bounds.last ?? Number.POSITIVE_INFINITY),
    history: page => guard(() => listHistory(db, collection, page, bounds)),
    asOf: async (moment: Moment) => {
      const narrower = await guard(() => boundsOf(db, collection, moment))
      return view(backend, collection, now, narrowed(bounds, narrower))
    },
    verify: async () => {
      try {
        return await verify(backend)
      } catch (error) {
        throw backend.failure(error)
      }
    },
    withoutAnchors: anchors => guard(() => lostAnchors(backend, anchors)),
    close: () => backend.close(),
  }
}
