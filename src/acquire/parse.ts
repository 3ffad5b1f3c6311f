import { RelataError } from '../base/errors.js'
import { decode } from './decode.js'
import type { Draft } from './draft.js'
import { checkTextSize, MAX_TEXT_BYTES } from './limits.js'
import { type Format, sniffBinary, sniffText } from './sniff.js'
import type { Source } from './source.js'

/** What was made of a source. */
export interface Parsed {
  readonly format: Format
  readonly draft: Draft
}

/**
 * Takes a source apart on this thread: its format by its content, then that format's parser. Parsers are loaded when a document
 * of their format comes, so that reading a text does not wait for a PDF library. Errors: as `acquireSource`.
 */
export async function parse(source: Source): Promise<Parsed> {
  try {
    return await byFormat(source)
  } catch (thrown) {
    // a parser that ran out of stack: JSON, markup or parts of a mail within each other
    if (thrown instanceof RangeError && /call stack/.test(thrown.message))
      throw new RelataError('RELATA_TOO_DEEP', source.name, { cause: thrown })
    throw thrown
  }
}

async function byFormat(source: Source): Promise<Parsed> {
  const binary = sniffBinary(source)
  if (binary === 'pdf') return { format: binary, draft: await (await import('./formats/pdf.js')).parsePdf(source) }
  if (binary === 'docx') return { format: binary, draft: await (await import('./formats/docx.js')).parseDocx(source) }
  if (source.bytes.length > MAX_TEXT_BYTES)
    throw new RelataError('RELATA_TOO_LARGE', `${source.name} has more than ${MAX_TEXT_BYTES / 1e6} MB of text`)
  const text = decode(source.bytes, source.name, source.declaredCharset)
  if (!text.trim()) throw new RelataError('RELATA_FILE_EMPTY', source.name)
  const format = sniffText(text, source)
  // Markup may be longer than the text in it; a text is what it is.
  if (format === 'text' || format === 'markdown') checkTextSize(text, source.name)
  switch (format) {
    case 'html':
      return { format, draft: await (await import('./formats/html.js')).parseHtml(text, source) }
    case 'eml':
      return { format, draft: await (await import('./formats/mail.js')).parseMail(source) }
    case 'markdown':
      return { format, draft: (await import('./formats/markdown.js')).parseMarkdown(text) }
    case 'text':
      return { format, draft: (await import('./formats/plain.js')).parsePlain(text) }
  }
}
