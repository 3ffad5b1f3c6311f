import { nameKey } from '../../base/name-key.js'
import type { Claim } from '../../model/claim.js'
import { AFTER_ALL, daysOf } from '../../model/edtf.js'
import { type BrierScore, brier, meanScore } from './brier.js'
import { type Likelihood, likelihoodOf } from './likelihood.js'
import type { Outcome } from './outcome.js'

/**
 * `forecast`: of what is to come; `assessment`: how likely it is that something is so or was; `announcement`: what somebody says
 * that they will do themselves, which is kept and settled, and scores nobody.
 */
export type ForecastKind = 'forecast' | 'assessment' | 'announcement'

/** How somebody settled a forecast. */
export interface Settlement {
  readonly outcome: Outcome
  readonly reason: string
  readonly author: string
  readonly made: string
  /** The id of the judgement. */
  readonly judgement: string
}

/** What one source foretold, by all claims in which it does. */
export interface Forecast {
  /** The id of its first claim. */
  readonly id: string
  readonly kind: ForecastKind
  /** The speaker, or where none is named who published it. */
  readonly source: string
  /** Oldest report first. */
  readonly claims: readonly Claim[]
  readonly likelihood: Likelihood
  /** Until when, as said; `last`: its last day. Null where no time is said. */
  readonly horizon: { readonly text: string; readonly edtf: string | null; readonly last: string | null } | null
  /** The day of the first report. */
  readonly made: string | null
  /** `due`: its last day has passed and nobody settled it. */
  readonly state: 'open' | 'due' | Outcome
  readonly settled: Settlement | null
  /** Null where it is not settled, void, an announcement, or has no stated likelihood. */
  readonly brier: BrierScore | null
}

/** How a source did over its settled forecasts. */
export interface Forecaster {
  readonly source: string
  readonly forecasts: number
  readonly settled: number
  /** The mean score over those with a stated likelihood; null where none is settled. */
  readonly brier: { readonly mean: number; readonly low: number; readonly high: number; readonly of: number } | null
  /** Those that say plainly "will" or "will not": how many were right. */
  readonly plain: { readonly right: number; readonly of: number }
}

/** Which sort of forecast a claim is; null for none. What is planned, asked for or supposed is none. */
export function forecastKind(claim: Claim): ForecastKind | null {
  const { realis, hedge } = claim
  if (realis === 'predicted') return speaksOfItself(claim) ? 'announcement' : 'forecast'
  if ((hedge !== 'likely' && hedge !== 'unlikely') || realis !== 'actual') return null
  const [days, reported] = [daysOf(claim.time?.edtf ?? null), dayNumber(claim.document.published)]
  return days && reported && days[0] > reported ? 'forecast' : 'assessment'
}

/** Whether who says it is who is to do it. */
function speaksOfItself({ actor, attribution, document }: Claim): boolean {
  const speaker = attribution[0]?.name ?? document.publisher
  return !!speaker && actor.some(p => nameKey(p.name) === nameKey(speaker))
}

/**
 * Puts claims together into forecasts: one for each source that says the same (type, parties, likelihood, horizon). The same words
 * in another document are the forecast of who printed them first.
 * @param settlements by the id of a claim, the last that holds
 * @param today the day (YYYY-MM-DD) on which what is due is asked
 */
export function forecasts(
  claims: readonly Claim[],
  settlements: ReadonlyMap<string, Settlement>,
  today: string,
): Forecast[] {
  const inOrder = [...claims].sort(byReport)
  const printed = new Map<string, string>()
  const found = new Map<string, { kind: ForecastKind; claims: Claim[] }>()
  for (const claim of inOrder) {
    const kind = forecastKind(claim)
    if (!kind) continue
    const said = contentOf(claim)
    const words = `${said} ${plain(claim.quote.text)}`
    const key = printed.get(words) ?? `${nameKey(sourceOf(claim))} ${kind} ${said}`
    printed.set(words, key)
    const forecast = found.get(key)
    if (forecast) forecast.claims.push(claim)
    else found.set(key, { kind, claims: [claim] })
  }
  return [...found.values()].map(({ kind, claims: list }) => forecast(kind, list, settlements, today)).sort(inTurn)
}

