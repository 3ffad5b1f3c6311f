import { type ErrorCode, RelataError } from '../../base/errors.js'

/** A database error as a coded one: busy and full have codes of their own, anything else is `otherwise`. */
export function ledgerError(
  thrown: unknown,
  detail: string,
  otherwise: ErrorCode = 'RELATA_LEDGER_FAILED',
): RelataError {
  if (thrown instanceof RelataError) return thrown
  const { code = '', message = String(thrown) } = thrown as { code?: string; message?: string }
  const about = `${detail} (${message})`
  if (/BUSY|LOCKED/.test(code)) return new RelataError('RELATA_LEDGER_BUSY', about, { cause: thrown })
  if (/FULL/.test(code)) return new RelataError('RELATA_LEDGER_FULL', about, { cause: thrown })
  return new RelataError(otherwise, about, { cause: thrown })
}
