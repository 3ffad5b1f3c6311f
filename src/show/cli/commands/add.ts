import type { Tier } from '../../../relata.js'
import { addedText, addSources } from '../adding.js'
import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { allowHostOption, publishedOption, threadsOption, tierOption } from '../options.js'
import { print } from '../output.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly published?: string
  readonly language?: string
  readonly tier: Tier
  readonly threads?: number
  readonly allowHost: string[]
}

/** `add`: acquires, reads, keeps. Each document is kept whole or not at all, so it can be interrupted and repeated. */
export const define: Define = (command, outcome) => {
  command
    .argument('<SOURCE...>', 'files, folders, addresses; - for standard input')
    .addOption(ledgerOption())
    .addOption(publishedOption())
    .addOption(tierOption())
    .addOption(threadsOption())
    .option('--language <TAG>', 'the language of the texts, where it is known (en)')
    .addOption(allowHostOption())
    .option('--json', 'a line {"file","document","status"} for each document, once it is durable')
    .addHelpText('after', example('relata add report.txt', 'relata add dossier/ https://example.org/article'))
    .action((sources: string[], options: Options) =>
      withWorkspace(options, async workspace => {
        const added = await addSources(workspace, sources, options, outcome)
        if (!options.json) await print(`${addedText(added)}\n`)
      }),
    )
}
