import type { Explanation } from '../../model/explanation.js'
import { textSpan } from '../../model/span.js'
import type { Annotation } from '../annotation.js'
import type { ReadingResources } from '../reader.js'
import { claimReader, type JudgedReading } from './readings.js'
import { explainedRoles } from './why/roles.js'
import { ruleTeller } from './why/rule.js'
import { explainedSentence } from './why/sentence.js'
import { explainedCertainty, explainedTime, explainedVoices } from './why/voices.js'

/** Says why a claim of an annotation was read; undefined where its reader reads no claim with this id there. */
export type Explainer = (annotation: Annotation, id: string) => Explanation | undefined

/**
 * An explainer of what the reader of this name reads: it draws the claims from the annotation once more, because the claim
 * record itself keeps nothing of the way to it, and what a claim was read from is too much to keep for all.
 */
export function explainer(resources: ReadingResources, reader: string): Explainer {
  const readingsOf = claimReader(resources, reader)
  const ruleOf = ruleTeller(resources.language)
  const explained = (annotation: Annotation, reading: JudgedReading): Explanation => {
    const { claim, draft, confidence } = reading
    return {
      claim,
      sentence: explainedSentence(annotation, reading),
      trigger: textSpan(annotation.document.text, claim.trigger.start, claim.trigger.end),
      rule: ruleOf(reading),
      roles: explainedRoles(annotation, draft),
      voices: explainedVoices(annotation, draft.trigger),
      certainty: explainedCertainty(annotation, reading),
      time: explainedTime(annotation, reading),
      confidence: { ...confidence, parts: [...confidence.parts] },
    }
  }
  return (annotation, id) => {
    const reading = readingsOf(annotation).find(({ claim }) => claim.id === id)
    return reading && explained(annotation, reading)
  }
}
