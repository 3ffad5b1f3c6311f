import { relatedPairs } from '../../analyse/sides.js'
import { asRelataError } from '../../base/errors.js'
import type { Actor } from '../../model/actor.js'
import type { Claim } from '../../model/claim.js'
import type { KeptClaim } from '../../model/ledger.js'
import type { Moment } from '../../model/moment.js'
import { type Since, type Span, spanSince } from '../change/changes.js'
import { turnsOf } from '../change/new-turns.js'
import type { Mark } from '../change/since.js'
import type { Weighing } from '../weighing/weighing.js'
import type { Workspace } from '../workspace.js'
import type { Alert, Draft } from './alert.js'
import { alertsOnProposition } from './on-proposition.js'
import { type Watch, watches } from './watches.js'

/** What the watches of a ledger tell between two of its entries. */
export interface Alerts {
  readonly since: Mark
  readonly until: Mark
  /** Newest first. */
  readonly alerts: readonly Alert[]
}

/**
 * What the watches that hold tell since a moment: see `AlertKind` (alert.ts). A watch tells only of what came behind its own entry. Answers
 * from the claims that came and went since, so that it costs in proportion to them and to the watches.
 * @param since an entry (`{ entry: 12 }`: of what came behind it), a day, a time, or `last`
 */
export async function alertsSince(
  workspace: Workspace,
  weighing: (workspace: Workspace) => Promise<Weighing>,
  since: Since,
  options: { readonly until?: Moment; readonly author?: string } = {},
): Promise<Alerts> {
  const span = await spanSince(workspace, since, options)
  const held = await watches(span.now.ledger)
  const found: Alert[] = []
  for (const watch of held) {
    const told = await behind(span, watch)
    if (!told) continue
    const drafts =
      watch.kind === 'proposition' ? await alertsOnProposition(told, weighing, watch) : await onActors(told, watch)
    found.push(...drafts.map(draft => ({ watch, ...draft, ...placeOf(told, draft) })))
  }
  found.sort((x, y) => y.entry - x.entry || (x.watch.id < y.watch.id ? -1 : x.watch.id > y.watch.id ? 1 : 0))
  return { since: span.since, until: span.until, alerts: found }
}

/** The part of a span behind the entry of a watch; null where there is none. */
async function behind(span: Span, watch: Watch): Promise<Span | null> {
  const set = span.told.entries.find(e => e.id === watch.id)
  if (!span.told.entries.length) return null
  if (!set) return span
  if (set.entry >= span.until.entry) return null
  return spanSince(span.now, { entry: set.entry })
}

/** Where the newest of the claims behind an alert was recorded; of what went, the last entry of all. */
function placeOf({ told: { entries, came } }: Span, { claims }: Draft): Pick<Alert, 'entry' | 'recorded'> {
  const ids = new Set(claims.map(c => c.id))
  const times = came.filter(k => ids.has(k.claim.id)).map(k => k.recorded)
  const last = times.sort().at(-1)
  const { entry, recorded } = entries.find(e => e.recorded === last) ?? entries[0]
  return { entry, recorded }
}

async function onActors(span: Span, watch: Watch): Promise<Draft[]> {
  const { now, told } = span
  const actors: Actor[] = []
  for (const name of watch.of) {
    const actor = await now.actor(name).catch(unknown)
    if (actor) actors.push(actor)
  }
  if (actors.length < watch.of.length) return []
  const wanted = actors.map(a => a.id)
  const within = await finder(now, told.came, told.went, wanted, watch.kind)
  const [came, went] = [within(told.came), within(told.went)]
  const drafts: Draft[] = []
  if (came.length) drafts.push({ kind: 'claims', told: counted(came.length, 'new claim'), claims: came })
  if (went.length)
    drafts.push({ kind: 'gone', told: `${counted(went.length, 'claim')} no longer counted`, claims: went })
  if (watch.kind === 'dyad' && (came.length || went.length))
    for (const turn of await turnsOf(now, actors[0], actors[1], told.came, told.went))
      drafts.push({
        kind: 'turn',
        told: `turned ${turn.turn} in ${turn.at}: from ${turn.from.toFixed(1)} to ${turn.to.toFixed(1)} (p ${turn.p.toFixed(3)})`,
        claims: came,
      })
  return drafts
}

/** Somebody whom no claim names any more tells nothing. */
function unknown(error: unknown): null {
  const { code } = asRelataError(error)
  if (code === 'RELATA_ACTOR_UNKNOWN' || code === 'RELATA_ACTOR_UNCLEAR') return null
  throw error
}

/** Finds the claims in which an actor takes part, or that relate two. */
async function finder(
  workspace: Workspace,
  came: readonly KeptClaim[],
  went: readonly KeptClaim[],
  wanted: readonly string[],
  kind: Watch['kind'],
): Promise<(kept: readonly KeptClaim[]) => Claim[]> {
  const who = await workspace.whoIn([...came, ...went].map(k => k.claim))
  const [a, b] = wanted
  const meets = (claim: Claim) =>
    kind === 'actor'
      ? [claim.actor, claim.recipient, claim.origin, claim.place].flat().some(p => p.actor === a)
      : relatedPairs(claim, workspace.scheme).some(
          ({ from, to }) => (from === a && to === b) || (from === b && to === a),
        )
  return kept => kept.map(k => who.resolved(k.claim)).filter(meets)
}

/** "1 new claim", "3 new claims". */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
