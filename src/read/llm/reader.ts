import type { Claim } from '../../model/claim.js'
import type { Document } from '../../model/document.js'
import type { Scheme } from '../../model/scheme.js'
import type { Span } from '../../model/span.js'
import { type Annotation, annotation } from '../annotation.js'
import type { LanguageData } from '../language.js'
import type { Reader } from '../reader.js'
import { type AskingOptions, asking, type Spent } from './asking.js'
import { chunks } from './chunks.js'
import { type EndpointOptions, endpoint } from './endpoint.js'
import { type DropReason, ground } from './ground.js'
import { orderedParagraphs } from './orders.js'
import { PROMPT, promptFor } from './prompt.js'

/** What a reader by a language model needs. */
export interface ModelReaderOptions extends EndpointOptions, AskingOptions {
  readonly scheme: Scheme
  readonly language: LanguageData
  /** Reads the layers below the claims (sentences, mentions, times), where one is at hand for the document's language. */
  readonly layers?: (document: Document) => Reader | null
  /** UTF-16 units of text that are asked about at once. */
  readonly piece?: number
}

/** What a model read of a document. */
export interface ModelReading {
  readonly annotation: Annotation
  /** How many claims the model stated that were not taken, by why. */
  readonly dropped: ReadonlyMap<DropReason, number>
  /** Paragraphs that give orders to language models. */
  readonly orders: readonly Span[]
}

/**
 * A reader that asks a language model. It is a `Reader` but for two things: it answers later, and nobody can promise that the
 * same text is answered alike (the cache makes it so).
 */
export interface ModelReader {
  /** As claims carry it. */
  readonly name: string
  /** Errors: RELATA_MODEL_*. */
  annotate(document: Document): Promise<ModelReading>
  spent(): Spent
}

/** Some 1,500 tokens: long enough for a passage to explain itself, short enough for small models to copy from. */
const PIECE = 6000

/** The name that claims carry of a model. */
export function modelReaderName(model: string): string {
  return `llm/${PROMPT}:${model}`
}

/** A reader by a language model. Every claim rests on a quote that was found in the text; see `ground`. */
export function modelReader({ scheme, language, layers, piece = PIECE, ...options }: ModelReaderOptions): ModelReader {
  const model = endpoint(options)
  const asked = asking(model, scheme, options)
  const name = modelReaderName(options.model)
  return {
    name,
    spent: asked.spent,
    annotate: async document => {
      const { text } = document
      const orders = orderedParagraphs(text, language)
      const dropped = new Map<DropReason, number>()
      const drop = (why: DropReason, count = 1) => count && dropped.set(why, (dropped.get(why) ?? 0) + count)
      const claims = new Map<string, Claim>()
      const read = async (within: Span) => ({
        within,
        answer: await asked.ask(promptFor(document, within, scheme)),
      })
      for (const { within, answer } of await Promise.all(chunks(text, piece).map(read))) {
        drop('form', answer.misshapen)
        for (const statement of answer.statements) {
          const claim = ground(statement, document, scheme, name, within)
          if (typeof claim === 'string') drop(claim)
          else if (orders.some(o => claim.quote.start < o.end && claim.quote.end > o.start)) drop('order')
          else claims.set(claim.id, claim)
        }
      }
      const base = layers?.(document)?.annotate(document) ?? plain(document)
      base.claims = [...claims.values()].sort((a, b) => a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1))
      return { annotation: base, dropped, orders }
    },
  }
}

/** Sentences alone, for a language of which no grammar is at hand. */
function plain(document: Document): Annotation {
  const base = annotation(document)
  const sentences = [...document.text.matchAll(/[^\s][^.!?。！？\n]*(?:[.!?。！？]+["”’)]*|(?=\n|$))/g)]
  base.sentences = sentences.map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    first: 0,
    last: 0,
  }))
  return base
}
