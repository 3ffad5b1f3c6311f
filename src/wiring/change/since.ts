import { holding } from '../../model/judgement.js'
import type { Ledger } from '../../model/ledger.js'
import type { Moment } from '../../model/moment.js'
import { type Grounds, type Judged, keep, made } from '../judging.js'

/** A moment of a ledger: its last entry then (0: nothing was kept yet), and when that was recorded (ISO 8601, UTC). */
export interface Mark {
  readonly entry: number
  readonly recorded: string | null
}

/** The subject of judgements that say up to where somebody has looked. */
const LOOKED = 'changes'

/** The last entry before a day began, at a time, or with a number. */
export async function entryBefore(ledger: Ledger, moment: Moment): Promise<number> {
  if ('entry' in moment) return Math.min(moment.entry, await ledger.revision())
  const recorded =
    'recorded' in moment ? moment.recorded : new Date(Date.parse(`${moment.reported}T00:00:00Z`) - 1).toISOString()
  return (await ledger.asOf({ recorded })).revision()
}

/** The last entry of a day, at a time, or with a number. */
export async function entryAt(ledger: Ledger, moment: Moment): Promise<number> {
  return 'reported' in moment
    ? (await ledger.asOf({ recorded: `${moment.reported}T23:59:59.999Z` })).revision()
    : entryBefore(ledger, moment)
}

/** Up to where somebody (or where nobody is named, anybody) marked the ledger as seen; 0 where nobody did. */
export async function lastSeen(ledger: Ledger, author?: string): Promise<number> {
  const seen = holding(await ledger.judgements())
    .filter(j => j.kind === 'seen' && (author === undefined || j.author === author))
    .at(-1)
  return Number(seen?.object ?? 0)
}

/** Marks the ledger as seen up to an entry (that of now where none is given). Errors: RELATA_LEDGER_*. */
export async function markSeen(ledger: Ledger, grounds: Grounds, entry?: number): Promise<Judged> {
  const now = await ledger.revision()
  const upTo = Math.min(entry ?? now, now)
  return keep(ledger, made('seen', LOOKED, String(upTo), grounds))
}

/** An entry with its recorded time. */
export async function markOf(ledger: Ledger, entry: number): Promise<Mark> {
  const [last] = await (await ledger.asOf({ entry })).history({ limit: 1 })
  return { entry, recorded: last?.recorded ?? null }
}
