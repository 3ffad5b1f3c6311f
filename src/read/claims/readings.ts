import { scheme } from '../../model/scheme.js'
import type { Annotation } from '../annotation.js'
import { speakersOf } from '../attribution/chain.js'
import { createModality, type Modality } from '../modality/modality.js'
import type { ReadingResources } from '../reader.js'
import { claimOf } from './claim.js'
import type { ClaimReading } from './claim-reading.js'
import { type Confidence, confidence } from './confidence.js'
import type { Draft } from './draft.js'
import { draftReader } from './drafts.js'
import { isAnswered, refusalOf } from './refusal.js'
import { whenOf } from './when.js'

/** A reading with how sure it is, and why. */
export interface JudgedReading extends ClaimReading {
  readonly confidence: Confidence
}

/** Every claim that a document's words give, duplicates included, by trigger; the same annotation always gives the same. */
export type ClaimReader = (annotation: Annotation) => JudgedReading[]

/** A reader of claims with its lexicons loaded; `reader` is the name that the claims carry. Needs all layers but claims. */
export function claimReader(resources: ReadingResources, reader: string): ClaimReader {
  const draftsOf = draftReader(resources.language, scheme(resources.scheme))
  const modalityOf = createModality(resources.language)
  const confidenceOf = confidence(resources.language)
  return annotation => {
    const drafts = draftsOf(annotation)
    const events = new Set(drafts.filter(draft => !draft.standing).map(draft => draft.trigger))
    const readings = drafts.map(found => {
      const [draft, modality] = asTold(
        annotation,
        found,
        found.presupposed ? PLAIN : modalityOf(annotation, found.trigger),
      )
      const time = whenOf(annotation, draft, events)
      const attribution = isAnswered(annotation.tokens, draft) ? [] : speakersOf(annotation, draft.trigger)
      const circumstances = { time, modality, attribution }
      const { reader: by, ...content } = claimOf(annotation, draft, circumstances, reader)
      return { claim: { ...content, confidence: 0, reader: by }, found, draft, circumstances }
    })
    const judged = confidenceOf(annotation, readings)
    return readings.map((reading, i) => {
      const confidence = judged[i]
      return { ...reading, claim: { ...reading.claim, confidence: confidence.value }, confidence }
    })
  }
}

/** What is taken for granted is told as a fact. */
const PLAIN: Modality = { polarity: 'affirmed', realis: 'actual', hedge: 'none', probability: null, cue: null }

/** A draft with its modality, where how it is told makes another type of it: an aim, a refusal. Both are facts. */
function asTold(annotation: Annotation, draft: Draft, modality: Modality): [Draft, Modality] {
  if (draft.aim && (modality.realis === 'intended' || modality.realis === 'attempted'))
    return [
      { ...draft, type: draft.aim, mode: null, symmetric: false },
      { ...modality, realis: 'actual' },
    ]
  if (isAnswered(annotation.tokens, draft)) return [draft, { ...modality, polarity: 'affirmed' }]
  const refused = refusalOf(annotation.tokens, draft, modality)
  if (refused === undefined) return [draft, modality]
  return [
    { ...draft, type: 'reject', mode: refused, symmetric: false },
    { ...modality, polarity: 'affirmed', realis: 'actual' },
  ]
}
