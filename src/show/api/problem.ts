import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { asRelataError, ERRORS, type ErrorCode, RelataError } from '../../base/errors.js'
import type { Problem } from './contract.js'

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503

/** The HTTP status of an error: what is not there, what cannot be taken in, what is wrong here. */
function statusOf(code: ErrorCode): Status {
  if (/_UNKNOWN$|_NOT_FOUND$/.test(code) && code !== 'RELATA_FORMAT_UNKNOWN') return 404
  if (code === 'RELATA_ACTOR_UNCLEAR' || code === 'RELATA_CLAIM_UNCLEAR' || code === 'RELATA_ACTOR_SAME') return 409
  if (code === 'RELATA_DOCUMENT_UNCLEAR' || /^RELATA_JUDGEMENT_(CONFLICT|UNDONE)$/.test(code)) return 409
  if (code === 'RELATA_USAGE' || code === 'RELATA_REQUEST_INVALID') return 400
  if (code === 'RELATA_TOKEN_NEEDED') return 401
  if (code === 'RELATA_TOKEN_ROLE') return 403
  if (code === 'RELATA_TOO_LARGE') return 413
  if (code === 'RELATA_RATE') return 429
  if (code === 'RELATA_LEDGER_BUSY' || code === 'RELATA_LEDGER_FULL') return 503
  if (code === 'RELATA_INTERNAL' || code.startsWith('RELATA_LEDGER_')) return 500
  return 422
}

/** A coded error in the shape of RFC 9457. What went wrong inside is not told to the outside. */
export function problem(thrown: unknown): Problem & { status: Status } {
  const { code, detail } = asRelataError(unreadable(thrown))
  const told = code === 'RELATA_INTERNAL' || code.startsWith('RELATA_LEDGER_') ? '' : detail
  return { type: `urn:relata:error:${code}`, title: ERRORS[code], status: statusOf(code), code, detail: told }
}

/** A body that is no JSON, or no form, is the caller's mistake. */
function unreadable(thrown: unknown): unknown {
  if (!(thrown instanceof HTTPException) || thrown.status >= 500) return thrown
  return new RelataError('RELATA_REQUEST_INVALID', thrown.message, { cause: thrown })
}

/** Answers with a problem. */
export function answerProblem(c: Context, error: unknown, status?: Status): Response {
  const body = problem(error)
  return c.body(JSON.stringify({ ...body, status: status ?? body.status }), status ?? body.status, {
    'content-type': 'application/problem+json',
  })
}
