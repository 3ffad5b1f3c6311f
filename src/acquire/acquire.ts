import { RelataError } from '../base/errors.js'
import { hashBytes } from '../base/hash.js'
import { inStage } from '../base/stages.js'
import { type Document, document } from '../model/document.js'
import { normaliseField } from './clean/paragraphs.js'
import type { Draft } from './draft.js'
import { judgeLanguage, primaryLanguage } from './language.js'
import { checkTextSize } from './limits.js'
import { datelineDate } from './metadata/dateline.js'
import { type Parsed, parse } from './parse.js'
import { type Format, MEDIA_TYPES, sniffBinary } from './sniff.js'
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
 * RELATA_TOO_LARGE, RELATA_NO_ARTICLE, RELATA_PDF_*, RELATA_DOCX_BROKEN, RELATA_MAIL_BROKEN, RELATA_PARSE_*.
 */
export async function acquireSource(source: Source, options: AcquireOptions = {}): Promise<Acquired> {
  if (!source.bytes.length) throw new RelataError('RELATA_FILE_EMPTY', source.name)
  const { format, draft } = await inStage('acquire', () => taken(source))
  if (!draft.text.trim()) throw new RelataError('RELATA_FILE_EMPTY', source.name)
  checkTextSize(draft.text, source.name)
  return {
    document: document({
      ...draft,
      text: draft.text,
      title: normaliseField(draft.title),
      byline: normaliseField(draft.byline),
      publisher: normaliseField(draft.publisher),
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

/** Texts so short that no parser could be kept busy with one for long are taken apart here, without waiting for a thread. */
const SHORT = 48_000

/** Takes a source apart, in a thread that can be ended unless it is a short text. */
async function taken(source: Source): Promise<Parsed> {
  const isShort = source.bytes.length <= SHORT && sniffBinary(source) === null
  return isShort ? parse(source) : (await import('./isolation/isolated.js')).parseIsolated(source)
}

/** What the caller says, what the text shows, what the document declares: in this order. */
async function language(draft: Draft, options: AcquireOptions): Promise<string | null> {
  if (options.language) return options.language
  const judged = await judgeLanguage(draft.text)
  const tag = draft.language?.trim().replaceAll('_', '-') ?? ''
  const declared = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null
  // A declared tag says more where both agree: en-GB rather than en.
  if (judged && declared && primaryLanguage(judged) === primaryLanguage(declared)) return declared
  return judged ?? declared
}
