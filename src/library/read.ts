import type { Claim } from '../model/claim.js'
import { type Document, document } from '../model/document.js'
import { acquire, defaultTier, openReaders, type Readers, type Tier } from '../relata.js'

/** What is known of a text beside its words. */
export interface ReadOptions {
  readonly title?: string
  readonly publisher?: string
  /** Publication date, ISO 8601; "two months ago" is resolved against it. */
  readonly published?: string
  readonly url?: string
  /** BCP 47 tag where it is known; judged otherwise. Only English is read. */
  readonly language?: string
  /** `net` reads best (the usual one), `fast` is faster. */
  readonly tier?: Tier
}

export interface ReadResult {
  readonly document: Document
  /** In the order of the text; `quote` has offsets (UTF-16) into `document.text`. */
  readonly claims: readonly Claim[]
  /** What was not read, and why. */
  readonly notices: readonly string[]
}

const readers = new Map<Tier, Readers>()

/** The readers of a tier on this thread, loaded on the first call. */
export function readersOf(tier: Tier = defaultTier()): Readers {
  const known = readers.get(tier) ?? openReaders({ tier, threads: 1 })
  readers.set(tier, known)
  return known
}

/** Reads a text: what it claims, who does what to whom, according to whom. Errors: RELATA_TOO_LARGE. */
export async function read(text: string, { tier, ...known }: ReadOptions = {}): Promise<ReadResult> {
  return readersOf(tier).read(document({ text, ...known }))
}

/**
 * Reads a file (text, Markdown, HTML, PDF, DOCX, EML) or a page at an http(s) address. `document.text` is its clean text.
 * Errors: RELATA_FILE_*, RELATA_FETCH_*, RELATA_FORMAT_UNKNOWN and those of the formats.
 */
export async function readFile(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  const { tier, published, language } = options
  const { document: acquired, notices } = await acquire(path, { published, language })
  const { id: _, ...said } = acquired
  const known = { title: options.title ?? said.title, publisher: options.publisher ?? said.publisher }
  const result = await readersOf(tier).read(document({ ...said, ...known }))
  return { ...result, notices: [...notices, ...result.notices] }
}
