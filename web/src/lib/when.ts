import type { Claim } from '../../../src/model/claim.ts'

/** A stretch of time for drawing: milliseconds, `to` exclusive; null where an end is open or unknown. */
export interface Stretch {
  readonly from: number | null
  readonly to: number | null
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS: Record<string, [name: string, month: number]> = {
  21: ['spring', 3],
  22: ['summer', 6],
  23: ['autumn', 9],
  24: ['winter', 12],
}
const DATE = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/

/** An EDTF (ISO 8601-2) value in words: "2016-09~" is "about September 2016". What is not understood is given as it is. */
export function edtfInWords(edtf: string): string {
  const [a, b] = edtf.split('/')
  if (b === undefined) return dateInWords(a)
  if (a === '..' || a === '') return `until ${dateInWords(b)}`
  if (b === '..' || b === '') return `since ${dateInWords(a)}`
  return `${dateInWords(a)} to ${dateInWords(b)}`
}

function dateInWords(date: string): string {
  const match = DATE.exec(date.replaceAll(/[[\]{}?~%]/g, ''))
  if (!match || /[[{]/.test(date)) return date
  const [, year, month = 'XX', day = 'XX'] = match
  const season = SEASONS[month]?.[0]
  const name = MONTHS[Number(month) - 1]
  const parts = [name && day !== 'XX' ? String(Number(day)) : '', season ?? name ?? '', yearInWords(year)]
  const about = date.includes('%')
    ? 'perhaps about '
    : date.includes('~')
      ? 'about '
      : date.includes('?')
        ? 'perhaps '
        : ''
  return about + parts.filter(Boolean).join(' ')
}

function yearInWords(year: string): string {
  if (/^-?X/.test(year)) return ''
  if (year.endsWith('XX')) return `${year.slice(0, -2)}00–${year.slice(0, -2)}99`
  return year.endsWith('X') ? `the ${year.slice(0, -1)}0s` : year
}

/** The stretch that an EDTF value can mean; null where nothing can be drawn. */
export function stretchOf(edtf: string | null): Stretch | null {
  if (!edtf) return null
  const parts = edtf.replaceAll(/[[\]{}?~%]/g, '').split(/\/|\.\.(?=\d)|,/)
  const ends = parts.map(bounds)
  const from = ends[0]?.from ?? null
  const to = ends.at(-1)?.to ?? null
  return from === null && to === null ? null : { from, to }
}

function bounds(date: string): { from: number; to: number } | null {
  const match = DATE.exec(date.trim())
  if (!match) return null
  const [, year, month = 'XX', day = 'XX'] = match
  if (/^-?X/.test(year)) return null
  const low = Number(year.replaceAll('X', '0'))
  const high = Number(year.replaceAll('X', '9'))
  const first = SEASONS[month]?.[1] ?? (month.includes('X') ? null : Number(month))
  if (first === null || low !== high) return { from: Date.UTC(low, 0), to: Date.UTC(high + 1, 0) }
  if (SEASONS[month]) return { from: Date.UTC(low, first - 1), to: Date.UTC(low, first + 2) }
  if (day.includes('X')) return { from: Date.UTC(low, first - 1), to: Date.UTC(low, first) }
  return { from: Date.UTC(low, first - 1, Number(day)), to: Date.UTC(low, first - 1, Number(day) + 1) }
}

/** Whether a claim's date was worked out by the reader, not said in so many words. */
export const isReckoned = ({ time }: Claim) => time?.basis === 'relative' || time?.basis === 'anchored'

/** A publication date for the eye: "20 November 2016". */
export const dayInWords = (iso: string | null) => (iso ? dateInWords(iso.slice(0, 10)) : 'date unknown')
