/**
 * A moment in the past of a ledger: what it held after an entry, what it had recorded by a time (ISO 8601, UTC), or what had
 * been reported by a day (documents published until then; those without a date of their own, recorded until then).
 */
export type Moment = { readonly entry: number } | { readonly recorded: string } | { readonly reported: string }

/**
 * A moment as it is written: `2020-05-31` is the day by which something was reported, `2026-11-23T10:00Z` the time by which
 * the ledger had recorded it (UTC where no zone is given), `entry:12` the state after that entry. Null where it is none.
 */
export function parseMoment(text: string): Moment | null {
  const entry = /^entry:(\d{1,9})$/.exec(text)
  if (entry) return { entry: Number(entry[1]) }
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text)
  if (!match) return null
  const [, day, time, zone = 'Z'] = match
  const at = new Date(`${day}T00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return null
  if (!time) return match[3] ? null : { reported: day }
  const recorded = new Date(`${day}${time}${zone.replace(/(\d{2})(\d{2})$/, '$1:$2')}`)
  return Number.isNaN(recorded.getTime()) ? null : { recorded: recorded.toISOString() }
}
