import { existsSync } from 'node:fs'
import { RelataError } from '../base/errors.js'
import type { Ledger } from '../model/ledger.js'
import { isServer } from './address.js'
import type { Backend } from './backend.js'
import { type LedgerOptions, ledgerOn } from './ledger.js'

/** Opens the ledger at a path or a `postgres://` address; it is made where it is not there. Errors: RELATA_LEDGER_*. */
export async function openLedger(address: string, options: LedgerOptions = {}): Promise<Ledger> {
  return ledgerOn(await openBackend(address, { key: options.key }), options)
}

/** The same for a ledger that must be there already. Errors: RELATA_LEDGER_MISSING, RELATA_LEDGER_*. */
export async function openExisting(address: string, options: LedgerOptions = {}): Promise<Ledger> {
  return ledgerOn(await openBackend(address, { existing: true, key: options.key }), options)
}

/** What the variable RELATA_KEY says: the passphrase of SQLite ledgers, null where there is none. */
export function usualKey(): string | null {
  return process.env.RELATA_KEY || null
}

/** The database behind a ledger's address; `key` is the passphrase of a SQLite file, by default the usual one. */
export async function openBackend(
  address: string,
  { existing = false, key = usualKey() }: { existing?: boolean; key?: string | null } = {},
): Promise<Backend> {
  if (isServer(address)) return (await import('./postgres/backend.js')).postgresBackend(address, existing)
  if (existing && !existsSync(address)) throw new RelataError('RELATA_LEDGER_MISSING', address)
  const { sqliteBackend } = await import('./sqlite/backend.js')
  return sqliteBackend(address, key)
}
