import { Option } from 'commander'
import type { Since } from '../../../relata.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { authorOption, groundsOf } from '../grounds.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { sinceText } from '../render/since.js'
import { turnsText } from '../render/turns.js'
import { sinceOption } from '../since-option.js'
import { count } from './actors.js'

interface Options extends LedgerOptions {
  readonly since: Since
  readonly mark?: boolean
  readonly between?: readonly string[]
  readonly rollUp?: boolean
  readonly accordingTo?: string
  readonly author?: string
  readonly limit: number
  readonly json?: boolean
}

/** `changes`: what is new since a moment; with `--between` where the relation of two actors turns. */
export const define: Define = command => {
  command
    .addOption(sinceOption())
    .option('--mark', 'mark what is there now as seen, so that --since last goes on from here')
    .addOption(new Option('--between <NAMES...>', 'instead: two actors, and where their relation turns'))
    .option('--roll-up', 'with --between: count parts, members and affiliates for the whole')
    .option('--according-to <SOURCE>', 'with --between: only what this speaker or paper says')
    .addOption(asOfOption())
    .addOption(authorOption())
    .option('--limit <N>', 'at most so many of each list', count, 20)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'relata changes --since 2026-11-20',
        'relata changes --since last --mark',
        'relata changes --between Hamas "Islamic State" --roll-up',
      ),
    )
    .action(async (options: Options) => {
      if (options.between) return turns(options, options.between, command.error.bind(command))
      const { asOf: until, since, mark, limit, json, ...rest } = options
      return withWorkspace(rest, async workspace => {
        const { changeAnalyses, openWeighing } = await import('../../../relata.js')
        const { changesSince, markSeen } = await changeAnalyses()
        const { author } = groundsOf({ reason: '', author: options.author })
        const found = await changesSince(workspace, openWeighing, since, { until, author })
        if (json) await printJson(found)
        else await print(`${sinceText(found, limit, colours(process.stdout)).join('\n')}\n`)
        if (!mark) return
        await markSeen(workspace.ledger, { reason: 'looked at', author }, found.until.entry)
        if (!json) await print(`\nMarked as seen up to entry ${found.until.entry}.\n`)
      })
    })
}

async function turns(options: Options, names: readonly string[], fail: (message: string) => never): Promise<void> {
  if (names.length !== 2) fail('error: --between takes two actors')
  const { asOf: moment, accordingTo: according, rollUp, json, ...rest } = options
  const asOf = moment && 'reported' in moment ? moment.reported : undefined
  return withWorkspace({ ...rest, asOf: asOf ? undefined : moment }, async workspace => {
    const { changeAnalyses } = await import('../../../relata.js')
    const { dyadTurns } = await changeAnalyses()
    const found = await dyadTurns(workspace, names[0], names[1], { asOf, according, rollUp })
    if (json) return printJson(found)
    await print(`${turnsText(found, colours(process.stdout)).join('\n')}\n`)
  })
}
