import type { Command } from 'commander'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from './ledger.js'
import { print, printJson } from './output.js'
import { flowText } from './render/flows.js'

interface Options extends LedgerOptions {
  readonly of?: string
  readonly accordingTo?: string
  readonly rollUp?: boolean
  readonly json?: boolean
}

/** Options and action of a command that lists flows; `none`: what there is none of. */
export function flowsCommand(command: Command, analysis: 'supportFlows' | 'membershipFlows', none: string): Command {
  return command
    .option('--of <ACTOR>', 'only from or to this actor')
    .addOption(asOfOption())
    .option('--according-to <SOURCE>', 'only what this speaker or paper says')
    .option('--roll-up', 'count parts, members and affiliates for the whole')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .action(({ asOf: moment, json, of, accordingTo: according, rollUp, ...options }: Options) => {
      // who is who is that of today where a day is named, as for `between`
      const asOf = moment && 'reported' in moment ? moment.reported : undefined
      return withWorkspace({ ...options, asOf: asOf ? undefined : moment }, async workspace => {
        const { analyses } = await import('../../relata.js')
        const found = await (await analyses())[analysis](workspace, { of, according, rollUp, asOf })
        if (json) return printJson(found)
        if (!found.length) return print(`${none}${of ? ` with ${of}` : ' yet. Add documents: relata add FILE'}\n`)
        for (const flow of found) await print(flowText(flow))
      })
    })
}
