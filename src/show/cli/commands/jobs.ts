import type { Command } from 'commander'
import { RelataError } from '../../../base/errors.js'
import type { JobCounts, JobQueue, ParkedJob } from '../../../model/jobs.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption } from '../ledger.js'
import { print, printJson } from '../output.js'
import { progress } from '../progress.js'

/** How often `--watch` looks, in milliseconds. */
const EVERY = 1000
/** More parked jobs than are ever looked for by a part of their id. */
const ALL = 1_000_000

/** `jobs`: how far the queue is; `jobs retry` and `jobs drop` decide on what was parked. */
export const define: Define = command => {
  command
    .option('--watch', 'show progress until nothing waits any more')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata jobs --watch', 'relata jobs retry 1f2e3d', 'relata jobs retry --all'))
    .action(async ({ ledger, json, watch }: LedgerOptions & { json?: boolean; watch?: boolean }) => {
      await withQueue(ledger, async queue => {
        if (watch) await follow(queue)
        const [counts, parked] = [await queue.counts(), await queue.parked()]
        await (json ? printJson({ ...counts, failures: parked }) : print(text(counts, parked)))
      })
    })
  decide(command, 'retry', 'try parked documents anew', 'Waiting again', (queue, ids) => queue.retry(ids))
  decide(command, 'drop', 'forget parked documents with their bytes', 'Forgotten', (queue, ids) => queue.drop(ids))
}

async function withQueue(address: string, work: (queue: JobQueue) => Promise<void>): Promise<void> {
  const { isServer, openLedger, openQueue } = await import('../../../relata.js')
  // a mistyped address is told as such, and gets no queue
  if (isServer(address)) await (await openLedger(address)).close()
  const queue = await openQueue(address)
  try {
    await work(queue)
  } finally {
    await queue.close()
  }
}

/** A subcommand that does something to parked jobs. */
function decide(
  command: Command,
  name: string,
  description: string,
  done: string,
  act: (queue: JobQueue, ids: readonly string[] | 'all') => Promise<number>,
): void {
  command
    .command(name)
    .description(description)
    .argument('[ID...]', 'ids of parked documents, or their beginnings')
    .option('--all', 'all of them')
    .addHelpText('after', example(`relata jobs ${name} --all`))
    .action(async (given: string[], { all }: { all?: boolean }) => {
      if (!all === !given.length) throw new RelataError('RELATA_USAGE', 'name the ids, or --all')
      const { ledger } = command.opts<LedgerOptions>()
      await withQueue(ledger, async queue => {
        const count = await act(queue, all ? 'all' : await named(queue, given))
        await print(`${done}: ${count} document${count === 1 ? '' : 's'}.\n`)
      })
    })
}

/** The ids that the words are the beginnings of. Errors: RELATA_JOB_UNKNOWN where there is none, or more than one. */
async function named(queue: JobQueue, words: readonly string[]): Promise<string[]> {
  const parked = await queue.parked(ALL)
  return words.map(word => {
    const found = parked.filter(job => job.id.startsWith(word.toLowerCase()))
    if (found.length !== 1) throw new RelataError('RELATA_JOB_UNKNOWN', `"${word}"`)
    return found[0].id
  })
}

/** Shows a bar, or where standard error is no terminal a line now and then, until nothing waits or is read. */
async function follow(queue: JobQueue): Promise<void> {
  const { pause } = await import('../../../relata.js')
  const start = await queue.counts()
  const total = start.waiting + start.active
  const bar = await progress(total)
  let seen = 0
  let told = ''
  for (let counts = start; counts.waiting + counts.active; counts = await queue.counts()) {
    const left = counts.waiting + counts.active
    for (; seen < total - left; seen++) bar.step(`${counts.active} being read, ${counts.parked} parked`)
    const line = summary(counts)
    if (!process.stderr.isTTY && line !== told) process.stderr.write(`${line}\n`)
    told = line
    await pause(EVERY)
  }
  bar.stop()
}

/** "12 waiting, 2 being read, 1986 done, 1 parked; 2 workers". */
function summary({ waiting, active, done, parked, workers }: JobCounts): string {
  const states = `${waiting} waiting, ${active} being read, ${done} done, ${parked} parked`
  return `${states}; ${workers || 'no'} worker${workers === 1 ? '' : 's'}`
}

function text(counts: JobCounts, parked: readonly ParkedJob[]): string {
  const { bold, red } = colours(process.stdout)
  const lines = [bold(summary(counts))]
  if (counts.waiting && !counts.workers)
    lines.push('Nothing is read until relata worker runs, here or on another machine.')
  for (const { id, name, error, attempts } of parked)
    lines.push(`  ${id.slice(0, 8)}  ${name}  ${red(error.code)}: ${error.message} (${attempts} tries)`)
  if (counts.parked > parked.length) lines.push(`  and ${counts.parked - parked.length} more`)
  if (parked.length) lines.push('relata jobs retry ID tries them anew, relata jobs drop ID forgets them.')
  return `${lines.join('\n')}\n`
}
