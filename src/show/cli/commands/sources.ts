import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { count } from './actors.js'

/** `sources`: who publishes documents and who is quoted in them. */
export const define: Define = command => {
  command
    .option('--limit <N>', 'at most so many', count)
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata sources', 'relata sources --limit 20'))
    .action((options: LedgerOptions & { json?: boolean; limit?: number }) =>
      withWorkspace(options, async workspace => {
        const { openWeighing } = await import('../../../relata.js')
        const found = (await (await openWeighing(workspace)).sources()).slice(0, options.limit)
        if (options.json) return printJson(found)
        if (!found.length) return print('No sources yet. Add a document first: relata add FILE\n')
        const { bold, dim } = colours(process.stdout)
        await print(dim('grade  documents  published  attributed\n'))
        for (const { name, kind, documents, published, attributed, grade } of found) {
          const numbers = `${String(documents).padStart(9)}  ${String(published).padStart(9)}  ${String(attributed).padStart(10)}`
          await print(
            `${bold((grade?.grade ?? '-').padStart(5))}  ${numbers}  ${name}${kind === 'outlet' ? dim('  outlet') : ''}\n`,
          )
        }
      }),
    )
}
