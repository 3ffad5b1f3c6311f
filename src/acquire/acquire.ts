import { RelataError } from '../base/errors.js'
import { hashBytes } from '../base/hash.js'
import { type Document, document } from '../model/document.js'
import { decode } from './decode.js'
import type { Draft } from './draft.js'
import { judgeLanguage, primaryLanguage } from './language.js'
import { checkTextSize, MAX_TEXT_BYTES } from './limits.js'
import { datelineDate } from './metadata/dateline.js'
import { type Format, MEDIA_TYPES, sniffBinary, sniffText } from './sniff.js'
import { loadFile, type Source } from './source.js'

export interface AcquireOptions {
  /** Publication date, for documents that do not say; ISO 8601. */
  readonly published?: string
  /** The language, where it is known; it is judged otherwise. BCP 47. */
  readonly language?: string
  /** Private or local hosts that may be fetched from all the same. */
  readonly allowHost?: readonly string[]
}

/** A document made from a source, and the source's bytes as they came in. */
export interface Acquired {
  readonly document: Document
  readonly format: Format
  readonly original: {
    readonly bytes: Uint8Array
    readonly mediaType: string
    readonly hash: string
    readonly fetched: string
  }
  /** Things that the user should know of: what was left out, what was not judged. */
  readonly notices: readonly string[]
}

/**
 * Acquires a file, an http(s) address, or standard input (`-`): any format to clean text with metadata.
 * Offsets of everything that is read later refer to `document.text`.
 * Errors: RELATA_FILE_*, RELATA_FETCH_*, and those of `acquireSource`.
 */
export async function acquire(name: string, options: AcquireOptions = {}): Promise<Acquired> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) {
    const { fetchPage } = await import('./fetch/fetch.js')
    return acquireSource(await fetchPage(name, options.allowHost), options)
  }
  return acquireSource(await loadFile(name), options)
}

/**
 * Acquires bytes that are already at hand. Errors: RELATA_FILE_EMPTY, RELATA_NOT_TEXT, RELATA_FORMAT_UNKNOWN,
 * RELATA_TOO_LARGE, RELATA_NO_ARTICLE, RELATA_PDF_*, RELATA_DOCX_BROKEN, RELATA_MAIL_BROKEN.
 */
export async function acquireSource(source: Source, options: AcquireOptions = {}): Promise<Acquired> {
  if (!source.bytes.length) throw new RelataError('RELATA_FILE_EMPTY', source.name)
  const { format, draft } = await parse(source)
  if (!draft.text.trim()) throw new RelataError('RELATA_FILE_EMPTY', source.name)
  checkTextSize(draft.text, source.name)
  return {
    document: document({
      ...draft,
      text: draft.text,
      published: draft.published ?? options.published ?? datelineDate(draft.text),
      url: source.url ?? draft.url,
      language: await language(draft, options),
    }),
    format,
    original: {
      bytes: source.bytes,
      mediaType: MEDIA_TYPES[format],
      hash: hashBytes(source.bytes),
      fetched: new Date().toISOString(),
    },
    notices: draft.notices ?? [],
  }
}

/** Parsers are loaded when a document of their format comes, so that reading a text does not wait for a PDF library. */
async function parse(source: Source): Promise<{ format: Format; draft: Draft }> {
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

/** What the caller says, what the text shows, what the document declares: in this order. */
async function language(draft: Draft, options: AcquireOptions): Promise<string | null> {
  if (options.language) return options.language
  const judged = await judgeLanguage(draft.text)
  const declared = draft.language?.trim().replaceAll('_', '-') || null
  // A declared tag says more where both agree: en-GB rather than en.
  if (judged && declared && primaryLanguage(judged) === primaryLanguage(declared)) return declared
  return judged ?? declared
}
