import type { Name } from '../annotation.js'
import { readWeights } from '../linear/weight-table.js'
import { consistent } from '../names/consistency.js'
import { constructions } from '../names/constructions.js'
import { evidence } from '../names/evidence.js'
import { nameLists } from '../names/lists.js'
import { mergeNames } from '../names/merge.js'
import { patterns } from '../names/patterns.js'
import { runs } from '../names/runs.js'
import { nameTagger } from '../names/tagger.js'
import { nameWords } from '../names/words.js'
import type { Step } from '../pipeline.js'
import type { ReadingResources } from '../reader.js'

/**
 * Finds names of persons, organisations, units, places and states, and nationalities: a trained tagger, lists of known
 * names, and agreement within the document. Needs the weights `names`.
 */
export function names(resources: ReadingResources): Step {
  const lists = nameLists(resources.language)
  const words = nameWords(resources.language)
  const told = constructions(resources.language)
  const refine = evidence(told, lists, words)
  const tagger = nameTagger(readWeights(resources.weights('names')), lists)
  return {
    name: 'names',
    requires: ['tokens', 'sentences', 'tags'],
    assigns: ['names'],
    run(annotation) {
      const { tokens } = annotation
      const facts = lists.factsOf(tokens)
      const names: Name[] = []
      for (const { first, last } of annotation.sentences) {
        if (last <= first) continue
        const matches = lists.gazetteer.matches(tokens, first, last, facts)
        const tagged = tagger(tokens, first, last, facts, matches)
        const isKnown = (t: number) => matches.some(m => m.first <= t && t < m.last)
        const found = patterns(tokens, first, last, told, facts, isKnown)
        const proper = runs(tokens, first, last, words, told.abbreviations)
        names.push(...mergeNames(tokens, { first, last }, facts, tagged, matches, proper, found, words, told))
      }
      annotation.names = consistent(
        annotation,
        refine(tokens, facts, names),
        text => lists.gazetteer.lookup(text)?.kind,
      )
    },
  }
}
