import { scheme } from '../../model/scheme.js'
import type { Annotation } from '../annotation.js'
import { speakersOf } from '../attribution/chain.js'
import { claimOf } from '../claims/claim.js'
import type { Draft } from '../claims/draft.js'
import { draftReader } from '../claims/drafts.js'
import { withoutDuplicates } from '../claims/duplicates.js'
import { refusalOf } from '../claims/refusal.js'
import { whenOf } from '../claims/when.js'
import { createModality, type Modality } from '../modality/modality.js'
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
        const [told, modality] = asTold(annotation, draft, modalityOf(annotation, draft.trigger))
        const time = whenOf(annotation, draft)
        return claimOf(annotation, told, { time, modality, attribution: speakersOf(annotation, draft.trigger) }, reader)
      })
      annotation.claims = withoutDuplicates(claims)
    },
  }
}

/** A draft with its modality, where how it is told makes another type of it: an aim, a refusal. Both are facts. */
function asTold(annotation: Annotation, draft: Draft, modality: Modality): [Draft, Modality] {
  if (draft.aim && (modality.realis === 'intended' || modality.realis === 'attempted'))
    return [
      { ...draft, type: draft.aim, mode: null, symmetric: false },
      { ...modality, realis: 'actual' },
    ]
  const refused = refusalOf(annotation.tokens, draft, modality)
  if (refused === undefined) return [draft, modality]
  return [
    { ...draft, type: 'reject', mode: refused, symmetric: false },
    { ...modality, polarity: 'affirmed', realis: 'actual' },
  ]
}
