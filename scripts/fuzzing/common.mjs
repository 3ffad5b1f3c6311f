// What every target of the fuzzer works with.
const dist = new URL('../../dist/', import.meta.url)
/** A module of the program as it was built. */
export const load = path => import(new URL(path, dist).href)
export const { source } = await load('acquire/source.js')
const { RelataError, ERRORS } = await load('base/errors.js')

/** Characters that have deceived programs before. */
export const MARKS = [
  '\u200b',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\u0301',
  '“',
  '”',
  '’',
  '—',
  '…',
  '\u00a0',
  '\u{1f600}',
  '\ud83d',
  '\0',
  '\r\n',
  '\t',
  ' ',
]

/** What must hold of any result. */
export function must(holds, what) {
  if (!holds) throw new Error(`broken promise: ${what}`)
}

/** Runs a work whose only errors are coded ones. */
export async function coded(work) {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RelataError && error.code !== 'RELATA_INTERNAL' && error.code in ERRORS) return null
    throw error
  }
}
