import { InvalidArgumentError } from 'commander'
import { daysOf } from '../../../model/edtf.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { timelineText } from '../render/timeline.js'

interface Options extends LedgerOptions {
  readonly accordingTo?: string
  readonly during?: string
  readonly rollUp?: boolean
  readonly limit: number
  readonly json?: boolean
}

/** `timeline`: what an actor did and what was done to it, by valid time. */
export const define: Define = command => {
  command
    .argument('<NAME>', 'an actor: name, alias or id')
    .addOption(asOfOption())
    .option('--according-to <SOURCE>', 'only what this speaker or paper says')
    .option('--during <TIME>', 'only what happened then (EDTF: 2019, 2019-03, 2019/2020)', time)
    .option('--roll-up', 'also what its parts, members and affiliates did')
    .option('--limit <N>', 'at most so many entries; 0: all', limit, 100)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata timeline Hamas', 'relata timeline "Islamic State" --roll-up --during 2016'))
    .action((name: string, { asOf: moment, json, limit, accordingTo: according, rollUp, during, ...rest }: Options) => {
      // who is who is that of today where a day is named, as for `between`
      const asOf = moment && 'reported' in moment ? moment.reported : undefined
      return withWorkspace({ ...rest, asOf: asOf ? undefined : moment }, async workspace => {
        const { changeAnalyses } = await import('../../../relata.js')
        const { timelineOf } = await changeAnalyses()
        const found = await timelineOf(workspace, name, { asOf, according, rollUp, during })
        const shown = limit ? found.entries.slice(0, limit) : found.entries
        if (json) return printJson({ ...found, entries: shown, total: found.entries.length })
        if (!found.entries.length)
          return print(
            `Nothing is told of ${found.actor.name}${during ? ` of ${during}` : ''}. Leave out options, or add documents.\n`,
          )
        await print(`${timelineText(found, shown, colours(process.stdout)).join('\n')}\n`)
      })
    })
}

function time(value: string): string {
  if (!daysOf(value)) throw new InvalidArgumentError('It is a time such as 2019, 2019-03 or 2019-03/2020.')
  return value
}

function limit(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('It is a number from 0.')
  return number
}
