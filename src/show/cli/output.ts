import { once } from 'node:events'

/**
 * Writes to standard output and waits until there is room again, so that a slow reader (`| less`, a full pipe) holds the
 * program back instead of filling its memory.
 */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** A value as one line of JSON. */
export function printLine(value: unknown): Promise<void> {
  return print(`${JSON.stringify(value)}\n`)
}

/** A value as JSON that a person can read too. */
export function printJson(value: unknown): Promise<void> {
  return print(`${JSON.stringify(value, null, 2)}\n`)
}

/** A closed pipe (`relata read … | head`) is the reader's right, no failure: ends quietly. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
