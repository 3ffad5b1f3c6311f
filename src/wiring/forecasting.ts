import {
  type Forecast,
  type Forecaster,
  forecasters,
  forecastKind,
  forecasts,
  type Settlement,
} from '../analyse/forecasts/forecasts.js'
import type { Outcome } from '../analyse/forecasts/outcome.js'
import { type Suggestion, suggestions } from '../analyse/forecasts/outcomes.js'
import { inView, type View } from '../analyse/views.js'
import { RelataError } from '../base/errors.js'
import type { Claim } from '../model/claim.js'
import { holding } from '../model/judgement.js'
import type { KeptClaim, Ledger } from '../model/ledger.js'
import { sourceMatcher } from './between.js'
import { type Grounds, type Judged, keep, made } from './judging.js'
import { claimMeant } from './meant.js'
import { answered } from './relations/answers.js'
import type { Who } from './who.js'
import type { Workspace } from './workspace.js'

/** A forecast with what later claims suggest of it. */
export interface ForecastSeen extends Forecast {
  readonly suggestions: readonly Suggestion[]
}

export interface ForecastOptions extends View {
  readonly state?: Forecast['state'] | 'settled'
  readonly kind?: Forecast['kind']
  /** Only of this actor: name, alias or id. */
  readonly of?: string
  /** The day on which what is due is asked (YYYY-MM-DD); today where left out. */
  readonly today?: string
  readonly limit?: number
  readonly offset?: number
}

export interface ForecastsSeen {
  /** Due first, then open, then settled; newest first in each. */
  readonly forecasts: readonly ForecastSeen[]
  readonly total: number
  readonly sources: readonly Forecaster[]
}

/** What the reports foretell and how likely they call it, and how those did who said so. Errors: as `Workspace.actor`. */
export async function forecastsIn(workspace: Workspace, options: ForecastOptions = {}): Promise<ForecastsSeen> {
  const of = options.of === undefined ? undefined : (await workspace.actor(options.of)).id
  const asked = { ...options, of, today: options.today ?? now() }
  return answered(workspace, 'forecasts', asked, () => seen(workspace, asked))
}

async function seen(
  workspace: Workspace,
  { state, kind, of: wanted, today, limit, offset = 0, ...view }: ForecastOptions,
): Promise<ForecastsSeen> {
  const { list, resolved } = await drawn(workspace, view, today)
  const mine = wanted
    ? list.filter(f => f.claims.some(c => partiesOf(resolved(c)).some(p => p.actor === wanted)))
    : list
  const shown = mine.filter(
    f =>
      (kind === undefined || f.kind === kind) &&
      (state === undefined || f.state === state || (state === 'settled' && f.settled !== null)),
  )
  const page = shown.slice(offset, limit === undefined ? undefined : offset + limit)
  const shownNow: ForecastSeen[] = []
  for (const forecast of page) {
    const known = { ...forecast, claims: forecast.claims.map(resolved) }
    const later = forecast.settled ? [] : await laterClaims(workspace, known, resolved, view)
    shownNow.push({ ...known, suggestions: suggestions(known, later) })
  }
  return { forecasts: shownNow, total: shown.length, sources: forecasters(mine) }
}

/** Today, as YYYY-MM-DD. */
const now = () => new Date().toISOString().slice(0, 10)

/** All forecasts of a view. */
async function drawn(workspace: Workspace, view: View, today = now()) {
  const { ledger } = workspace
  const standing = await workspace.standing()
  const kept: KeptClaim[] = []
  for await (const one of ledger.claims({ foretelling: true }))
    if (standing.counts(one.claim) && forecastKind(one.claim)) kept.push(one)
  const claims = kept.map(k => k.claim)
  const names = view.according === undefined ? [] : [view.according, ...claims.flatMap(saidBy)]
  const who = await workspace.whoIn(claims, names)
  const sameSource = sourceMatcher(who as Who)
  const within = kept.filter(k => inView(k, view, sameSource)).map(k => standing.marked(k.claim))
  const day = view.asOf !== undefined && view.asOf < today ? view.asOf : today
  const list = forecasts(within, await settlementsOf(ledger), day)
  const resolved = (claim: Claim) => ({ ...who.resolved(claim), ...(claim.marks && { marks: claim.marks }) })
  return { list, resolved }
}

/** Claims of the forecast's type in which one of its parties takes part. */
async function laterClaims(
  workspace: Workspace,
  { claims: [claim] }: Forecast,
  resolved: (claim: Claim) => Claim,
  view: View,
): Promise<Claim[]> {
  const names = partiesOf(claim).map(p => p.name)
  if (!names.length) return []
  const { actors } = await workspace.whoIn([claim], names)
  const all = partiesOf(claim).flatMap(p => {
    const actor = actors.of(claim.document.id, p.name, p.named)
    return [p.name, ...(actor ? [actor.name, ...actor.aliases.map(a => a.name)] : [])]
  })
  const standing = await workspace.standing()
  const found: Claim[] = []
  for await (const one of workspace.ledger.claims({ types: [claim.type], names: [...new Set(all)] }))
    if (standing.counts(one.claim) && inView(one, { asOf: view.asOf }, () => true)) found.push(one.claim)
  const who = await workspace.whoIn(found)
  return found.map(c => standing.marked(who.resolved(resolved(c))))
}

const partiesOf = ({ actor, recipient, origin }: Claim) => [...actor, ...recipient, ...origin]

function saidBy({ attribution, document }: Claim): string[] {
  return [...attribution.map(s => s.name), ...(document.publisher ? [document.publisher] : [])]
}

/** How forecasts were settled, by the id of a claim; what was settled of a claim holds for the same claim in a newer reading. */
async function settlementsOf(ledger: Ledger): Promise<Map<string, Settlement>> {
  const settled = new Map<string, Settlement>()
  for (const { id, kind, subject, object, reason, author, made } of holding(await ledger.judgements()))
    if (kind === 'settle') settled.set(subject, { outcome: object as Outcome, reason, author, made, judgement: id })
  const fates = settled.size ? await ledger.fates([...settled.keys()]) : new Map()
  for (const [claim, settlement] of [...settled]) {
    const fate = fates.get(claim)
    if (fate?.same && fate.claim !== null && !settled.has(fate.claim)) settled.set(fate.claim, settlement)
  }
  return settled
}

/**
 * Settles a forecast by one of its claims: what it tells of came about, did not, or that cannot be told. It holds for all claims of
 * the forecast. Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR, RELATA_FORECAST_UNKNOWN, RELATA_LEDGER_*.
 */
export async function settleForecast(
  workspace: Workspace,
  words: string,
  outcome: Outcome,
  grounds: Grounds,
): Promise<Judged & { readonly forecast: Forecast }> {
  const { ledger } = workspace
  const claim = await claimMeant(ledger, words)
  const own = async () => (await drawn(workspace, {})).list.find(f => f.claims.some(c => c.id === claim.id))
  const forecast = await own()
  if (!forecast) throw new RelataError('RELATA_FORECAST_UNKNOWN', `"${words}"`)
  if (forecast.settled?.outcome === outcome) {
    const known = (await ledger.judgements()).find(j => j.id === forecast.settled!.judgement)
    if (known) return { judgement: known, status: 'known', forecast }
  }
  const judged = await keep(ledger, made('settle', claim.id, outcome, grounds))
  return { ...judged, forecast: (await own()) ?? forecast }
}
