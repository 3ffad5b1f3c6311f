import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { RelataError } from '../../base/errors.js'

/**
 * Writes beside the file and puts it in its place when it is whole, so that a broken export never looks like one.
 * Errors: RELATA_OUTPUT.
 */
export async function toFile(content: AsyncIterable<string | Uint8Array>, path: string): Promise<void> {
  const part = `${path}.part`
  try {
    await pipeline(Readable.from(content), createWriteStream(part))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    if (error instanceof RelataError) throw error
    throw new RelataError('RELATA_OUTPUT', `${path} (${(error as Error).message})`, { cause: error })
  }
}
