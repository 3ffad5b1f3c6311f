import { extname } from 'node:path'
import { RelataError } from '../base/errors.js'
import type { Source } from './source.js'

export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'eml'

export const MEDIA_TYPES: Record<Format, string> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
}

/** Formats that are known by their first bytes and are not read, so that the error can name them. */
const NOT_READ: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP|^II\*\0|^MM\0\*/s, 'a picture'],
  [/^\x1f\x8b|^7z\xbc\xaf|^Rar!|^BZh|^\xfd7zXZ/, 'an archive'],
  [/^\xd0\xcf\x11\xe0/, 'an old Office document (DOC, XLS or PPT)'],
  [/^\{\\rtf/, 'rich text (RTF)'],
  [/^ID3|^OggS|^fLaC|^....ftyp|^\x1aE\xdf\xa3/s, 'sound or video'],
  [/^SQLite format 3/, 'a database'],
  [/^\x7fELF|^MZ/, 'a program'],
]

/** A format that first bytes alone tell: PDF and DOCX; null for anything that may be text. Errors: RELATA_FORMAT_UNKNOWN. */
export function sniffBinary(source: Source): 'pdf' | 'docx' | null {
  const head = Buffer.from(source.bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return archive(source)
  for (const [magic, what] of NOT_READ)
    if (magic.test(head)) throw new RelataError('RELATA_FORMAT_UNKNOWN', `${source.name} is ${what}`)
  // A damaged Word document may have lost its first bytes; its name says what it was meant to be.
  return extname(source.name).toLowerCase() === '.docx' ? 'docx' : null
}

function archive(source: Source): 'docx' {
  const names = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength)
  if (names.includes('word/') || extname(source.name).toLowerCase() === '.docx') return 'docx'
  const what = names.includes('xl/') ? 'a spreadsheet' : names.includes('ppt/') ? 'a presentation' : 'an archive'
  throw new RelataError('RELATA_FORMAT_UNKNOWN', `${source.name} is ${what}`)
}

/** The format of a text, by what it looks like; its name and declared type settle doubt. */
export function sniffText(text: string, source: Source): 'text' | 'markdown' | 'html' | 'eml' {
  const extension = /\.(\w+)$/.exec(source.name.replace(/[?#].*$/, ''))?.[1].toLowerCase() ?? ''
  const declared = source.declaredType ?? ''
  const head = text.slice(0, 100_000)
  if (isHtml(head)) return 'html'
  if (/^(x?html?|php|aspx?)$/.test(extension) && /<\w+[^>]*>/.test(head)) return 'html'
  if (/html/.test(declared) && /<\/\w+>/.test(head)) return 'html'
  if (isMail(head, extension === 'eml' || declared === MEDIA_TYPES.eml)) return 'eml'
  if (/^(md|markdown|mdown)$/.test(extension) || declared === MEDIA_TYPES.markdown || isMarkdown(head))
    return 'markdown'
  return 'text'
}

function isHtml(head: string): boolean {
  const start = head.replace(/^(\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/, '').slice(0, 200)
  if (
    /^<!doctype html|^<(html|head|body|title|meta|link|script|style|article|main|section|header|div|p|h1|table)\b/i.test(
      start,
    )
  )
    return true
  return /<(html|head|body)\b[^>]*>/i.test(head) && /<\/(p|div|title|a)>/i.test(head)
}

/** RFC 5322: a block of header fields first, with those that only mail has. */
function isMail(head: string, named: boolean): boolean {
  const block = head.replace(/^From .*\r?\n/, '').split(/\r?\n\r?\n/, 1)[0]
  const fields = block.split(/\r?\n(?![ \t])/).map(line => /^([A-Za-z][A-Za-z0-9-]*):/.exec(line)?.[1].toLowerCase())
  if (fields.some(name => name === undefined)) return false
  const has = (...names: string[]) => names.some(name => fields.includes(name))
  return (
    has('from', 'sender', 'return-path') &&
    has('date', 'subject', 'to') &&
    (named || has('message-id', 'mime-version', 'received', 'return-path', 'dkim-signature'))
  )
}

/** Two different signs of Markdown, one of them a heading or front matter: a lone `#` or `*` is found in any text. */
function isMarkdown(head: string): boolean {
  const signs = [
    /^#{1,4} \S/m,
    /^---\n(\w[\w-]*:.*\n)+---\n/,
    /\[[^\]\n]+\]\((https?:|\/|#)[^)\s]*\)/,
    /(^|\s)\*\*\S[^*\n]*\*\*/,
    /^(> |[*-] \S|\d+\. \S|```)/m,
  ].map(sign => sign.test(head))
  return (signs[0] || signs[1]) && signs.filter(Boolean).length > 1
}
