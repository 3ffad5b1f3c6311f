import type { Transaction } from 'kysely'
import type { Backend, RowTable } from './backend.js'
import { draw } from './rollups/draw.js'
import type { Placed } from './rollups/drawing.js'
import type { ClaimTable, DocumentTable, Tables } from './tables.js'

type Write = Transaction<Tables>

/** Works that share a transaction, and the bytes that they bring, about. */
const MOST = 64
const MOST_BYTES = 16 * 1024 * 1024

/** A work that waits for its transaction. `bytes`: about how much it writes; null where it shares with nobody. */
interface Waiting {
  readonly work: (tx: Write) => Promise<unknown>
  readonly bytes: number | null
  readonly done: (result: never) => void
  readonly failed: (error: unknown) => void
}

interface Queue {
  readonly waiting: Waiting[]
  busy: boolean
}

const queues = new WeakMap<Backend, Queue>()
const buffers = new WeakMap<Write, Buffered>()

/**
 * Runs a work in a transaction. Works that wait at the same time share one ("group commit"), one after the other, and each is
 * done when that is durable; where one of several fails, each is tried alone. What `grouping` backends are told to write is
 * written at the end of a shared transaction, so that a work which shares must not read what one before it wrote, but entries.
 * @param bytes about how much it writes; null where it shares its transaction with nobody
 */
export function together<T>(backend: Backend, bytes: number | null, work: (tx: Write) => Promise<T>): Promise<T> {
  const queue = queues.get(backend) ?? { waiting: [], busy: false }
  queues.set(backend, queue)
  return new Promise<T>((done, failed) => {
    queue.waiting.push({ work, bytes, done, failed })
    if (!queue.busy) void runAll(backend, queue)
  })
}

async function runAll(backend: Backend, queue: Queue): Promise<void> {
  queue.busy = true
  // after those who ask in the same turn
  await Promise.resolve()
  while (queue.waiting.length) await runSome(backend, nextOf(queue.waiting))
  queue.busy = false
}

/** Takes from the queue what goes into one transaction. */
function nextOf(waiting: Waiting[]): Waiting[] {
  let n = 1
  for (let bytes = waiting[0].bytes ?? MOST_BYTES; n < Math.min(MOST, waiting.length); n++) {
    bytes += waiting[n].bytes ?? MOST_BYTES
    if (bytes > MOST_BYTES) break
  }
  return waiting.splice(0, n)
}

async function runSome(backend: Backend, some: readonly Waiting[]): Promise<void> {
  try {
    const results = await backend.db.transaction().execute(async tx => {
      const buffer = new Buffered()
      if (some[0].bytes !== null) buffers.set(tx, buffer)
      const results: unknown[] = []
      for (const { work } of some) results.push(await work(tx))
      buffers.delete(tx)
      await buffer.flush(backend, tx)
      return results
    })
    for (const [i, { done }] of some.entries()) done(results[i] as never)
  } catch (error) {
    // who waited for another writer in vain would wait again for each
    if (some.length === 1 || backend.failure(error).code === 'RELATA_LEDGER_BUSY')
      for (const { failed } of some) failed(error)
    else for (const one of some) await runSome(backend, [one])
  }
}

/** A backend which writes what works that share a transaction bring at its end, those rows of a table in one statement. */
export function grouping(backend: Backend): Backend {
  return {
    ...backend,
    insert: async (tx, table, rows) => {
      const buffer = buffers.get(tx)
      // the next work asks for the last entry
      if (buffer && table !== 'entries') buffer.add(table, rows)
      else await backend.insert(tx, table, rows)
    },
    index: async (tx, documents, claims) => {
      const buffer = buffers.get(tx)
      if (buffer) buffer.addWords(documents, claims)
      else await backend.index(tx, documents, claims)
    },
  }
}

/** Draws the rollups of claims, at the end of the transaction where it is shared. */
export async function drawTogether(backend: Backend, tx: Write, collection: string, claims: readonly Placed[]) {
  const buffer = buffers.get(tx)
  if (buffer) buffer.addDrawn(collection, claims)
  else await draw(backend, tx, collection, claims)
}

/** Rows that are written at the end of a transaction. */
class Buffered {
  readonly #rows = new Map<RowTable, unknown[]>()
  readonly #documents: DocumentTable[] = []
  readonly #claims: ClaimTable[] = []
  readonly #drawn = new Map<string, Placed[]>()

  add(table: RowTable, rows: readonly unknown[]): void {
    const there = this.#rows.get(table) ?? []
    this.#rows.set(table, there)
    for (const row of rows) there.push(row)
  }

  addWords(documents: readonly DocumentTable[], claims: readonly ClaimTable[]): void {
    this.#documents.push(...documents)
    for (const claim of claims) this.#claims.push(claim)
  }

  addDrawn(collection: string, claims: readonly Placed[]): void {
    const there = this.#drawn.get(collection) ?? []
    this.#drawn.set(collection, there)
    for (const claim of claims) there.push(claim)
  }

  async flush(backend: Backend, tx: Write): Promise<void> {
    for (const [table, rows] of this.#rows) await backend.insert(tx, table, rows as never)
    if (this.#documents.length || this.#claims.length) await backend.index(tx, this.#documents, this.#claims)
    for (const [collection, claims] of this.#drawn) await draw(backend, tx, collection, claims)
  }
}
