import type { Claim } from '../../../src/model/claim.ts'
import { locale, t } from './i18n.ts'

/** A stretch of time for drawing: milliseconds, `to` exclusive; null where an end is open or unknown. */
export interface Stretch {
  readonly from: number | null
  readonly to: number | null
}

const SEASONS: Record<string, [name: 'spring' | 'summer' | 'autumn' | 'winter', month: number]> = {
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
  if (a === '..' || a === '') return t('date.until', { date: dateInWords(b) })
  if (b === '..' || b === '') return t('date.since', { date: dateInWords(a) })
  return t('date.fromTo', { from: dateInWords(a), to: dateInWords(b) })
}

function dateInWords(date: string): string {
  const match = DATE.exec(date.replaceAll(/[[\]{}?~%]/g, ''))
  if (!match || /[[{]/.test(date)) return date
  const [, year, month = 'XX', day = 'XX'] = match
  const season = SEASONS[month]?.[0]
  const words = season
    ? t(`date.${season}`, { year: yearInWords(year) }).trim()
    : /X/.test(year) || month.includes('X')
      ? yearInWords(year)
      : calendarDate(Number(year), Number(month), day.includes('X') ? null : Number(day))
  if (date.includes('%')) return t('date.perhapsAbout', { date: words })
  if (date.includes('~')) return t('date.about', { date: words })
  return date.includes('?') ? t('date.perhaps', { date: words }) : words
}

/** "20 November 2016", "November 2016", as the reader's language has it. */
function calendarDate(year: number, month: number, day: number | null): string {
  const at = new Date(Date.UTC(2000, month - 1, day ?? 1))
  at.setUTCFullYear(year)
  const form = { year: 'numeric', month: 'long', day: day === null ? undefined : 'numeric', timeZone: 'UTC' } as const
  return at.toLocaleDateString(locale(), form)
}

function yearInWords(year: string): string {
  if (/^-?X/.test(year)) return ''
  if (year.endsWith('XX')) return `${year.slice(0, -2)}00–${year.slice(0, -2)}99`
  return year.endsWith('X') ? t('date.decade', { year: `${year.slice(0, -1)}0` }) : year
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
export const dayInWords = (iso: string | null) => (iso ? dateInWords(iso.slice(0, 10)) : t('date.unknown'))
