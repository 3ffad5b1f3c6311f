import { InvalidArgumentError } from 'commander'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly unnamed?: boolean
  readonly limit?: number
}

/** `actors`: who takes part in the claims, most often first. */
export const define: Define = command => {
  command
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .option('--unnamed', 'also those without a name ("dozens of operatives")')
    .option('--limit <N>', 'at most so many', count)
    .addOption(jsonOption())
    .addHelpText('after', example('relata actors', 'relata actors --unnamed --limit 50'))
    .action((options: Options) =>
      withWorkspace(options, async workspace => {
        const { actors } = await workspace.who()
        const list = actors.list.filter(a => a.uses > 0 && (a.named || options.unnamed)).slice(0, options.limit)
        if (options.json) return printJson(list)
        if (!list.length) return print('No actors yet. Add a document first: relata add FILE\n')
        for (const { uses, name, kind, documents, aliases } of list) {
          const also = aliases.length ? `  also: ${aliases.map(a => a.name).join(', ')}` : ''
          await print(
            `${String(uses).padStart(5)}  ${name}  (${kind}, ${documents} document${documents === 1 ? '' : 's'})${also}\n`,
          )
        }
      }),
    )
}

/** A positive whole number. */
export function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It is a number from 1 up.')
  return Number(value)
}