function forecast(
  kind: ForecastKind,
  claims: readonly Claim[],
  settlements: ReadonlyMap<string, Settlement>,
  today: string,
): Forecast {
  const [first] = claims
  const likelihood = likelihoodOf(first)
  const horizon = horizonOf(first)
  const settled =
    claims
      .flatMap(c => settlements.get(c.id) ?? [])
      .sort((x, y) => (x.made < y.made ? -1 : 1))
      .at(-1) ?? null
  const due = horizon?.last != null && horizon.last < today
  const scored = settled && settled.outcome !== 'void' && kind !== 'announcement' && likelihood.basis === 'stated'
  return {
    id: first.id,
    kind,
    source: sourceOf(first),
    claims,
    likelihood,
    horizon,
    made: first.document.published?.slice(0, 10) ?? null,
    state: settled?.outcome ?? (due ? 'due' : 'open'),
    settled,
    brier: scored ? brier(likelihood, settled.outcome === 'yes') : null,
  }
}

/** How each source did, those with most settled forecasts first. */
export function forecasters(list: readonly Forecast[]): Forecaster[] {
  const bySource = new Map<string, { source: string; forecasts: Forecast[] }>()
  for (const one of list) {
    if (one.kind === 'announcement') continue
    const key = nameKey(one.source)
    const at = bySource.get(key) ?? { source: one.source, forecasts: [] }
    at.forecasts.push(one)
    bySource.set(key, at)
  }
  const told = [...bySource.values()].map(({ source, forecasts: mine }): Forecaster => {
    const settled = mine.filter(f => f.settled && f.settled.outcome !== 'void')
    const plainly = settled.filter(f => f.likelihood.basis === 'plain')
    const right = plainly.filter(f => f.likelihood.low > 0.5 === (f.settled!.outcome === 'yes'))
    return {
      source,
      forecasts: mine.length,
      settled: settled.length,
      brier: meanScore(settled.flatMap(f => f.brier ?? [])),
      plain: { right: right.length, of: plainly.length },
    }
  })
  return told.sort((x, y) => y.settled - x.settled || y.forecasts - x.forecasts || (x.source < y.source ? -1 : 1))
}

/** Who says it: the nearest speaker, or who published it. */
export function sourceOf({ attribution, document }: Claim): string {
  return attribution[0]?.name ?? document.publisher ?? document.title ?? document.id
}

/** The same for claims that foretell the same. */
function contentOf(claim: Claim): string {
  const names = (list: Claim['actor']) => list.map(p => nameKey(p.name)).sort()
  const sides = [names(claim.actor), names(claim.recipient)]
  const { low, high } = likelihoodOf(claim)
  const what = claim.actor.length + claim.recipient.length ? '' : plain(claim.quote.text)
  return JSON.stringify([
    claim.type,
    claim.mode,
    low,
    high,
    claim.time?.edtf,
    what,
    claim.symmetric ? sides.flat().sort() : sides,
  ])
}

function horizonOf({ time, document }: Claim): Forecast['horizon'] {
  if (!time) return null
  const days = daysOf(time.edtf)
  const reported = dayNumber(document.published)
  // a time before the report is no horizon, but that of something which the forecast speaks of
  if (days && reported && days[1] < reported) return null
  const last = days && days[1] !== AFTER_ALL ? dayText(days[1]) : null
  return { text: time.text, edtf: time.edtf, last }
}

/** YYYY-MM-DD as YYYYMMDD. */
function dayNumber(day: string | null): number | null {
  return day ? Number(day.slice(0, 10).replaceAll('-', '')) : null
}

function dayText(day: number): string {
  const text = String(day)
  return `${text.slice(0, -4).padStart(4, '0')}-${text.slice(-4, -2)}-${text.slice(-2)}`
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const TURN = { due: 0, open: 1, yes: 2, no: 2, void: 2 } as const

/** Due first, then open, then settled; the newest first in each. */
function inTurn(x: Forecast, y: Forecast): number {
  const order = TURN[x.state] - TURN[y.state]
  if (order) return order
  const [a, b] = [x.made ?? '', y.made ?? '']
  return a > b ? -1 : a < b ? 1 : x.id < y.id ? -1 : 1
}

function byReport(x: Claim, y: Claim): number {
  const [a, b] = [x.document.published ?? '9', y.document.published ?? '9']
  return a < b ? -1 : a > b ? 1 : x.id < y.id ? -1 : 1
}
