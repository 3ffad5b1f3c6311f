import type { Ledger } from '../model/ledger.js'
import type { LedgerOptions } from './ledger.js'

/** Opens the ledger at a path; the file is made where it is not there. Errors: RELATA_LEDGER_*. */
export async function openLedger(address: string, options: LedgerOptions = {}): Promise<Ledger> {
  const { openSqliteLedger } = await import('./sqlite/backend.js')
  return openSqliteLedger(address, options)
}
