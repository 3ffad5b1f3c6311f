import { scheme } from '../../model/scheme.js'
import { speakersOf } from '../attribution/chain.js'
import { claimOf } from '../claims/claim.js'
import { draftReader } from '../claims/drafts.js'
import { withoutDuplicates } from '../claims/duplicates.js'
import { whenOf } from '../claims/when.js'
import { createModality } from '../modality/modality.js'
import type { Step } from '../pipeline.js'
import type { ReadingResources } from '../reader.js'

/** Reads the claims: who does what to whom by the event lexicon and the tie rules, with time, certainty and attribution. */
export function claims(resources: ReadingResources, reader: string): Step {
  const draftsOf = draftReader(resources.language, scheme(resources.scheme))
  const modalityOf = createModality(resources.language)
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
    run(annotation) {
      const claims = draftsOf(annotation).map(draft => {
        const modality = modalityOf(annotation, draft.trigger)
        const aimed = draft.aim && (modality.realis === 'intended' || modality.realis === 'attempted')
        return claimOf(
          annotation,
          aimed ? { ...draft, type: draft.aim ?? draft.type, mode: null, symmetric: false } : draft,
          {
            time: whenOf(annotation, draft),
            // having an aim is a fact, whatever becomes of it
            modality: aimed ? { ...modality, realis: 'actual' } : modality,
            attribution: speakersOf(annotation, draft.trigger),
          },
          reader,
        )
      })
      annotation.claims = withoutDuplicates(claims)
    },
  }
}
