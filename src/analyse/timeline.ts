import type { Claim } from '../model/claim.js'
import { AFTER_ALL, BEFORE_ALL, type Days, daysOf, overlap } from '../model/edtf.js'
import type { StatedTime } from '../model/interval.js'
import type { Scheme } from '../model/scheme.js'
import { type Telling, telling } from './telling.js'

/** What an actor is in something that happened: who does it, to whom it is done, both, who is left, where it is. */
export type Part = 'does' | 'undergoes' | 'mutual' | 'left' | 'place'

/** When something happened, as it was said. */
export interface When {
  /** EDTF as said, with its marks of doubt; null: undated. */
  readonly edtf: string | null
  /** The words that it was taken from. */
  readonly text: string | null
  readonly basis: StatedTime['basis']
  /** First and last day that it can mean (YYYY-MM-DD, as far as they are told); null: open or undated. */
  readonly first: string | null
  readonly last: string | null
  /** `?` and `~` of EDTF; `%` is both. */
  readonly uncertain: boolean
  readonly approximate: boolean
  /** The day of the earliest report. */
  readonly reported: string | null
}

/** Something that an actor did or that was done to it. */
export interface TimelineEntry {
  /** The claims that tell it, that which dates it first. */
  readonly claims: readonly Claim[]
  readonly part: Part
  /** Ids of the others in it. */
  readonly others: readonly string[]
  readonly lane: 'cooperation' | 'conflict' | 'neither'
  readonly telling: Telling
  readonly when: When
  /** Other times (EDTF) that claims give for it. */
  readonly otherTimes: readonly string[]
}

/** Days of publication within which reports without a time of their own are held to tell the same. */
const NEWS = 10

/**
 * What some actor did and what was done to it, by valid time, oldest first; what has no time of its own stands at the end, by its
 * reports. Claims of one type and mode with the same parties in the same roles, told in the same way, whose times share a day
 * are one entry, dated by the narrowest; so are reports without a time within ten days of it.
 * @param claims with the ids of their actors
 * @param self the actor's id, and of those that count for it
 */
export function timeline(claims: readonly Claim[], self: ReadonlySet<string>, scheme: Scheme): TimelineEntry[] {
  const alike = new Map<string, { claim: Claim; part: Part }[]>()
  for (const claim of claims) {
    const part = partOf(claim, self)
    if (!part) continue
    const key = likenessOf(claim, part)
    const list = alike.get(key)
    if (list) list.push({ claim, part })
    else alike.set(key, [{ claim, part }])
  }
  const entries = [...alike.values()].flatMap(list =>
    clusters(list.map(x => x.claim)).map(cluster => entry(cluster, list[0].part, self, scheme)),
  )
  return entries.sort(byTime)
}

/** The part that the first of these roles gives; null where the actor is in none. */
export function partOf(claim: Claim, self: ReadonlySet<string>): Part | null {
  const within = (list: Claim['actor']) => list.some(p => p.actor !== undefined && self.has(p.actor))
  if (claim.symmetric && (within(claim.actor) || within(claim.recipient))) return 'mutual'
  if (within(claim.actor)) return 'does'
  if (within(claim.recipient)) return 'undergoes'
  if (within(claim.origin)) return 'left'
  return within(claim.place) ? 'place' : null
}

function likenessOf(claim: Claim, part: Part): string {
  const ids = (list: Claim['actor']) => list.map(p => p.actor ?? `${claim.document.id} ${p.name}`).sort()
  const sides = [ids(claim.actor), ids(claim.recipient)]
  const roles = [claim.symmetric ? [sides.flat().sort()] : sides, ids(claim.origin)]
  return JSON.stringify([claim.type, claim.mode, part, telling(claim), claim.role?.toLowerCase(), roles])
}

