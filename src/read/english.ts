import { linguisticSteps } from './linguistics.js'
import type { Step } from './pipeline.js'
import { type Reader, type ReadingResources, reader, type Tier } from './reader.js'
import { attribution } from './steps/attribution.js'
import { claims } from './steps/claims.js'
import { coreference } from './steps/coreference.js'
import { mentions } from './steps/mentions.js'
import { names } from './steps/names.js'
import { times } from './steps/times.js'

/** The name that claims carry of the reader; it changes whenever the same text can give other claims. */
export const ENGLISH_READER = { net: 'relata-en/2', fast: 'relata-en/2-fast' } as const satisfies Record<Tier, string>

/** The steps of reading English, in their order: what a step needs, an earlier one gives (pipeline.ts checks it). */
export function englishSteps(resources: ReadingResources): readonly Step[] {
  return [
    // blocks, tokens, sentences, tags, lemmas, trees
    ...linguisticSteps(resources),
    // names before mentions, which never cut a name
    names(resources),
    times(resources.language),
    mentions(resources),
    coreference(resources),
    // who said what needs only the trees; whose words a claim is needs the entities too
    attribution(resources.language),
    claims(resources, ENGLISH_READER[resources.tier]),
  ]
}

/** Reads English with the rules and the trained models of the tier. */
export function englishReader(resources: ReadingResources): Reader {
  return reader(ENGLISH_READER[resources.tier], englishSteps(resources))
}
