import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption } from '../ledger.js'
import { print, printJson } from '../output.js'

/** `collections`: the collections (cases) of a ledger, and how much each holds. */
export const define: Define = command => {
  command
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata collections', 'relata add dossier/ --collection harbour'))
    .action(async ({ ledger: address, json }: LedgerOptions & { json?: boolean }) => {
      const { openLedger } = await import('../../../relata.js')
      const ledger = await openLedger(address)
      try {
        const collections = await ledger.collections()
        if (json) return await printJson(collections)
        const width = Math.max(4, ...collections.map(c => c.collection.length))
        for (const { collection, documents, claims, judgements, last } of collections)
          await print(
            `${collection.padEnd(width)}  ${documents} documents, ${claims} claims, ${judgements} judgements, last ${last}\n`,
          )
        if (!collections.length) await print('Nothing was kept yet.\n')
      } finally {
        await ledger.close()
      }
    })
}
