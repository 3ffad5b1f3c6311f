import { InvalidArgumentError } from 'commander'
import { RelataError } from '../../../base/errors.js'
import type { FollowEvent, Following } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { allowHostOption, languageOption, threadsOption, tierOption } from '../options.js'
import type { Outcome } from '../outcome.js'
import { print, printJson, printLine } from '../output.js'
import { addModelOptions, chosenReaders, type ReaderOptions, readerOption } from '../reader-option.js'

interface Options extends LedgerOptions, ReaderOptions {
  readonly ledger: string
  readonly every: number
  readonly once?: boolean
  readonly limit: number
  readonly delay: number
  readonly list?: boolean
  readonly stop?: boolean
  readonly language?: string
  readonly allowHost: string[]
  readonly json?: boolean
}

/** `follow`: looks at feeds, sitemaps, folders, mailboxes and web archives again and again, and adds what is new. */
export const define: Define = (command, outcome) => {
  command
    .argument(
      '[SOURCE...]',
      'feeds, sitemaps, pages that name their feed; folders, mbox and WARC files. Nothing: all that are followed',
    )
    .option('--every <TIME>', 'how often it is looked: 30s, 15m, 2h, 1d', span, 15 * 60_000)
    .option('--once', 'look once and end')
    .option('--limit <N>', 'documents from one source in one round', whole(1, 100_000), 100)
    .option('--delay <TIME>', 'between two requests to one host (robots.txt may ask for more)', span, 2000)
    .option('--list', 'what is followed, and how far')
    .option('--stop', 'follow these SOURCEs no more; what they brought stays')
    .addOption(ledgerOption())
    .addOption(readerOption())
    .addOption(tierOption())
    .addOption(threadsOption())
    .addOption(languageOption())
    .addOption(allowHostOption())
    .option('--json', 'a line for each thing that happens')
    .addHelpText(
      'after',
      example(
        'relata follow https://example.org/feed.xml --every 15m',
        'relata follow inbox/ letters.mbox crawl.warc.gz --once',
        'relata follow --list',
        'relata follow --stop https://example.org/feed.xml',
      ),
    )
    .action((sources: string[], options: Options) => {
      if (options.stop && !sources.length)
        throw new RelataError('RELATA_USAGE', '--stop takes the SOURCEs to follow no more')
      return withWorkspace(options, async ({ ledger }) => {
        const following = await (await import('../../../relata.js')).openFollowing(options.ledger, ledger)
        if (options.list) return list(following, options.json)
        if (options.stop) return drop(following, sources)
        for (const source of sources) await following.add([source]).catch(thrown => void outcome.fail(source, thrown))
        if (!following.list().length)
          return options.json
            ? undefined
            : print('Nothing is followed yet. relata follow https://example.org/feed.xml begins.\n')
        await run(following, sources, options, outcome)
      })
    })
  addModelOptions(command)
}

async function run(
  following: Following,
  sources: readonly string[],
  options: Options,
  outcome: Outcome,
): Promise<void> {
  const { pause } = await import('../../../relata.js')
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const readers = await chosenReaders(options, outcome)
  const { delay, limit, allowHost, language, json } = options
  const followed = new Set(following.list().map(f => f.address))
  const names = sources.length ? sources.filter(s => followed.has(s)) : undefined
  if (!json && !options.once) await print(`Looks every ${options.every / 1000} s  (Ctrl-C ends it)\n`)
  try {
    while (!stop.signal.aborted) {
      const begun = Date.now()
      for await (const event of following.round(
        { readers, delay, limit, allowHost, language, stop: stop.signal },
        names,
      ))
        await tell(event, json, outcome, options.once ?? false)
      if (options.once) break
      await pause(Math.max(0, begun + options.every - Date.now()), stop.signal)
    }
  } finally {
    await readers.close()
  }
}

/** A line for each thing that happened. What may pass fails a run only where it is the only one. */
async function tell(event: FollowEvent, json: boolean | undefined, outcome: Outcome, once: boolean): Promise<void> {
  if (event.kind === 'failed') {
    const { followed, address, thrown, again } = event
    const { code, message } = once ? outcome.fail(address, thrown) : told(outcome, address, thrown)
    if (json) await printLine({ kind: 'failed', followed, address, again, error: { code, message } })
    return
  }
  if (event.kind === 'document') for (const notice of event.notices) outcome.notice(event.address, notice)
  if (json) return printLine(event)
  if (event.kind === 'document') {
    if (event.status === 'unchanged') return
    const newer = event.replaces ? ', a newer version' : ''
    return print(
      `${event.status}  ${event.title ?? event.address}  ${event.claims} claim${event.claims === 1 ? '' : 's'}${newer}\n`,
    )
  }
  const left = event.left ? `, ${event.left} left for later` : ''
  return print(
    `${event.status === 'listed' ? `${event.fresh} new` : event.status}  ${event.title ?? event.followed}${left}\n`,
  )
}

/** In a run without end a failure is told and does not make the run a failed one. */
function told(outcome: Outcome, address: string, thrown: unknown) {
  const { code, message } = thrown as RelataError
  outcome.notice(address, message)
  return { code, message }
}

async function list(following: Following, json: boolean | undefined): Promise<void> {
  const all = following.list()
  if (json) return printJson(all)
  if (!all.length) return print('Nothing is followed yet. relata follow https://example.org/feed.xml begins.\n')
  for (const { address, kind, title, checked, documents, waiting, failed, error } of all) {
    const parts = [`${documents} documents`, waiting && `${waiting} waiting`, failed && `${failed} failed`, error?.code]
    await print(`${address}  ${kind ?? 'not looked at yet'}${title ? ` "${title}"` : ''}\n`)
    await print(
      `  ${parts.filter(Boolean).join(', ')}; looked at ${checked?.slice(0, 16).replace('T', ' ') ?? 'never'}\n`,
    )
  }
}

async function drop(following: Following, sources: readonly string[]): Promise<void> {
  const gone = await following.drop(sources)
  for (const source of sources)
    await print(gone.includes(source) ? `Follows ${source} no more\n` : `${source} was not followed\n`)
}

/** Milliseconds from `30s`, `15m`, `2h`, `1d`. */
function span(value: string): number {
  const match = /^(\d{1,6}(?:\.\d+)?)(ms|s|m|h|d)$/.exec(value)
  if (!match) throw new InvalidArgumentError('It is a time such as 30s, 15m, 2h or 1d.')
  return Number(match[1]) * { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[match[2] as 'ms']
}

function whole(least: number, most: number) {
  return (value: string): number => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`)
    return number
  }
}
