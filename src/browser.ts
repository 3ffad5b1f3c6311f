// The library in a browser: reading alone, on the page, with nothing sent anywhere. docs/library.md describes it.
import type { Claim } from './model/claim.js'
import { type Document, document } from './model/document.js'
import { englishReader } from './read/english.js'
import { type Reader, TIERS, type Tier } from './read/reader.js'

export { ERRORS, type ErrorCode, RelataError } from './base/errors.js'
export type { Claim } from './model/claim.js'
export { type Document, document } from './model/document.js'
export { TIERS, type Tier }

/** The bytes of a file of the reader's data (dist/data/NAME), uncompressed. */
export type LoadData = (name: string) => Promise<Uint8Array>

export interface LoadOptions {
  /** `net` reads best and loads 11 MB, uncompressed; `fast` is faster and loads 14 MB. */
  readonly tier?: Tier
  /** Where the data come from; otherwise they are fetched from `data/` beside this module. */
  readonly load?: LoadData
}

/** What is known of a text beside its words. */
export interface ReadOptions {
  readonly title?: string
  readonly publisher?: string
  /** Publication date, ISO 8601; "two months ago" is resolved against it. */
  readonly published?: string
  readonly url?: string
}

export interface ReadResult {
  readonly document: Document
  /** In the order of the text; `quote` has offsets (UTF-16) into `document.text`. */
  readonly claims: readonly Claim[]
}

/** A reader that is loaded: reading is synchronous, and the same text always gives the same claims. */
export interface LoadedReader {
  readonly name: string
  /** Reads an English text; in another language it would read nonsense. */
  read(text: string, options?: ReadOptions): ReadResult
}

/** The weights that a tier needs, by the names of their files. */
const WEIGHTS = { net: ['net', 'tagger', 'names'], fast: ['tagger', 'parser', 'names'] } as const

/** Loads a reader. Rejects where a file of its data cannot be had. */
export async function loadReader({ tier = 'net', load = fetched }: LoadOptions = {}): Promise<LoadedReader> {
  const json = async (name: string) => JSON.parse(new TextDecoder().decode(await load(`${name}.json`)))
  const [language, scheme, kernel, ...weights] = await Promise.all([
    json('en'),
    json('scheme'),
    tier === 'net' ? load('kernel.wasm') : null,
    ...WEIGHTS[tier].map(name => load(`${name}.bin`)),
  ])
  const byName = new Map<string, Uint8Array>(WEIGHTS[tier].map((name, i) => [name, weights[i]]))
  const reader: Reader = englishReader({ tier, language, scheme, kernel, weights: name => byName.get(name)! })
  return {
    name: reader.name,
    read(text, options = {}) {
      const annotation = reader.annotate(document({ text, language: 'en', ...options }))
      return { document: annotation.document, claims: annotation.claims }
    },
  }
}

let usual: Promise<LoadedReader> | undefined

/** Reads a text with the usual reader, which is loaded on the first call. */
export async function read(text: string, options?: ReadOptions): Promise<ReadResult> {
  usual ??= loadReader()
  return (await usual).read(text, options)
}

async function fetched(name: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`data/${name}`, import.meta.url))
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
