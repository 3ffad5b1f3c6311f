import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { englishReader } from './read/english.js'
import type { LanguageData } from './read/language.js'
import type { Reader, ReadingResources } from './read/reader.js'
import { englishParser, type Parser } from './wiring/parsing.js'

// The composition root: the wiring and the defaults. src/ and dist/ lie side by side, so the same relative paths serve both.
const data = new URL('../dist/data/', import.meta.url)
const model = new URL('../model/', import.meta.url)

/** The resources that a Relata installation brings along: language data, the coding scheme, trained weights. */
export function installedResources(): ReadingResources {
  const json = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, data), 'utf8')) as LanguageData
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

export { type Acquired, type AcquireOptions, acquire, acquireSource } from './acquire/acquire.js'
export { judgeLanguage } from './acquire/language.js'
export { byteStream, type Source, source } from './acquire/source.js'
export { acquireVerbatim } from './acquire/verbatim.js'
export { type ConlluSentence, readConllu, writeConllu } from './read/conllu.js'
export { type AnnotationRecord, annotationRecord, failedRecord } from './read/record.js'
export { READ_LANGUAGES, type Reading, readDocument } from './wiring/reading.js'
