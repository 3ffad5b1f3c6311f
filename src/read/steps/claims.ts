import type { Annotation } from '../annotation.js'
import { withoutDuplicates } from '../claims/duplicates.js'
import { claimReader } from '../claims/readings.js'
import type { Step } from '../pipeline.js'
import type { ReadingResources } from '../reader.js'

/** Reads the claims: who does what to whom by the event lexicon and the tie rules, with time, certainty and attribution. */
export function claims(resources: ReadingResources, reader: string): Step {
  const readingsOf = claimReader(resources, reader)
  return {
    name: 'claims',
    requires: [
      'tokens',
      'sentences',
      'tags',
      'lemmas',
      'tree',
      'names',
      'times',
      'mentions',
      'entities',
      'attributions',
    ],
    assigns: ['claims'],
    run(annotation: Annotation) {
      annotation.claims = withoutDuplicates(readingsOf(annotation).map(({ claim }) => claim))
    },
  }
}
