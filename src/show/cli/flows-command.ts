import type { Command } from 'commander'
import { count } from './commands/actors.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from './ledger.js'
import { print, printJson } from './output.js'
import { flowText } from './render/flows.js'
import { type ViewOptions, viewOf, viewOptions } from './view-options.js'

interface Options extends LedgerOptions, ViewOptions {
  readonly of?: string
  readonly limit?: number
  readonly json?: boolean
}

/** Flows that are shown unless more are asked for. */
const SHOWN = 100

/** Options and action of a command that lists flows; `none`: what there is none of. */
export function flowsCommand(command: Command, analysis: 'supportFlows' | 'membershipFlows', none: string): Command {
  return viewOptions(command.option('--of <ACTOR>', 'only from or to this actor'))
    .option('--limit <N>', 'at most so many flows', count, SHOWN)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .action(({ json, of, limit, ...options }: Options) => {
      const { view, moment } = viewOf(options)
      return withWorkspace({ ...options, asOf: moment }, async workspace => {
        const { analyses } = await import('../../relata.js')
        const { flows, total } = await (await analyses())[analysis](workspace, { ...view, of, limit })
        if (json) return printJson(flows)
        if (!flows.length) return print(`${none}${of ? ` with ${of}` : ' yet. Add documents: relata add FILE'}\n`)
        for (const flow of flows) await print(flowText(flow))
        if (total > flows.length) await print(`and ${total - flows.length} more (--limit ${total})\n`)
      })
    })
}
