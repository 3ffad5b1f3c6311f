import { RelataError } from '../base/errors.js'

/** Bytes of one source: a scanned report with pictures can be long, its text is not. */
export const MAX_BYTES = 64_000_000
/** Bytes of a page or a text: what markup and text parsers are given at once. */
export const MAX_TEXT_BYTES = 16_000_000
/** UTF-16 units of text that are read as one document: some 350,000 words, more than nearly any report or book. */
export const MAX_TEXT = 2_000_000

/** Throws RELATA_TOO_LARGE for a text that is more than one document. */
export function checkTextSize(text: string, name: string): void {
  if (text.length > MAX_TEXT)
    throw new RelataError(
      'RELATA_TOO_LARGE',
      `${name} has ${(text.length / 1e6).toFixed(1)} million characters, at most ${MAX_TEXT / 1e6} million are read`,
    )
}

/** Elements in each other: browsers stop at 512, and no page that somebody wrote comes near it. */
export const MAX_DEPTH = 1000
/** Files in a Word document: a book with pictures has some hundred. */
export const MAX_ENTRIES = 10_000
