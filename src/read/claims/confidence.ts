import { selfEvident } from '../../model/claim-evident.js'
import type { Annotation } from '../annotation.js'
import { type LanguageData, languageFile } from '../language.js'
import type { ClaimReading } from './claim-reading.js'
import { rivalry } from './confidence-context.js'
import { featuresOf } from './confidence-features.js'

/** The most that a tie counts for which a phrase tells by itself ("Front operatives"): it is presupposed, not reported. */
export const SELF_EVIDENT = 0.3

/** One thing that speaks for or against a reading. */
export interface ConfidencePart {
  readonly feature: string
  /** What the feature means, in words. */
  readonly says: string
  readonly value: number
  /** By how much it moves the log-odds. */
  readonly effect: number
}

/** A confidence with what it is made of, strongest parts first. */
export interface Confidence {
  readonly value: number
  /** The log-odds that every reading starts from. */
  readonly base: number
  readonly parts: readonly ConfidencePart[]
}

/** Judges the readings of one document, in their order. */
export type ConfidenceReader = (annotation: Annotation, readings: readonly ClaimReading[]) => Confidence[]

/** The form of src/read/en/confidence.yaml, which training/confidence/train.mjs writes. */
export interface ConfidenceModel {
  readonly base: number
  readonly features: Readonly<Record<string, { readonly says: string; readonly weight: number }>>
}

/**
 * How sure the reader is that it read a claim as a careful reader would: the probability that its type and all its parties
 * are right, by a logistic regression over features that can be named (confidence-features.ts, confidence-context.ts), whose
 * coefficients were fitted on sentences of our own (training/confidence). Nothing about whether the claim is true.
 */
export function confidence(language: LanguageData): ConfidenceReader {
  const { base, features } = languageFile<ConfidenceModel>(language, 'confidence')
  return (annotation, readings) => {
    const context = rivalry(annotation, readings)
    return readings.map((reading, i) => {
      const parts: ConfidencePart[] = []
      let odds = base
      for (const [feature, value] of [...featuresOf(annotation, reading), ...context[i]]) {
        const known = features[feature]
        if (!known) continue
        const effect = known.weight * value
        odds += effect
        parts.push({ feature, says: known.says, value, effect })
      }
      parts.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      const most = selfEvident(reading.claim) ? SELF_EVIDENT : 0.99
      return { value: Math.round(100 * Math.min(most, Math.max(0.01, logistic(odds)))) / 100, base, parts }
    })
  }
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
