import type { Step } from './pipeline.js'
import { type Reader, type ReadingResources, reader } from './reader.js'

/** The name that claims carry of this reader; it changes whenever the same text can give other claims. */
export const ENGLISH_READER = 'relata-en/1'

/** The steps of reading English, in their order: what a step needs, an earlier one gives (pipeline.ts checks it). */
export function englishSteps(_resources: ReadingResources): readonly Step[] {
  return []
}

/** Reads English with the rules and the trained linear models. */
export function englishReader(resources: ReadingResources): Reader {
  return reader(ENGLISH_READER, englishSteps(resources))
}
