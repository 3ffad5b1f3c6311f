const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const TIME = '(?:[T ,·•|–-]*(?:at )?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:\\.\\d+)?)?(?: ?([ap])\\.?m\\b\\.?)?)?'
const ZONE = '(?: ?\\(?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})\\b\\)?)?'

const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}${ZONE}`, 'i')
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/
const SLASHED_ISO = new RegExp(`^(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})${TIME}${ZONE}`, 'i')
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](\\d{4})\\b${TIME}${ZONE}`, 'i')
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b${TIME}${ZONE}`, 'i')
const TIME_FIRST = new RegExp(`(\\d{1,2})[:.](\\d{2})(?: ?([ap])\\.?m\\b\\.?)?${ZONE}[^\\d]{1,20}$`, 'i')
const NUMERIC = new RegExp(`\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b${TIME}${ZONE}`, 'i')

/** How a page writes numeric dates; unknown where it does not say. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown'

/**
 * A date as it stands on a page or in its tags, as ISO 8601: `2016-11-15`, or with the time and zone as given
 * (`2016-11-15T10:00:00+02:00`). Null where there is none, or where it could be two dates (3/4/2021 on a page that does
 * not say how it writes them): a date is never guessed.
 */
export function isoDate(raw: string, order: DayOrder = 'unknown'): string | null {
  const text = raw.normalize('NFKC').replace(/\s+/g, ' ').trim()
  return unixTime(text) ?? numbered(text) ?? worded(text) ?? numeric(text, order)
}

function unixTime(text: string): string | null {
  if (!/^\d{10}(\d{3})?$/.test(text)) return null
  const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1))
  return `${date.toISOString().slice(0, 19)}Z`
}

function numbered(text: string): string | null {
  const match = ISO.exec(text) ?? SLASHED_ISO.exec(text)
  if (match) return assemble(match[1], match[2], match[3], match.slice(4))
  const compact = COMPACT.exec(text)
  if (!compact) return null
  const [, year, month, day, hour, minute, second, zone] = compact
  return assemble(year, month, day, [hour, minute, second, undefined, zone])
}

function worded(text: string): string | null {
  const first = MONTH_FIRST.exec(text)
  if (first) return assemble(first[3], month(first[1]), first[2], timeOf(first.slice(4), text.slice(0, first.index)))
  const day = DAY_FIRST.exec(text)
  return day && assemble(day[3], month(day[2]), day[1], timeOf(day.slice(4), text.slice(0, day.index)))
}

/** The time that follows the date, or else one just before it ("10:15 GMT, 15 November 2016"). */
function timeOf(after: readonly (string | undefined)[], before: string): readonly (string | undefined)[] {
  if (after[0] !== undefined) return after
  const match = TIME_FIRST.exec(before)
  return match ? [match[1], match[2], undefined, match[3], match[4]] : []
}

function numeric(text: string, order: DayOrder): string | null {
  const match = NUMERIC.exec(text)
  if (!match) return null
  const [a, b] = [Number(match[1]), Number(match[2])]
  if (a > 12 || (order === 'day-first' && b <= 12) || a === b)
    return assemble(match[3], match[2], match[1], match.slice(4))
  if (b > 12 || order === 'month-first') return assemble(match[3], match[1], match[2], match.slice(4))
  return null
}

const month = (name: string) => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
const two = (n: string | number) => String(n).padStart(2, '0')

/** `time`: hour, minute, second, a or p, zone. Null for dates that do not exist. */
function assemble(
  year: string,
  monthText: string,
  dayText: string,
  time: readonly (string | undefined)[],
): string | null {
  const [y, m, d] = [Number(year), Number(monthText), Number(dayText)]
  const date = new Date(Date.UTC(y, m - 1, d))
  if (y < 1500 || y > 2100 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  const day = `${year}-${two(m)}-${two(d)}`
  const [hourText, minute, second, half, zone] = time
  if (hourText === undefined || minute === undefined) return day
  const hour = (Number(hourText) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  if (Number(hourText) > 23 || Number(minute) > 59) return day
  return `${day}T${two(hour)}:${minute}:${second ?? '00'}${zoneOf(zone)}`
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return ''
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}
