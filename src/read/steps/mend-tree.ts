import type { LanguageData } from '../language.js'
import { mendAdverbials } from '../linear/mend-adverbials.js'
import { mendAttachments } from '../linear/mend-attachments.js'
import { mendBare } from '../linear/mend-bare.js'
import { mendBetween } from '../linear/mend-between.js'
import { mendClauses } from '../linear/mend-clauses.js'
import { mendConjuncts } from '../linear/mend-conjuncts.js'
import { mendBehindAgent, mendContent, mendExpletives } from '../linear/mend-content.js'
import { mendCoordination } from '../linear/mend-coordination.js'
import { mendCrossings } from '../linear/mend-crossings.js'
import { mendDeeds } from '../linear/mend-deeds.js'
import { mendEnumerations } from '../linear/mend-enumerations.js'
import { mendFinite } from '../linear/mend-finite.js'
import { mendGivings } from '../linear/mend-givings.js'
import { mendInfinitives } from '../linear/mend-infinitives.js'
import { mendInsertions } from '../linear/mend-insertions.js'
import { mendMainVerbs } from '../linear/mend-main-verbs.js'
import { mendNames } from '../linear/mend-names.js'
import { mendOffices } from '../linear/mend-offices.js'
import { mendOpenings } from '../linear/mend-openings.js'
import { mendPassives } from '../linear/mend-passives.js'
import { mendPrepositions } from '../linear/mend-prepositions.js'
import { mendProgressives } from '../linear/mend-progressives.js'
import { mendQuoted } from '../linear/mend-quoted.js'
import { mendRelativeNumber, mendRelativeSubjects, mendRelatives, mendWhose } from '../linear/mend-relatives.js'
import { mendRoots } from '../linear/mend-roots.js'
import { mendSpeakers } from '../linear/mend-speakers.js'
import { mendSubjects } from '../linear/mend-subjects.js'
import { mendObjectPredicatives, mendPartitives, mendResultatives } from '../linear/mend-tree.js'
import { mendVerbs } from '../linear/mend-verbs.js'
import type { Step } from '../pipeline.js'
import { verbBases } from './mend.js'

/** Corrects heads and relations where the construction settles them, whichever parser made the tree. */
export function mendTree(language: LanguageData): Step {
  const bases = verbBases(language)
  return {
    name: 'mend-tree',
    requires: ['tokens', 'sentences', 'tags', 'lemmas', 'tree'],
    assigns: [],
    run({ tokens, sentences }) {
      for (const { first, last } of sentences) {
        mendProgressives(tokens, first, last, bases)
        mendQuoted(tokens, first, last)
        mendNames(tokens, first, last)
        mendBetween(tokens, first, last)
        mendDeeds(tokens, first, last)
        mendOffices(tokens, first, last)
        mendPrepositions(tokens, first, last)
        mendAdverbials(tokens, first, last)
        mendSubjects(tokens, first, last)
        mendPartitives(tokens, first, last)
        mendResultatives(tokens, first, last)
        mendObjectPredicatives(tokens, first, last)
        mendRoots(tokens, first, last)
        mendMainVerbs(tokens, first, last)
        mendAttachments(tokens, first, last)
        mendRelativeSubjects(tokens, first, last)
        mendRelatives(tokens, first, last)
        mendRelativeNumber(tokens, first, last)
        mendWhose(tokens, first, last)
        mendBare(tokens, first, last)
        mendClauses(tokens, first, last)
        mendContent(tokens, first, last)
        mendBehindAgent(tokens, first, last)
        mendExpletives(tokens, first, last)
        mendVerbs(tokens, first, last)
        mendConjuncts(tokens, first, last)
        mendInfinitives(tokens, first, last)
        mendGivings(tokens, first, last)
        mendFinite(tokens, first, last)
        mendCoordination(tokens, first, last)
        mendEnumerations(tokens, first, last)
        mendPassives(tokens, first, last)
        mendCrossings(tokens, first, last)
        mendInsertions(tokens, first, last)
        mendSpeakers(tokens, first, last)
        mendOpenings(tokens, first, last)
      }
    },
  }
}
