import type { Claim } from '../../model/claim.js'
import { daysOf } from '../../model/edtf.js'
import type { Forecast } from './forecasts.js'
import type { Outcome } from './outcome.js'

/** A later claim that tells of what was forecast: a suggestion, which settles nothing. */
export interface Suggestion {
  readonly outcome: Exclude<Outcome, 'void'>
  readonly claim: Claim
}

/**
 * What later claims suggest of a forecast: those of its type (and mode, where it has one) with the same parties that tell of it as
 * a fact, or deny it; reported after it, and not of a time before it or behind its horizon. Oldest first.
 * @param later claims with the ids of their actors, as the forecast's
 */
export function suggestions({ claims, horizon }: Forecast, later: Iterable<Claim>): Suggestion[] {
  const [forecast] = claims
  const said = forecast.document.published?.slice(0, 10)
  if (said === undefined) return []
  const known = new Set(claims.map(c => c.document.id))
  const found: Suggestion[] = []
  for (const claim of later) {
    const { published } = claim.document
    if (!published || published.slice(0, 10) <= said || known.has(claim.document.id)) continue
    if (claim.type !== forecast.type || (forecast.mode !== null && claim.mode !== forecast.mode)) continue
    if (claim.realis !== 'actual' || (claim.hedge !== 'none' && claim.hedge !== 'reported')) continue
    if (!sameParties(forecast, claim)) continue
    const days = daysOf(claim.time?.edtf ?? null)
    if (days && days[1] < Number(said.replaceAll('-', ''))) continue
    if (days && horizon?.last != null && days[0] > Number(horizon.last.replaceAll('-', ''))) continue
    found.push({ outcome: claim.polarity === 'affirmed' ? 'yes' : 'no', claim })
  }
  return found.sort((x, y) => {
    const [a, b] = [x, y].map(s => `${s.claim.document.published} ${s.claim.id}`)
    return a < b ? -1 : 1
  })
}

/** Whether each side that the forecast names is met by the claim; one without a direction may be turned. */
function sameParties(forecast: Claim, claim: Claim): boolean {
  const ids = (list: Claim['actor']) => new Set(list.map(p => p.actor ?? p.name))
  const meet = (a: Claim['actor'], b: Claim['actor']) => !a.length || [...ids(a)].some(id => ids(b).has(id))
  if (!forecast.actor.length && !forecast.recipient.length) return false
  const straight = meet(forecast.actor, claim.actor) && meet(forecast.recipient, claim.recipient)
  if (straight || !forecast.symmetric) return straight
  return meet(forecast.actor, claim.recipient) && meet(forecast.recipient, claim.actor)
}
