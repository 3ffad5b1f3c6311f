import type { Claim } from '../../model/claim.js'
import { daysOf } from '../../model/edtf.js'
import { claimDays } from '../../model/related.js'
import type { Scheme } from '../../model/scheme.js'
import { countedScore } from '../sides.js'

/** What claims tell of one month of a relation. */
export interface Month {
  /** YYYY-MM */
  readonly month: string
  /** The mean score of the things that are told: -10 conflict to +10 cooperation. */
  readonly score: number
  readonly things: number
  /** Sums of the scores by lane, both positive. */
  readonly cooperation: number
  readonly conflict: number
  /** Ids of the claims behind it. */
  readonly claims: readonly string[]
}

/**
 * The relation of two parties month by month, from the claims between them. Only what is told as done or tried counts, at the
 * scheme's scores (PLOVER, after Goldstein 1992). In a month each thing counts once, however many claims tell it: the same
 * type and mode by the same against the same. The same words count in the first month alone. Claims that name no single month, and
 * standing ties without a stated time, are `undated`. Months without claims are left out: silence says nothing.
 */
export function months(claims: readonly Claim[], scheme: Scheme): { months: Month[]; undated: number } {
  const placed: { claim: Claim; score: number; month: string }[] = []
  let undated = 0
  for (const claim of claims) {
    const score = countedScore(claim, scheme)
    if (!score) continue
    const month = monthOf(claim, scheme)
    if (month === null) undated++
    else placed.push({ claim, score, month })
  }
  placed.sort((x, y) => compare(x.month, y.month) || compare(x.claim.id, y.claim.id))
  const words = new Set<string>()
  const found = new Map<string, { things: Map<string, number>; claims: string[] }>()
  for (const { claim, score, month } of placed) {
    const thing = thingOf(claim)
    const here = found.get(month)
    const said = `${thing} ${plain(claim.quote.text)}`
    if (words.has(said) && !here?.things.has(thing)) continue
    words.add(said)
    const at = here ?? { things: new Map<string, number>(), claims: [] as string[] }
    at.things.set(thing, score)
    at.claims.push(claim.id)
    found.set(month, at)
  }
  const list = [...found].map(([month, { things, claims: ids }]): Month => {
    const scores = [...things.values()]
    const sum = (wanted: readonly number[]) => wanted.reduce((total, x) => total + x, 0)
    const cooperation = sum(scores.filter(x => x > 0))
    const conflict = sum(scores.filter(x => x < 0).map(x => -x))
    return {
      month,
      score: (cooperation - conflict) / scores.length,
      things: scores.length,
      cooperation,
      conflict,
      claims: ids,
    }
  })
  return { months: list.sort((x, y) => compare(x.month, y.month)), undated }
}

/** The one month in which it happened, or was reported where no time is said; null where there is none. */
function monthOf(claim: Claim, scheme: Scheme): string | null {
  const standing = ['tie', 'stance'].includes(scheme.get(claim.type)?.family ?? '')
  const days = standing ? daysOf(claim.time?.edtf ?? null) : claimDays(claim)
  if (!days) return null
  const [first, last] = days.map(day => Math.floor(day / 100))
  if (first !== last || first < 0) return null
  return `${String(Math.floor(first / 100)).padStart(4, '0')}-${String(first % 100).padStart(2, '0')}`
}

/** The same for claims of one kind of act by the same against the same. */
function thingOf({ type, mode, symmetric, actor, recipient, origin }: Claim): string {
  const ids = (list: Claim['actor']) => list.map(p => p.actor ?? p.name).sort()
  const sides = [ids(actor), ids([...recipient, ...origin])]
  return JSON.stringify([type, mode, symmetric ? sides.flat().sort() : sides])
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0
}
