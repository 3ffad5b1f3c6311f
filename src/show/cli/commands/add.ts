import { RelataError } from '../../../base/errors.js'
import type { Tier } from '../../../relata.js'
import { addedText, addSources } from '../adding.js'
import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { allowHostOption, publishedOption, threadsOption, tierOption } from '../options.js'
import { print } from '../output.js'
import { queueSources } from '../queueing.js'
import { addModelOptions, type ReaderOptions, readerOption } from '../reader-option.js'

interface Options extends LedgerOptions, ReaderOptions {
  readonly ledger: string
  readonly json?: boolean
  readonly published?: string
  readonly language?: string
  readonly tier: Tier
  readonly threads?: number
  readonly allowHost: string[]
  readonly now?: boolean
  readonly wait?: boolean
}

/**
 * `add`: acquires, reads, keeps. Each document is kept whole or not at all, so it can be interrupted and repeated. Where the
 * ledger is on a server the documents go into its queue, unless they are to be read at once.
 */
export const define: Define = (command, outcome) => {
  command
    .argument('<SOURCE...>', 'files, folders, addresses; - for standard input')
    .addOption(ledgerOption())
    .addOption(publishedOption())
    .addOption(readerOption())
    .addOption(tierOption())
    .addOption(threadsOption())
    .option('--language <TAG>', 'the language of the texts, where it is known (en)')
    .addOption(allowHostOption())
    .option('--now', 'on a server too: read here and at once, and not by its workers')
    .option('--wait', 'on a server: wait until its workers have read all')
    .option('--json', 'a line {"file","document","status"} for each document, once it is durable')
    .addHelpText(
      'after',
      example(
        'relata add report.txt',
        'relata add dossier/ https://example.org/article',
        'relata add dossier/ --ledger postgres://relata@server/relata --wait',
      ),
    )
    .action((sources: string[], options: Options) =>
      withWorkspace(options, async workspace => {
        if (options.now && options.wait) throw new RelataError('RELATA_USAGE', '--now and --wait exclude each other')
        const { isServer } = await import('../../../relata.js')
        if (options.reader === 'llm' && options.wait)
          throw new RelataError('RELATA_USAGE', 'workers read with the engine; --reader llm reads here and at once')
        if (options.wait || (options.reader !== 'llm' && isServer(options.ledger) && !options.now))
          return queueSources(options.ledger, workspace.ledger.collection, sources, options, outcome)
        const added = await addSources(workspace, sources, options, outcome)
        if (!options.json) await print(`${addedText(added)}\n`)
      }),
    )
  addModelOptions(command)
}
