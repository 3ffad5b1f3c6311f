import { once } from 'node:events'
import { shown } from '../../base/visible.js'

/**
 * Writes to standard output and waits until there is room again, so that a slow reader (`| less`, a full pipe) holds the
 * program back instead of filling its memory.
 */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(forTerminal(text))) await once(process.stdout, 'drain')
}

/** The codes of colour and weight that this program writes; any other may hide or move what stands there. */
const OWN_CODES = /\u001B\[(?:0|1|2|3|4|7|22|23|24|27|3\d|39|4\d|49|9\d|10\d)m/g

/** A text in which nothing that a document brings along is taken for a command by a terminal, or hidden from who reads it. */
export function forTerminal(text: string): string {
  const codes = text.match(OWN_CODES)
  if (!codes) return shown(text)
  return text.split(OWN_CODES).reduce((all, part, i) => all + (i ? codes[i - 1] : '') + shown(part), '')
}

const HIDDEN_IN_JSON =
  /[\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDFFF]/g

/** JSON in which characters that are not seen stand as escapes: it says the same. */
export function visibleJson(json: string): string {
  return json.replace(HIDDEN_IN_JSON, hidden => {
    const units = Array.from({ length: hidden.length }, (_, i) => hidden.charCodeAt(i))
    return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
  })
}

/** Writes data that is to stay as it is, for other programs; on a terminal nothing of it is hidden. */
export async function printData(text: string): Promise<void> {
  if (process.stdout.isTTY) return print(text)
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** A value as one line of JSON. */
export function printLine(value: unknown): Promise<void> {
  return print(`${visibleJson(JSON.stringify(value))}\n`)
}

/** A value as JSON that a person can read too. */
export function printJson(value: unknown): Promise<void> {
  return print(`${visibleJson(JSON.stringify(value, null, 2))}\n`)
}

/** A closed pipe (`relata read … | head`) is the reader's right, no failure: ends quietly. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
