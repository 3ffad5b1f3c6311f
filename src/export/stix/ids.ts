import { uuid5 } from '../uuid5.js'

/**
 * The namespace of Relata's identifiers: version 5 in the namespace of DNS names (RFC 9562) of `relata.invalid`, a name that nobody
 * can own. STIX 2.1, section 2.9, lets producers choose one for objects that are no observables, but forbids that of observables.
 */
const NAMESPACE = uuid5('relata.invalid', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')

/** The identifier of a STIX object that stands for something of the ledger: the same thing always has the same one. */
export function stixId(type: string, key: string): string {
  return `${type}--${uuid5(`${type}:${key}`, NAMESPACE)}`
}

/** A time as STIX writes it (RFC 3339 in UTC, to the millisecond). @param time a day, or a time in ISO 8601 */
export function timestamp(time: string): string {
  const written = timestampOf(time)
  if (written === null) throw new RangeError(`no time: ${time}`)
  return written
}

/** The same; null for what is no time. */
export function timestampOf(time: string): string | null {
  const whole = time.length === 10 ? `${time}T00:00:00Z` : time
  const date = new Date(/(?:Z|[+-]\d{2}:?\d{2})$/.test(whole) ? whole : `${whole}Z`)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
