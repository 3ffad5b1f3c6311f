import { Option } from 'commander'
import type { Alert, Since, Watch, Watchable } from '../../../relata.js'
import { headline } from '../claim-text.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { authorOption, groundsOf } from '../grounds.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { sinceOption, spanText } from '../since-option.js'

interface Options extends LedgerOptions {
  readonly reason: string
  readonly author?: string
  readonly json?: boolean
}
interface AddOptions extends Options {
  readonly claim?: boolean
}
interface CheckOptions extends LedgerOptions {
  readonly since: Since
  readonly mark?: boolean
  readonly author?: string
  readonly json?: boolean
}

/** Claims of an alert that are shown. */
const SHOWN = 3

/** `watch`: be told what becomes of actors, pairs of actors, and what claims say. */
export const define: Define = command => {
  command.addHelpText(
    'after',
    example('relata watch add "Northern Front"', 'relata watch add Hamas "Islamic State"', 'relata watch check --mark'),
  )
  command
    .command('add')
    .description('watch an actor, the relation of two, or (--claim) what a claim says')
    .argument('<WHAT...>', 'one actor, or two; with --claim the id of a claim')
    .option('--claim', 'what a claim says: told by others, denied, disputed')
    .addOption(new Option('--reason <WHY>', 'why; it stays with the watch').default('to be told of what is new'))
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata watch add "Northern Front"', 'relata watch add --claim 3f9c0a1b'))
    .action((what: string[], options: AddOptions, self) => {
      if (what.length > (options.claim ? 1 : 2)) self.error('error: watch one actor, two, or one claim (--claim)')
      const watchable: Watchable = options.claim
        ? { claim: what[0] }
        : what.length === 2
          ? { dyad: [what[0], what[1]] }
          : { actor: what[0] }
      return withWorkspace(options, async workspace => {
        const { changeAnalyses } = await import('../../../relata.js')
        const { addWatch } = await changeAnalyses()
        const added = await addWatch(workspace, watchable, groundsOf(options))
        if (options.json) return printJson(added)
        const { watch, status } = added
        await print(`${status === 'known' ? 'Already watched' : 'Watched'}: ${watchText(watch)}\n`)
      })
    })
  command
    .command('list')
    .description('what is watched')
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata watch list'))
    .action((options: LedgerOptions & { json?: boolean }) =>
      withWorkspace(options, async ({ ledger }) => {
        const { changeAnalyses } = await import('../../../relata.js')
        const { watches } = await changeAnalyses()
        const found = await watches(ledger)
        if (options.json) return printJson(found)
        if (!found.length) return print('Nothing is watched. relata watch add NAME sets a watch.\n')
        const c = colours(process.stdout)
        for (const watch of found)
          await print(
            `${watchText(watch)}\n${c.dim(`  ${watch.author}, ${watch.made.slice(0, 10)}: ${watch.reason}`)}\n`,
          )
      }),
    )
  command
    .command('remove')
    .description('take a watch back')
    .argument('<WATCH>', 'its id, the number of its entry, or what it is on')
    .addOption(new Option('--reason <WHY>', 'why; it stays with the judgement').default('taken back'))
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata watch remove "Northern Front"'))
    .action((which: string, options: Options) =>
      withWorkspace(options, async ({ ledger }) => {
        const { changeAnalyses } = await import('../../../relata.js')
        const { removeWatch } = await changeAnalyses()
        const judged = await removeWatch(ledger, which, groundsOf(options))
        if (options.json) return printJson(judged)
        await print(
          `No longer watched: ${judged.undone.subject.split('\n').slice(1).join(' and ')}. relata undo ${judged.judgement.id.slice(0, 12)} brings it back.\n`,
        )
      }),
    )
  command
    .command('check')
    .description('what the watches tell')
    .addOption(sinceOption())
    .option('--mark', 'mark what is there now as seen, so that --since last goes on from here')
    .addOption(authorOption())
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata watch check', 'relata watch check --since last --mark'))
    .action(({ asOf: until, since, mark, json, ...options }: CheckOptions) =>
      withWorkspace(options, async workspace => {
        const { changeAnalyses, openWeighing } = await import('../../../relata.js')
        const { alertsSince, markSeen, watches } = await changeAnalyses()
        const { author } = groundsOf({ reason: '', author: options.author })
        const found = await alertsSince(workspace, openWeighing, since, { until, author })
        if (json) await printJson(found)
        else {
          const none = (await watches(workspace.ledger)).length
            ? `Nothing new on what is watched ${spanText(found.since, found.until)}.`
            : 'Nothing is watched. relata watch add NAME sets a watch.'
          await print(`${found.alerts.length ? found.alerts.map(alertText).join('\n\n') : none}\n`)
        }
        if (mark) await markSeen(workspace.ledger, { reason: 'looked at', author }, found.until.entry)
      }),
    )
}

function watchText({ id, kind, told }: Watch): string {
  return `${id.slice(0, 8)}  ${kind.padEnd(11)}  ${told}`
}

function alertText({ watch, kind, told, entry, recorded, claims }: Alert): string {
  const { bold, dim, red, yellow } = colours(process.stdout)
  const colour = kind === 'claims' || kind === 'origins' ? bold : kind === 'turn' ? yellow : red
  return [
    `${bold(watch.told)}: ${colour(told)}  ${dim(`entry ${entry}, ${recorded}`)}`,
    ...claims.slice(0, SHOWN).map(claim => `  ${headline(claim)}  ${dim(`(claim ${claim.id.slice(0, 8)})`)}`),
    ...(claims.length > SHOWN ? [dim(`  and ${claims.length - SHOWN} more (--json lists all)`)] : []),
  ].join('\n')
}
