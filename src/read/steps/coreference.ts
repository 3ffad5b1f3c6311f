import { Chains } from '../coreference/chains.js'
import { entitiesOf } from '../coreference/entities.js'
import { factsOf } from '../coreference/facts.js'
import type { Resolution } from '../coreference/sieve.js'
import { SIEVES } from '../coreference/sieves.js'
import { coreferenceWords } from '../coreference/words.js'
import { gazetteerOf } from '../names/gazetteer.js'
import type { Step } from '../pipeline.js'
import type { ReadingResources } from '../reader.js'

/** Joins the mentions that stand for the same into entities, by precision-ordered sieves (Lee et al. 2013). */
export function coreference(resources: ReadingResources): Step {
  const words = coreferenceWords(resources.language)
  const gazetteer = gazetteerOf(resources.language)
  return {
    name: 'coreference',
    requires: ['tokens', 'sentences', 'tags', 'lemmas', 'tree', 'names', 'mentions'],
    assigns: ['entities'],
    run(annotation) {
      const resolution: Resolution = {
        annotation,
        facts: factsOf(annotation, words, gazetteer),
        chains: new Chains(annotation.mentions.length),
        words,
        members: new Map(),
      }
      for (const sieve of SIEVES) {
        resolution.chains.by = sieve.name
        sieve.run(resolution)
      }
      annotation.links = resolution.chains.links
      annotation.entities = entitiesOf(resolution)
    },
  }
}