/** Claims alike put together by their times; the order in which they come changes nothing. */
function clusters(claims: readonly Claim[]): Claim[][] {
  const dated = claims.flatMap(claim => {
    const days = daysOf(claim.time?.edtf ?? null)
    return days ? [{ claim, days }] : []
  })
  dated.sort((x, y) => width(x.days) - width(y.days) || x.days[0] - y.days[0] || byReport(x.claim, y.claim))
  const found: { days: Days | null; reported: string | null; claims: Claim[] }[] = []
  for (const { claim, days } of dated) {
    const at = found.find(c => c.days && overlap(c.days, days))
    if (at) at.claims.push(claim)
    else found.push({ days, reported: null, claims: [claim] })
  }
  const undated = claims.filter(claim => !daysOf(claim.time?.edtf ?? null)).sort(byReport)
  for (const claim of undated) {
    const day = reportedOn(claim)
    const at = found.find(({ days, reported }) => {
      if (day === null) return days === null && reported === null
      return days ? isNews(dayText(days[1]), day) : reported !== null && isNews(reported, day)
    })
    if (at) at.claims.push(claim)
    else found.push({ days: null, reported: day, claims: [claim] })
  }
  return found.map(c => c.claims)
}

function width([first, last]: Days): number {
  return last - first
}

/** Whether a report of a day can be news of another one. */
function isNews(event: string | null, report: string): boolean {
  if (event === null) return false
  const days = (Date.parse(report) - Date.parse(event)) / 86_400_000
  return days >= 0 && days <= NEWS
}

function entry(claims: readonly Claim[], part: Part, self: ReadonlySet<string>, scheme: Scheme): TimelineEntry {
  const [head] = claims
  const parties = [head.actor, head.recipient, head.origin].flat()
  const score = scheme.get(head.type)?.score ?? 0
  const times = claims.flatMap(c => (daysOf(c.time?.edtf ?? null) ? [c.time!.edtf!] : []))
  return {
    claims,
    part,
    others: [...new Set(parties.flatMap(p => (p.actor !== undefined && !self.has(p.actor) ? [p.actor] : [])))].sort(),
    lane: score > 0 ? 'cooperation' : score < 0 ? 'conflict' : 'neither',
    telling: telling(head),
    when: whenOf(head, claims),
    otherTimes: [...new Set(times.slice(1))].filter(t => t !== times[0]).sort(),
  }
}

function whenOf({ time }: Claim, claims: readonly Claim[]): When {
  const days = daysOf(time?.edtf ?? null)
  const reports = claims.flatMap(c => reportedOn(c) ?? []).sort()
  const about = { text: time?.text ?? null, reported: reports[0] ?? null }
  if (!days || !time)
    return { edtf: null, basis: 'none', first: null, last: null, uncertain: false, approximate: false, ...about }
  return {
    edtf: time.edtf,
    basis: time.basis,
    first: dayText(days[0]),
    last: dayText(days[1]),
    uncertain: /[?%]/.test(time.edtf!),
    approximate: /[~%]/.test(time.edtf!),
    ...about,
  }
}

/** The day of publication; null where it is not known. */
function reportedOn({ document }: Claim): string | null {
  return document.published?.slice(0, 10) ?? null
}

/** YYYYMMDD as YYYY-MM-DD; null where it is open. */
function dayText(day: number): string | null {
  if (day === BEFORE_ALL || day === AFTER_ALL) return null
  const [year, rest] = [Math.floor(day / 10_000), ((day % 10_000) + 10_000) % 10_000]
  const [month, date] = [Math.floor(rest / 100), rest % 100]
  const digits = (n: number, count: number) => String(Math.abs(n)).padStart(count, '0')
  return `${year < 0 ? '-' : ''}${digits(year, 4)}-${digits(month, 2)}-${digits(Math.min(date, lastOf(year, month)), 2)}`
}

/** The last day of a month (`daysOf` ends each with the 31st). */
function lastOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** By the first day, open beginnings by their last; undated ones behind, by their reports. */
function byTime(x: TimelineEntry, y: TimelineEntry): number {
  const key = ({ when, claims }: TimelineEntry) => [
    when.edtf === null ? '1' : '0',
    when.first ?? when.last ?? when.reported ?? '9999',
    when.last ?? '9999',
    claims[0].id,
  ]
  const [a, b] = [key(x), key(y)]
  const at = a.findIndex((part, i) => part !== b[i])
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1
}

function byReport(x: Claim, y: Claim): number {
  const [a, b] = [reportedOn(x) ?? '9', reportedOn(y) ?? '9']
  return a < b ? -1 : a > b ? 1 : x.id < y.id ? -1 : 1
}
