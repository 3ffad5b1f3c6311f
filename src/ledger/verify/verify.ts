import type { Anchor, Misfit, Verification } from '../../model/verification.js'
import type { Backend } from '../backend.js'
import { drawStale } from '../rollups/recount.js'
import { verifyChain } from './chain.js'
import { verifyRollups } from './rollups.js'
import { strays } from './strays.js'

/**
 * Recomputes all that is stored: the database itself, each collection's chain with the rows that its entries brought, what
 * was drawn from them, and rows that belong to no entry. What is added meanwhile is left for the next time.
 */
export async function verify(backend: Backend): Promise<Verification> {
  const unreadable = await unreadableIn(backend)
  // of a ledger from before rollups; where it cannot be done, what is wrong is found below
  if (!unreadable.length) await drawStale(backend).catch(() => {})
  if (unreadable.length)
    return { collections: [], entries: 0, documents: 0, claims: 0, judgements: 0, misfits: unreadable, heads: [] }
  const misfits: Misfit[] = []
  const heads: Anchor[] = []
  const total = { entries: 0, documents: 0, claims: 0, judgements: 0 }
  const collections: string[] = []
  await orDamage(misfits, async () => {
    collections.push(...(await collectionsOf(backend)))
  })
  for (const collection of collections)
    await orDamage(misfits, async () => {
      const walked = await verifyChain(backend, collection)
      misfits.push(...walked.misfits)
      if (walked.head) heads.push(walked.head)
      for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += walked[key]
    })
  await orDamage(misfits, async () => {
    misfits.push(...(await strays(backend, collections)))
  })
  for (const collection of collections)
    await orDamage(misfits, async () => {
      for await (const misfit of verifyRollups(backend, collection)) misfits.push(misfit)
    })
  for await (const misfit of backend.verifySearch(collections)) misfits.push(misfit)
  for await (const misfit of backend.verifyDatabase()) misfits.push(misfit)
  return { collections, ...total, misfits, heads }
}

/** What a database says where a page of it is damaged: SQLite's codes, and PostgreSQL's. */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB)|^XX00[12]$/

/** Does some of the work; where the database cannot go on because it is damaged, that is a misfit. */
async function orDamage(misfits: Misfit[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    if (!DAMAGE.test(code)) throw error
    misfits.push({ collection: '', entry: null, table: 'file', column: null, problem: 'damaged', detail: message })
  }
}

/** What cannot be read, in the order of the entries, and what the database itself says is damaged. */
async function unreadableIn(backend: Backend): Promise<Misfit[]> {
  const last = Number.POSITIVE_INFINITY
  const found = [...backend.verifyValues()].sort((a, b) => (a.entry ?? last) - (b.entry ?? last) || 0)
  if (found.length) for await (const misfit of backend.verifyDatabase()) found.push(misfit)
  return found
}

/** Every collection of which there is any row. */
async function collectionsOf({ db }: Backend): Promise<string[]> {
  const found = new Set<string>()
  for (const table of ['entries', 'documents', 'judgements', 'originals', 'readings'] as const) {
    const rows = await db.selectFrom(table).select('collection').distinct().execute()
    for (const { collection } of rows) found.add(collection)
  }
  return [...found].sort()
}
