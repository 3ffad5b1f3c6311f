import { Argument } from 'commander'
import type { ExportFormat } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { FORMAT_SUMMARIES, formatsText } from '../export-formats.js'
import { asOfOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { printData } from '../output.js'
import { toFile } from '../to-file.js'

/** `export`: all claims in a format for other programs. */
export const define: Define = (command, outcome) => {
  command
    .addArgument(new Argument('<FORMAT>', 'what to write, see below').choices(Object.keys(FORMAT_SUMMARIES)))
    .option('--output <FILE>', 'write there instead of to standard output')
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addHelpText('after', formatsText())
    .addHelpText(
      'after',
      example(
        'relata export csv --output claims.csv',
        'relata export gexf --output network.gexf',
        'relata export jsonl | jq .type',
      ),
    )
    .action((format: ExportFormat, options: LedgerOptions & { output?: string }) =>
      withWorkspace(options, async workspace => {
        const { exportClaims } = await (await import('../../../relata.js')).exporting()
        if (!(await workspace.ledger.counts()).claims)
          outcome.notice(options.ledger, 'There are no claims in it yet. Add a document first: relata add FILE')
        const text = exportClaims(workspace, format)
        if (options.output !== undefined) return toFile(text, options.output)
        for await (const piece of text) await printData(piece)
      }),
    )
}
