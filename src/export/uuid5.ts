import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** The UUID of a name in a namespace, version 5 (RFC 9562, section 5.5): the same name always gives the same one. */
export function uuid5(name: string, namespace: string): string {
  const space = hexToBytes(namespace.replaceAll('-', ''))
  const text = utf8ToBytes(name)
  const bytes = new Uint8Array(space.length + text.length)
  bytes.set(space)
  bytes.set(text, space.length)
  const digest = sha1(bytes).slice(0, 16)
  digest[6] = (digest[6] & 0x0f) | 0x50
  digest[8] = (digest[8] & 0x3f) | 0x80
  return bytesToHex(digest).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** SHA-1 of a text in hexadecimal digits, for formats whose ids are made so. */
export function sha1Text(text: string): string {
  return bytesToHex(sha1(utf8ToBytes(text)))
}
