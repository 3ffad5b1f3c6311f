import { type Define, example } from '../command.js'
import { print } from '../output.js'
import { progress } from '../progress.js'
import { copiedText } from './restore.js'

/** `ledger copy`: moves a ledger between backends. */
export const define: Define = command => {
  command.addHelpText('after', example('relata ledger copy .relata/ledger.db postgres://relata@server/relata'))
  command
    .command('copy')
    .description('copy a ledger with its chain into another file or server, and prove both equal; can be repeated')
    .argument('<FROM>', 'a ledger: path or postgres:// address')
    .argument('<TO>', 'an empty one, or a copy to continue')
    .addHelpText('after', example('relata ledger copy .relata/ledger.db postgres://relata@server/relata'))
    .action(async (from: string, to: string) => {
      const { ledgerCopies } = await import('../../../relata.js')
      const { copyBetween } = await ledgerCopies()
      let bar: Awaited<ReturnType<typeof progress>> | undefined
      let done = 0
      const copied = await copyBetween(from, to, async (entry, of) => {
        bar ??= await progress(of)
        for (; done < entry; done++) bar.step(`entry ${entry}`)
      })
      bar?.stop()
      await print(copiedText('Copied', copied))
    })
}
