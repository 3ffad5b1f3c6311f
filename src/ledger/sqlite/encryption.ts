import { scryptSync } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

/** The header of a SQLite file (https://www.sqlite.org/fileformat.html, 1.3). */
const MAGIC = 'SQLite format 3\0'
/** Its bytes 21 to 23, the same in every SQLite file. Encryption leaves bytes 16 to 23 as they are, and hides the magic. */
const FRACTIONS = [64, 32, 32] as const
/** Work of one derivation: about 64 MiB and a fifth of a second, so that guessing passphrases is slow. */
const SCRYPT = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 }
/** A file has no room for a salt of its own outside its encrypted pages; it is at least none that other programs use. */
const SALT = 'relata/ledger/1'

/** What lies at a path: nothing (or an empty file), a plain or an encrypted SQLite file, or something else. */
export type FileKind = 'none' | 'plain' | 'encrypted' | 'other'

/** Tells by its first bytes what a file is. */
export function fileKind(path: string): FileKind {
  const head = Buffer.alloc(24)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return 'none'
  }
  try {
    const length = readSync(file, head, 0, head.length, 0)
    if (length === 0) return 'none'
    const alike = [...MAGIC].filter((letter, i) => head[i] === letter.charCodeAt(0)).length
    if (alike === MAGIC.length) return 'plain'
    // more than a few would be a plain header that was damaged
    const hidden = alike < 5 && FRACTIONS.every((value, i) => head[21 + i] === value)
    return hidden && length === head.length ? 'encrypted' : 'other'
  } catch {
    return 'other'
  } finally {
    closeSync(file)
  }
}

const derived = new Map<string, string>()

/** The key of a file's pages, which are encrypted by AES-256 (SQLite3 Multiple Ciphers), from a passphrase. */
export function pageKey(passphrase: string): string {
  let key = derived.get(passphrase)
  if (key === undefined) {
    key = scryptSync(passphrase.normalize('NFC'), SALT, 32, SCRYPT).toString('hex')
    derived.set(passphrase, key)
  }
  return key
}
