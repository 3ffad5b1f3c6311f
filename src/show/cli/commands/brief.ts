import { Option } from 'commander'
import { type Define, example } from '../command.js'
import { asOfOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { toFile } from '../to-file.js'

interface Options extends LedgerOptions {
  readonly format: 'markdown' | 'html' | 'pdf' | 'csl'
  readonly output?: string
  readonly json?: boolean
}

/** `brief`: what reports say of some actors, with a numbered citation for each line. */
export const define: Define = (command, outcome) => {
  command
    .argument('<NAME...>', 'one actor, or several: then what they are to each other')
    .addOption(
      new Option('--format <FORMAT>', 'html, pdf (needs Chromium), csl: only the sources as CSL-JSON')
        .choices(['markdown', 'html', 'pdf', 'csl'])
        .default('markdown'),
    )
    .option('--output <FILE>', 'write there, and the sources beside it as FILE.csl.json')
    .option('--json', 'the brief as JSON')
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      example('relata brief "Dawn Column"', 'relata brief Hamas "Islamic State" --format pdf --output brief.pdf'),
    )
    .action((names: string[], { format, output, json, ...options }: Options) =>
      withWorkspace(options, async workspace => {
        const { makeBrief, briefText } = await (await import('../../../relata.js')).exporting()
        const brief = await makeBrief(workspace, names)
        if (json) return printJson(brief)
        const text = await briefText(brief, format)
        if (output === undefined) {
          if (typeof text === 'string') return print(text)
          process.stdout.write(text)
          return
        }
        await toFile(pieces(text), output)
        if (format === 'csl') return
        await toFile(pieces(await briefText(brief, 'csl')), `${output}.csl.json`)
        outcome.notice(output, `The sources stand in ${output}.csl.json (CSL-JSON, for Zotero and word processors)`)
      }),
    )
}

async function* pieces(text: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield text
}
