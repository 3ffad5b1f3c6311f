import { findAttributions } from '../attribution/find.js'
import { cueLexicon } from '../attribution/lexicon.js'
import type { LanguageData } from '../language.js'
import type { Step } from '../pipeline.js'

/** Finds who said what: source, cue and content. Scored by content words and by sources with their content (PolNeAR). */
export function attribution(language: LanguageData): Step {
  const lexicon = cueLexicon(language)
  return {
    name: 'attribution',
    requires: ['tokens', 'sentences', 'tags', 'lemmas', 'tree', 'names', 'mentions'],
    assigns: ['attributions'],
    run(annotation) {
      annotation.attributions = findAttributions(annotation, lexicon)
    },
  }
}
