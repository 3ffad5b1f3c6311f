import type { Judgement } from '../../model/judgement.js'
import type { Ledger } from '../../model/ledger.js'
import type { EventBody } from './editing-contract.js'

/** How often the ledger is asked whether it grew, in milliseconds: others may write to it from other processes. */
const EVERY = 300
/** Entries that are told one by one; of more only the last are. */
const MOST = 200

/** Tells of new entries of a ledger as they come. */
export interface Feed {
  /** Calls `tell` with what came after an entry, oldest first, and then with what comes; the answer ends it. */
  follow(since: number, tell: (events: readonly EventBody[]) => void): () => void
}

/** Looks at the ledger only while somebody follows; all who follow share one look. */
export function feedOf(ledger: Ledger): Feed {
  const following = new Map<(events: readonly EventBody[]) => void, number>()
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    try {
      const revision = await ledger.revision()
      const told = new Map<number, readonly EventBody[]>()
      for (const [tell, last] of following) {
        if (last >= revision) continue
        if (!told.has(last)) told.set(last, await eventsBetween(ledger, last, revision))
        // who has gone meanwhile is not told
        if (!following.has(tell)) continue
        following.set(tell, revision)
        tell(told.get(last)!)
      }
    } catch {
      // a busy ledger is asked again
    }
    timer = following.size ? setTimeout(look, EVERY) : undefined
    timer?.unref()
  }
  return {
    follow(since, tell) {
      following.set(tell, since)
      if (!timer) {
        timer = setTimeout(look, 0)
        timer.unref()
      }
      return () => following.delete(tell)
    },
  }
}

/** The entries after one up to another, oldest first. */
async function eventsBetween(ledger: Ledger, after: number, upTo: number): Promise<EventBody[]> {
  const entries = await ledger.history({ limit: Math.min(MOST, upTo - after) })
  const judged = entries.some(e => e.kind === 'judgement' || e.kind === 'edit')
  const judgements = new Map<string, Judgement>(judged ? (await ledger.judgements()).map(j => [j.id, j]) : [])
  return entries
    .filter(({ entry }) => entry > after)
    .map(({ entry, kind, id, title }) => ({ entry, kind, id, title, judgement: judgements.get(id) ?? null }))
    .reverse()
}
