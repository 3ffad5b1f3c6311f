import { type ErrorCode, RelataError } from '../../base/errors.js'

/** What SQLSTATE classes and system errors mean (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const CODES: readonly [RegExp, ErrorCode][] = [
  [/^55P03$|^40001$|^40P01$/, 'RELATA_LEDGER_BUSY'],
  [/^53100$/, 'RELATA_LEDGER_FULL'],
  [/^08|^28|^3D|^57P0|^53300$|^E[A-Z]+$/, 'RELATA_LEDGER_OPEN'],
]

/** A database error as a coded one. @param about the ledger's address, without its password */
export function ledgerError(thrown: unknown, about: string): RelataError {
  if (thrown instanceof RelataError) return thrown
  const { code = '', message = String(thrown) } = thrown as { code?: string; message?: string }
  const timeout = /timeout exceeded when trying to connect|Connection terminated/.test(message)
  const found = timeout ? 'RELATA_LEDGER_OPEN' : CODES.find(([pattern]) => pattern.test(code))?.[1]
  return new RelataError(found ?? 'RELATA_LEDGER_FAILED', `${about} (${message || code})`, { cause: thrown })
}
