import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption } from '../ledger.js'
import { print, printJson } from '../output.js'
import { count } from './actors.js'

/** `history`: every act of keeping with its number, by which `--as-of entry:N` names it. */
export const define: Define = command => {
  command
    .option('--limit <N>', 'at most so many', count, 50)
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata history', 'relata actors --as-of entry:12'))
    .action(async ({ ledger: address, limit, json, asOf }: LedgerOptions & { limit: number; json?: boolean }) => {
      const { openLedger } = await import('../../../relata.js')
      const ledger = await openLedger(address)
      try {
        const entries = await (asOf ? await ledger.asOf(asOf) : ledger).history({ limit })
        if (json) return await printJson(entries)
        const lines = entries.map(
          ({ entry, recorded, kind, id, title }) =>
            `${String(entry).padStart(6)}  ${recorded}  ${kind.padEnd(9)}  ${title ?? id}`,
        )
        await print(lines.length ? `${lines.join('\n')}\n` : 'Nothing was kept yet.\n')
      } finally {
        await ledger.close()
      }
    })
}
