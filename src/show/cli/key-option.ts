import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { RelataError } from '../../base/errors.js'

/** `--key-file FILE`: the passphrase of an encrypted SQLite ledger, else what the variable RELATA_KEY says. */
export function keyOption(): Option {
  return new Option('--key-file <FILE>', 'the passphrase of an encrypted ledger stands in this file (or in RELATA_KEY)')
}

/** Before a command runs: what it opens later looks at the variable. Errors: as `passphraseIn`. */
export function useKey(command: Command): void {
  const { keyFile } = command.opts<{ keyFile?: string }>()
  if (keyFile) process.env.RELATA_KEY = passphraseIn(keyFile)
}

/** The passphrase that a file holds, without the end of its line. Errors: RELATA_USAGE where it cannot be read or is empty. */
export function passphraseIn(file: string): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new RelataError('RELATA_USAGE', `${file} cannot be read as a file with a passphrase`, { cause: error })
  }
  const passphrase = text.replace(/\r?\n$/, '')
  if (!passphrase) throw new RelataError('RELATA_USAGE', `${file} is empty and holds no passphrase`)
  return passphrase
}
