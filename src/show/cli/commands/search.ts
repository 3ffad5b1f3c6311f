import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { count } from './actors.js'

/** `search`: actors by name, documents and quotes by their words. */
export const define: Define = command => {
  command
    .argument(
      '<WORDS...>',
      'words that must all occur; bord* finds beginnings, "two words" a phrase, -word leaves out (behind --)',
    )
    .option('--limit <N>', 'at most so many of a kind', count, 10)
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'relata search smuggling weapons',
        "relata search 'defect*'",
        `relata search -- '"river brigade"' -smugglers`,
      ),
    )
    .action((words: string[], options: LedgerOptions & { json?: boolean; limit: number }) =>
      withWorkspace(options, async workspace => {
        const { actors, hits } = await workspace.search(words.join(' '), options.limit)
        if (options.json) return printJson({ actors, hits })
        const { bold, dim } = colours(process.stdout)
        const lines = actors.map(a => `actor     ${bold(a.name)}  ${a.uses} times in ${a.documents} document(s)`)
        for (const { kind, id, title, document, snippet } of hits)
          lines.push(
            `${kind.padEnd(9)} ${snippet.replace(/\u0002([^\u0003]*)\u0003/g, (_, hit) => bold(hit))}  ${dim(kind === 'claim' ? `${title ?? document} (claim ${id.slice(0, 8)})` : (title ?? document))}`,
          )
        await print(lines.length ? `${lines.join('\n')}\n` : 'Nothing found.\n')
      }),
    )
}
