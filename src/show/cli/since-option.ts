import { InvalidArgumentError, Option } from 'commander'
import { parseMoment } from '../../model/moment.js'
import type { Since } from '../../relata.js'

/** `--since WHEN`: a day, a time, an entry, or `last`. */
export function sinceOption(): Option {
  return new Option(
    '--since <WHEN>',
    'a day (2026-11-23: recorded from then on), a time, an entry (entry:12: behind it), or last: what was marked as seen (--mark)',
  )
    .argParser(sinceOf)
    .default('last')
}

/** Since when, as it is written. */
export function sinceOf(value: string): Since {
  const since = value === 'last' ? value : parseMoment(value)
  if (!since)
    throw new InvalidArgumentError('It is a day such as 2026-11-23, a time, an entry such as entry:12, or last.')
  return since
}

/** "since entry 12 (2026-11-23T10:00:00.000Z), up to entry 40": what some lists tell of. */
export function spanText(since: { entry: number; recorded: string | null }, until: { entry: number }): string {
  const from = since.entry ? `since entry ${since.entry} (${since.recorded})` : 'since the beginning'
  return `${from}, up to entry ${until.entry}`
}
