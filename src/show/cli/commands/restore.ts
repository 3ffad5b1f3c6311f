import { type Anchor, anchorText } from '../../../model/verification.js'
import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption } from '../ledger.js'
import { print } from '../output.js'

/** `restore`: a ledger from a backup, where there is none yet. */
export const define: Define = command => {
  command
    .argument('<FILE>', 'what relata backup wrote')
    .addOption(ledgerOption())
    .addHelpText('after', example('relata restore 2026-11-23.relata --ledger restored.db'))
    .action(async (file: string, { ledger }: LedgerOptions) => {
      const { ledgerCopies } = await import('../../../relata.js')
      const { restoreLedger } = await ledgerCopies()
      await print(copiedText('Restored', await restoreLedger(file, ledger)))
    })
}

/** What was copied and verified, with the head of each chain. */
export function copiedText(done: string, { entries, heads }: { entries: number; heads: readonly Anchor[] }): string {
  const count = `${entries} ${entries === 1 ? 'entry' : 'entries'}`
  return `${done} and verified: ${count}.\n${heads.map(head => `${anchorText(head)}\n`).join('')}`
}
