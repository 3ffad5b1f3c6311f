import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of the UTF-8 text, as 64 hexadecimal digits. Runs the same in Node and in a browser. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** JSON with the keys of every object in order, so that equal content always gives equal text (RFC 8785 in spirit). */
export function canonicalJson(value: unknown): string {
  return written(value) ?? 'null'
}

/** The canonical JSON of a value; undefined where JSON leaves a value out (undefined itself, functions). */
function written(value: unknown): string | undefined {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(item => written(item) ?? 'null').join(',')}]`
  if ('toJSON' in value && typeof value.toJSON === 'function') return written(value.toJSON())
  const object = value as Record<string, unknown>
  let members = ''
  for (const key of Object.keys(object).sort()) {
    const member = written(object[key])
    if (member !== undefined) members += `${members ? ',' : ''}${quoted(key)}:${member}`
  }
  return `{${members}}`
}

/** A string in quotes. Most hold nothing to escape, which is quicker to see than to have it tried. */
function quoted(text: string): string {
  return /^[ !#-[\]-~]*$/.test(text) ? `"${text}"` : JSON.stringify(text)
}

/** The id of some content: the first 32 hexadecimal digits of the hash of its canonical JSON. */
export function contentId(content: unknown): string {
  return hashText(canonicalJson(content)).slice(0, 32)
}
