import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { publishedOption } from '../options.js'
import { print, printJson } from '../output.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly publisher?: string
  readonly published?: string
  readonly as?: string
}

/** `import`: what other programs wrote, as claims. */
export const define: Define = (command, outcome) => {
  command
    .argument('<FILE>', 'FollowTheMoney (JSON lines), GEXF, event data or a list of actors (CSV); - for standard input')
    .option('--publisher <NAME>', 'who made the file')
    .addOption(publishedOption())
    .option('--as <TYPE>', 'the type of links that name none of the coding scheme')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'relata import entities.ftm.json',
        'relata import acled.csv --publisher ACLED',
        'relata import people.csv',
      ),
    )
    .action((file: string, options: Options) =>
      withWorkspace(options, async workspace => {
        const { importFile } = await (await import('../../../relata.js')).exporting()
        const done = await importFile(workspace, file, options)
        for (const { reason, count } of done.left) outcome.notice(file, `${count} left out: ${reason}`)
        if (options.json) return printJson(done)
        const known = done.known ? `; ${counted(done.known, 'document')} known already` : ''
        const [claims, documents] = [counted(done.claims, 'claim'), counted(done.documents, 'document')]
        return print(`Imported ${claims} (${done.format}) in ${documents}${known}.\n`)
      }),
    )
}

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
