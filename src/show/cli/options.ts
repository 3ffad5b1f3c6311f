import { InvalidArgumentError, Option } from 'commander'
import type { Tier } from '../../relata.js'

/** `--published DATE`: an ISO 8601 date or date and time. */
export function publishedOption(): Option {
  return new Option('--published <DATE>', 'publication date, where the document does not say: 2024-05-31').argParser(
    isoDate,
  )
}

/** `--language TAG`, where it is known: no language is judged then. */
export function languageOption(): Option {
  return new Option('--language <TAG>', 'the language, where it is known, for instance en; judged otherwise')
}

/** `--tier TIER`: the models that tag and parse. Without it, what RELATA_TIER says. */
export function tierOption(): Option {
  const tiers: readonly Tier[] = ['net', 'fast']
  return new Option('--tier <TIER>', 'net reads best; fast takes linear models, which err more often')
    .choices(tiers)
    .env('RELATA_TIER')
    .default('net')
}

/** `--threads N`: on how many threads documents are read, where there are more than a handful. */
export function threadsOption(): Option {
  return new Option('--threads <N>', 'threads that read (default: one for each core but one)').argParser(value => {
    const threads = Number(value)
    if (!Number.isInteger(threads) || threads < 1 || threads > 256)
      throw new InvalidArgumentError('It is a number from 1 to 256.')
    return threads
  })
}

/** `--allow-host HOST`, repeatable: a private or local address that may be fetched. */
export function allowHostOption(): Option {
  return new Option('--allow-host <HOST>', 'fetch from this private or local host too (repeatable)')
    .argParser((host: string, before: string[] = []) => [...before, host])
    .default([], 'none')
}

/** Checks a date: `2024-05-31`, or with a time; only dates that exist. */
export function isoDate(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value)
  const [year, month, day] = match ? match.slice(1, 4).map(Number) : []
  const date = new Date(Date.UTC(year, month - 1, day))
  if (!match || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new InvalidArgumentError('It is a date such as 2024-05-31.')
  return value
}
