/** Every error that a user can meet: its code, and what to do about it. docs/errors.md lists the same codes; a test compares. */
export const ERRORS = {
  RELATA_USAGE: 'The command was called in a way it does not know. See --help.',
  RELATA_INTERNAL: 'Something went wrong inside Relata. Please report it with the command and the file.',
} as const satisfies Record<string, string>

export type ErrorCode = keyof typeof ERRORS

/** An error with a code from the registry; `detail` says what it was about, `ERRORS[code]` what to do. */
export class RelataError extends Error {
  readonly code: ErrorCode
  readonly detail: string

  constructor(code: ErrorCode, detail = '', options?: ErrorOptions) {
    super(detail ? `${detail}: ${ERRORS[code]}` : ERRORS[code], options)
    this.name = 'RelataError'
    this.code = code
    this.detail = detail
  }
}

/** Any thrown thing as a coded error, so that callers report one shape. */
export function asRelataError(thrown: unknown): RelataError {
  if (thrown instanceof RelataError) return thrown
  return new RelataError('RELATA_INTERNAL', thrown instanceof Error ? thrown.message : String(thrown), {
    cause: thrown,
  })
}
