import { RelataError } from '../../base/errors.js'

/** UTF-16 units of one line: a document with its record is far shorter, and longer ones would fill the memory. */
const LONGEST = 64_000_000

/**
 * The lines of a stream of UTF-8 bytes, without their line ends (`\n` or `\r\n`). Not node:readline, which also splits at
 * U+2028 and U+2029; these may stand inside a JSON string. Errors: RELATA_TOO_LARGE.
 */
export async function* lines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let pending: string[] = []
  let length = 0
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const parts = text.split('\n')
    for (let i = 0; i < parts.length - 1; i++) {
      pending.push(parts[i])
      yield pending.join('').replace(/\r$/, '')
      pending = []
    }
    pending.push(parts[parts.length - 1])
    length = parts.length > 1 ? parts[parts.length - 1].length : length + text.length
    if (length > LONGEST)
      throw new RelataError('RELATA_TOO_LARGE', `a line of more than ${LONGEST / 1e6} million characters`)
  }
  const rest = pending.join('') + decoder.decode()
  if (rest) yield rest.replace(/\r$/, '')
}
