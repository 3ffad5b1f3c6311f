import { hashBytes } from '../base/hash.js'

/** The bytes that a document was read from, kept as they came. */
export interface Original {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  readonly hash: string
  /** Media type, such as `text/html`; null where it is not known. */
  readonly mediaType: string | null
  /** File name or address that it was taken from. */
  readonly name: string | null
  /** When the bytes were taken in, ISO 8601 (UTC); null where it is not known. */
  readonly fetched: string | null
  readonly bytes: Uint8Array
}

/** An original from its bytes. */
export function original(
  bytes: Uint8Array,
  name: string | null = null,
  mediaType: string | null = null,
  fetched: string | null = null,
): Original {
  return { hash: hashBytes(bytes), mediaType, name, fetched, bytes }
}
