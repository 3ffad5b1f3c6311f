import { findMentions } from '../mentions/find.js'
import { Nouns } from '../mentions/nouns.js'
import { Pleonastic } from '../mentions/pleonastic.js'
import { Quantities } from '../mentions/quantity.js'
import type { Step } from '../pipeline.js'
import type { ReadingResources } from '../reader.js'

/** Finds the noun phrases and pronouns that can be a party, a place or a thing, with kind and quantity. */
export function mentions(resources: ReadingResources): Step {
  const nouns = new Nouns(resources.language)
  const pleonastic = new Pleonastic(resources.language)
  const quantities = new Quantities(resources.language)
  return {
    name: 'mentions',
    requires: ['tokens', 'sentences', 'tags', 'lemmas', 'tree', 'names'],
    assigns: ['mentions'],
    run(annotation) {
      annotation.mentions = findMentions(annotation, nouns, quantities, pleonastic)
    },
  }
}
