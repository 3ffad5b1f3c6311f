import { RelataError } from '../../../base/errors.js'
import { type Define, example } from '../command.js'
import { keyOption, passphraseIn, useKey } from '../key-option.js'
import { print } from '../output.js'
import { progress } from '../progress.js'
import { copiedText } from './restore.js'

interface Keys {
  readonly toKeyFile?: string
  readonly toPlain?: boolean
}

/** `ledger copy`: moves a ledger between backends. */
export const define: Define = command => {
  command.addHelpText('after', example('relata ledger copy .relata/ledger.db postgres://relata@server/relata'))
  command
    .command('copy')
    .description('copy a ledger with its chain into another file or server, and prove both equal; can be repeated')
    .argument('<FROM>', 'a ledger: path or postgres:// address')
    .argument('<TO>', 'an empty one, or a copy to continue')
    .addOption(keyOption())
    .option('--to-key-file <FILE>', 'the passphrase of TO, where it is to be another one')
    .option('--to-plain', 'write TO unencrypted')
    .hook('preAction', useKey)
    .addHelpText(
      'after',
      example(
        'relata ledger copy .relata/ledger.db postgres://relata@server/relata',
        'relata ledger copy .relata/ledger.db encrypted.db --to-key-file passphrase.txt',
        'relata ledger copy encrypted.db plain.db --key-file passphrase.txt --to-plain',
      ),
    )
    .action(async (from: string, to: string, { toKeyFile, toPlain }: Keys) => {
      if (toKeyFile && toPlain) throw new RelataError('RELATA_USAGE', '--to-key-file and --to-plain exclude each other')
      const { ledgerCopies } = await import('../../../relata.js')
      const { copyBetween } = await ledgerCopies()
      let bar: Awaited<ReturnType<typeof progress>> | undefined
      let done = 0
      const tell = async (entry: number, of: number) => {
        bar ??= await progress(of)
        for (; done < entry; done++) bar.step(`entry ${entry}`)
      }
      const toKey = toPlain ? null : toKeyFile ? passphraseIn(toKeyFile) : undefined
      const copied = await copyBetween(from, to, tell, { to: toKey })
      bar?.stop()
      await print(copiedText('Copied', copied))
    })
}
