import { judgeLanguage, primaryLanguage } from '../../acquire/language.js'
import { checkTextSize } from '../../acquire/limits.js'
import type { Document } from '../../model/document.js'
import type { DropReason } from '../../read/llm/ground.js'
import { type ModelReader, type ModelReaderOptions, type ModelReading, modelReader } from '../../read/llm/reader.js'
import type { Reader } from '../../read/reader.js'
import { annotationRecord } from '../../read/record.js'
import { keptLayers } from '../layers.js'
import type { Readers } from '../readers.js'
import { READ_LANGUAGES } from '../reading.js'

/** Readers that ask a language model; what was asked and spent so far can be told. */
export interface ModelReaders extends Readers {
  readonly reader: ModelReader
}

/** How many documents are under way while the model answers about others. */
const ABREAST = 4

/**
 * Readers by a language model. Documents of every language are read; the layers below the claims come from the engine, where it
 * knows the language. @param here acquires documents. Errors: RELATA_MODEL_*, those of `acquire`.
 */
export function modelReaders(
  here: Readers,
  engine: () => Reader,
  options: Omit<ModelReaderOptions, 'layers'>,
): ModelReaders {
  const known = (d: Document) => READ_LANGUAGES.includes(primaryLanguage(d.language ?? 'en'))
  const reader = modelReader({ ...options, layers: document => (known(document) ? engine() : null) })
  const read = async (document: Document) => {
    checkTextSize(document.text, document.id)
    const language = document.language ?? (await judgeLanguage(document.text))
    const reading = await reader.annotate(language === document.language ? document : { ...document, language })
    return { annotation: reading.annotation, notices: noticesOf(reading) }
  }
  return {
    reader,
    abreast: ABREAST,
    acquire: here.acquire,
    acquireSource: here.acquireSource,
    read: async given => {
      const { annotation, notices } = await read(given)
      return { document: annotation.document, claims: annotation.claims, notices }
    },
    readToKeep: async given => {
      const { annotation, notices } = await read(given)
      const { document, claims } = annotation
      return { document, claims, notices, reader: reader.name, layers: keptLayers(annotation) }
    },
    annotate: async given => {
      const { annotation, notices } = await read(given)
      return { line: JSON.stringify(annotationRecord(annotation)), notices }
    },
    close: () => here.close(),
  }
}

const WHY: Readonly<Record<DropReason, string>> = {
  form: 'without the form of a claim',
  type: 'of no type or mode of the scheme',
  quote: 'whose quote is not in the text',
  party: 'with somebody who is not in the text',
  speaker: 'said by somebody who is not in the text',
  order: 'from a passage that gives orders to language models',
}

function noticesOf({ dropped, orders }: ModelReading): string[] {
  const total = [...dropped.values()].reduce((sum, n) => sum + n, 0)
  const parts = [...dropped].map(([why, n]) => `${n} ${WHY[why]}`)
  return [
    ...(total
      ? [`Of what the model stated ${total} ${total === 1 ? 'claim was' : 'claims were'} dropped: ${parts.join(', ')}.`]
      : []),
    ...(orders.length
      ? [
          `It holds what looks like orders to language models (at ${orders.map(o => o.start).join(', ')}); nothing was read from there.`,
        ]
      : []),
  ]
}
