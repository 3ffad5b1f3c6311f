import { scaleUtc } from 'd3-scale'
import type { Claim } from '../../../src/model/claim.ts'
import { locale } from '../lib/i18n.ts'
import { stretchOf } from '../lib/when.ts'

/** Size of a mark's place, in CSS pixels: the smallest that a finger can aim at (WCAG 2.2, 2.5.8). */
export const CELL = 24
const MOST_LEVELS = 9
const YEAR = 365.25 * 24 * 3600e3

/** Where a claim is drawn: its mark in the middle of the stretch of time that it can mean; `level` counts away from the axis. */
export interface Placed {
  readonly claim: Claim
  readonly x: number
  readonly from: number
  readonly to: number
  readonly level: number
}

export interface Axis {
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** Where the reports themselves came out. */
  readonly reports: readonly { readonly x: number; readonly day: string }[]
  /** The place of a stretch; an open end reaches to the edge. */
  readonly place: (from: number | null, to: number | null) => { from: number; to: number }
}

/** The time axis over all dated claims and the days of their reports, in pixels from 0 to `width`; null where neither is known. */
export function axis(claims: readonly Claim[], width: number): Axis | null {
  const days = [...new Set(claims.flatMap(c => c.document.published?.slice(0, 10) ?? []))].sort()
  const stretches = [...claims.map(c => c.time?.edtf ?? null), ...days].flatMap(edtf => stretchOf(edtf) ?? [])
  const ends = stretches.flatMap(s => [s.from, s.to]).filter(t => t !== null)
  if (!ends.length || width <= 0) return null
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const pad = Math.max(YEAR / 2 - (high - low) / 2, (high - low) * 0.06, YEAR / 24)
  const scale = scaleUtc()
    .domain([new Date(low - pad), new Date(high + pad)])
    .range([CELL / 2, width - CELL / 2])
  const count = Math.max(2, Math.floor(width / 120))
  return {
    ticks: scale.ticks(count).map(date => ({ x: scale(date), label: tickLabel(date) })),
    reports: days.map(day => ({ x: scale(new Date(day)), day })),
    place: (from, to) => ({ from: from === null ? 0 : scale(from), to: to === null ? width : scale(to) }),
  }
}

/** "2016" on New Year's Day, "Nov 2016" on the first of a month, else "20 Nov", as the reader's language writes it. */
function tickLabel(date: Date): string {
  const [day, month] = [date.getUTCDate(), date.getUTCMonth()]
  return date.toLocaleDateString(locale(), {
    timeZone: 'UTC',
    day: day > 1 ? 'numeric' : undefined,
    month: day > 1 || month > 0 ? 'short' : undefined,
    year: day > 1 ? undefined : 'numeric',
  })
}

/** Places a lane's dated claims so that no mark lies on another, as near to the axis as can be. */
export function placeDated(claims: readonly Claim[], { place }: Axis): Placed[] {
  const ends: number[] = []
  return claims
    .flatMap(claim => {
      const stretch = stretchOf(claim.time?.edtf ?? null)
      return stretch ? [{ claim, ...place(stretch.from, stretch.to) }] : []
    })
    .map(placed => ({ ...placed, x: (placed.from + placed.to) / 2 }))
    .sort((p, q) => p.x - q.x)
    .map(placed => {
      const left = placed.x - CELL / 2
      const free = ends.findIndex(end => end <= left)
      const level = free >= 0 ? free : ends.length < MOST_LEVELS ? ends.length : ends.indexOf(Math.min(...ends))
      ends[level] = left + CELL
      return { ...placed, level }
    })
}

/** Rows and columns for the claims without a date. */
export function placeUndated(claims: readonly Claim[], width: number): Placed[] {
  const columns = Math.max(1, Math.floor(width / CELL))
  return claims
    .filter(claim => !stretchOf(claim.time?.edtf ?? null))
    .map((claim, i) => {
      const x = (i % columns) * CELL + CELL / 2
      return { claim, x, from: x, to: x, level: Math.floor(i / columns) }
    })
}

/** The height that levels take up. */
export const heightOf = (placed: readonly Placed[]) => CELL * (1 + Math.max(0, ...placed.map(p => p.level)))
