import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { englishReader } from './read/english.js'
import type { LanguageData } from './read/language.js'
import type { Reader, ReadingResources } from './read/reader.js'
import type { Matcher } from './wiring/matching.js'
import { englishParser, type Parser } from './wiring/parsing.js'
import type { Workspace } from './wiring/workspace.js'

// The composition root: the wiring and the defaults. src/ and dist/ lie side by side, so the same relative paths serve both.
const data = new URL('../dist/data/', import.meta.url)
const model = new URL('../model/', import.meta.url)

const json = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, data), 'utf8')) as LanguageData

/** The resources that a Relata installation brings along: language data, the coding scheme, trained weights. */
export function installedResources(): ReadingResources {
  return {
    language: json('en'),
    scheme: json('scheme'),
    weights: name => gunzipSync(readFileSync(new URL(`${name}.bin.gz`, model))),
  }
}

let opened: Reader | undefined

/** The reader for English, with everything loaded; the same one on every call, since a reader keeps no state. */
export function openReader(): Reader {
  opened ??= englishReader(installedResources())
  return opened
}

let parser: Parser | undefined

/** Tagging and parsing alone, with the same steps as the reader's. */
export function openParser(): Parser {
  parser ??= englishParser(installedResources())
  return parser
}

/**
 * Opens a ledger (a file, made where it is not there) with all that can be asked of it. Errors: RELATA_LEDGER_*.
 * The database is loaded here and not above, because reading needs none and should not wait for it.
 */
export async function openWorkspace(ledger: string): Promise<Workspace> {
  const { workspace } = await import('./wiring/workspace.js')
  return workspace(ledger, { language: json('en'), scheme: json('scheme'), resolve: json('resolve') })
}

/** Compares names. */
export async function openMatcher(): Promise<Matcher> {
  const { matcher } = await import('./wiring/matching.js')
  return matcher(json('resolve'), json('en'))
}

export { type Acquired, type AcquireOptions, acquire, acquireSource } from './acquire/acquire.js'
export { judgeLanguage } from './acquire/language.js'
export { byteStream, type Source, source } from './acquire/source.js'
export { acquireVerbatim } from './acquire/verbatim.js'
export { type ConlluSentence, readConllu, writeConllu } from './read/conllu.js'
export { type AnnotationRecord, annotationRecord, failedRecord } from './read/record.js'
export { THRESHOLD as MATCH_THRESHOLD } from './resolve/match/match.js'
export type { Between, BetweenOptions, Party } from './wiring/between.js'
export type { Dossier, Relation, TieEnd } from './wiring/dossier.js'
export { type ExportFormat, exportClaims } from './wiring/exporting.js'
export { expand, type Kept, keepAcquired, keepFrom } from './wiring/keeping.js'
export type { MatchSchema } from './wiring/matching.js'
export type { Network } from './wiring/network.js'
export { acquirePasted, type Pasted } from './wiring/paste.js'
export { READ_LANGUAGES, type Reading, readDocument } from './wiring/reading.js'
export type { Who } from './wiring/who.js'
export type { Workspace } from './wiring/workspace.js'
