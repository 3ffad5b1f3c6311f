import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption } from '../ledger.js'
import { print } from '../output.js'
import { copiedText } from './restore.js'

/** `backup`: the whole ledger in one file; others may go on adding to it meanwhile. */
export const define: Define = command => {
  command
    .argument('<FILE>', 'the file to write; it must not be there yet')
    .addOption(ledgerOption())
    .addHelpText('after', example('relata backup 2026-11-23.relata'))
    .action(async (file: string, { ledger }: LedgerOptions) => {
      const { ledgerCopies } = await import('../../../relata.js')
      const { backupLedger } = await ledgerCopies()
      await print(copiedText('Backed up', await backupLedger(ledger, file)))
    })
}
