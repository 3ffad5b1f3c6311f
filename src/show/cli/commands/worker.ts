import { InvalidArgumentError } from 'commander'
import type { Tier, WorkEvent } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption } from '../ledger.js'
import { allowHostOption, tierOption } from '../options.js'
import { describe, type Outcome } from '../outcome.js'
import { print, printLine } from '../output.js'
import { jobError } from '../queueing.js'

/** What reading one document may take, in minutes, where nobody says it. */
const LIMIT = 15

interface Options extends LedgerOptions {
  readonly concurrency?: number
  readonly untilEmpty?: boolean
  readonly limit: number
  readonly tier: Tier
  readonly allowHost: string[]
  readonly json?: boolean
}

/** `worker`: reads what waits in the queue until it is told to end (SIGTERM, Ctrl-C), which gives up nothing. */
export const define: Define = (command, outcome) => {
  command
    .option('--concurrency <N>', 'documents that are read at once (default: one for each core but one)', whole(1, 64))
    .option('--until-empty', 'end when nothing waits any more')
    .option('--limit <MINUTES>', 'what reading one document may take', whole(1, 24 * 60), LIMIT)
    .addOption(ledgerOption())
    .addOption(tierOption())
    .addOption(allowHostOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata worker --ledger postgres://relata@server/relata --concurrency 4'))
    .action((options: Options) => run(options, outcome))
}

function whole(least: number, most: number) {
  return (value: string): number => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`)
    return number
  }
}

async function run({ ledger, tier, limit, untilEmpty, allowHost, json, ...options }: Options, outcome: Outcome) {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const { isServer, openCollections, openQueue, openReadingPool, usualThreads, work } = await import(
    '../../../relata.js'
  )
  const concurrency = options.concurrency ?? usualThreads()
  const collections = await openCollections(ledger)
  // a ledger that cannot be opened, or is newer than this program, is told at once
  if (isServer(ledger)) await collections.of('main')
  const queue = await openQueue(ledger, { asWorker: true })
  const readers = await openReadingPool(concurrency, tier, limit * 60_000)
  if (!json) await print(`Reads what waits, ${concurrency} at once  (Ctrl-C ends it)\n`)
  try {
    const tell = (event: WorkEvent) => void say(event, json, outcome)
    await work(queue, collections.of, readers, { concurrency, stop: stop.signal, untilEmpty, allowHost, tell })
  } finally {
    await readers.close()
    await queue.close()
    await collections.close()
  }
}

/** A line for each document. What failed is parked or tried again, and does not make the worker fail. */
async function say(event: WorkEvent, json: boolean | undefined, outcome: Outcome): Promise<void> {
  if (event.kind === 'trouble') {
    process.stderr.write(`${describe(jobError(event.error))}\n`)
    return
  }
  const { id, name, attempt } = event.job
  if (event.kind === 'failed') {
    const { code, message } = event.error
    if (json) return printLine({ job: id, file: name, document: null, status: 'failed', attempt, error: event.error })
    process.stderr.write(`${describe(jobError({ code, message }), name)} (try ${attempt})\n`)
    return
  }
  const { document, status, claims, notices } = event.result
  for (const notice of notices) outcome.notice(name, notice)
  if (json) return printLine({ job: id, file: name, document, status, claims })
  return print(`${status}  ${name}  ${claims} claim${claims === 1 ? '' : 's'}\n`)
}
