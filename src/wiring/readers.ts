import { type Acquired, type AcquireOptions, acquire, acquireSource } from '../acquire/acquire.js'
import type { Source } from '../acquire/source.js'
import type { Claim } from '../model/claim.js'
import type { Document } from '../model/document.js'
import type { Layers } from '../model/reading.js'
import type { Reader } from '../read/reader.js'
import { annotationRecord } from '../read/record.js'
import { keptLayers } from './layers.js'
import { readDocument } from './reading.js'

/** What a document claims; `notices` say what was not read, and why. */
export interface ReadResult {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly notices: readonly string[]
}

/** The same with what a ledger keeps beside the claims. */
export interface KeepableResult extends ReadResult {
  readonly reader: string
  readonly layers: Layers
}

/** An annotation's record as a line of JSON, without its end. */
export interface AnnotatedLine {
  readonly line: string
  readonly notices: readonly string[]
}

/**
 * Acquires and reads documents, on this thread or on several; the answers are the same. Errors: those of `acquire` and
 * `readDocument`.
 */
export interface Readers {
  /** So many documents may usefully be under way at once. */
  readonly abreast: number
  acquire(name: string, options: AcquireOptions): Promise<Acquired>
  acquireSource(source: Source, options: AcquireOptions): Promise<Acquired>
  read(document: Document): Promise<ReadResult>
  readToKeep(document: Document): Promise<KeepableResult>
  annotate(document: Document): Promise<AnnotatedLine>
  /** Ends the threads; what is under way is given up. */
  close(): Promise<void>
}

/** Reads on the thread that asks. */
export function readersHere(reader: Reader): Readers {
  return {
    abreast: 1,
    acquire,
    acquireSource,
    async read(document) {
      const { annotation, notices } = await readDocument(reader, document)
      return { document: annotation.document, claims: annotation.claims, notices }
    },
    async readToKeep(document) {
      const { annotation, notices } = await readDocument(reader, document)
      const { claims } = annotation
      return {
        document: annotation.document,
        claims,
        notices,
        reader: reader.name,
        layers: keptLayers(annotation),
      }
    },
    async annotate(document) {
      const { annotation, notices } = await readDocument(reader, document)
      return { line: JSON.stringify(annotationRecord(annotation)), notices }
    },
    close: async () => {},
  }
}
