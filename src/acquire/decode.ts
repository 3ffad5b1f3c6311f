import { RelataError } from '../base/errors.js'

/**
 * Bytes as text. In order: a byte order mark, UTF-16 without one (zero bytes in every second place), the charset that
 * the page or the server declares, UTF-8, and windows-1252 for what is no valid UTF-8 (the WHATWG default).
 * Throws RELATA_NOT_TEXT where the result is no text.
 */
export function decode(bytes: Uint8Array, name: string, declared: string | null = null): string {
  const text = decodeAs(bytes, encodingOf(bytes, declared)).replace(/^\uFEFF/, '')
  if (!isText(text)) throw new RelataError('RELATA_NOT_TEXT', name)
  return text
}

function encodingOf(bytes: Uint8Array, declared: string | null): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = utf16Without(bytes)
  if (wide) return wide
  const stated = metaCharset(bytes) ?? declared
  // Pages that claim another charset but are valid UTF-8 beyond ASCII are UTF-8: chance cannot make that.
  if (isUtf8(bytes)) return stated && /^(iso-2022|utf-7|hz-)/i.test(stated) ? stated : 'utf-8'
  return stated && !/^utf-?(8|16)/i.test(stated) ? stated : 'windows-1252'
}

/** What the bytes 0x80 to 0x9F are in windows-1252 (WHATWG encoding standard); the rest is Latin-1. */
const HIGH =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'
const WINDOWS_1252 = /^(windows-?1252|cp-?1252|x-cp1252|iso-?8859-?1|iso_8859-1|latin-?1|l1|(us-)?ascii|ansi_x3.*)$/i

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // Not TextDecoder: that of Node 20 gives control characters for these bytes.
  if (WINDOWS_1252.test(encoding)) return windows1252(bytes)
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, c => HIGH[c.charCodeAt(0) - 0x80])
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Text in Latin letters as UTF-16 has a zero byte beside nearly every letter. */
function utf16Without(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, 2000) & ~1
  if (size < 4) return null
  const zeros = [0, 0]
  for (let i = 0; i < size; i++) if (bytes[i] === 0) zeros[i & 1]++
  const half = size / 2
  if (zeros[1] > half * 0.7 && zeros[0] < half * 0.1) return 'utf-16le'
  if (zeros[0] > half * 0.7 && zeros[1] < half * 0.1) return 'utf-16be'
  return null
}

/** The charset that a page states in its first kilobytes (HTML standard, 13.2.3.2), or an XML declaration. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    null
  )
}

/** Text has next to no control characters; a thousandth is forgiven (form feeds of old systems, a stray byte). */
function isText(text: string): boolean {
  const sample = text.length > 200_000 ? text.slice(0, 100_000) + text.slice(-100_000) : text
  const bad = sample.match(
    /[\u0000-\u0008\u000B\u000E-\u001A\u001C-\u001F\u007F-\u0084\u0086-\u009F\uFFFD\uFFFE\uFFFF]/g,
  )
  return (bad?.length ?? 0) <= Math.max(1, sample.length / 1000)
}
