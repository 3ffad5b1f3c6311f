import { inStage } from '../base/stages.js'
import type { Document } from '../model/document.js'
import { type Annotation, annotation } from './annotation.js'
import type { LanguageData } from './language.js'
import { pipeline, type Step } from './pipeline.js'

/** How words are tagged and parsed: by the small net, or by the linear models, which are faster and err more often. */
export const TIERS = ['net', 'fast'] as const
export type Tier = (typeof TIERS)[number]

/** What reading needs from outside: language data, the coding scheme, and trained weights by name. */
export interface ReadingResources {
  readonly language: LanguageData
  readonly scheme: LanguageData
  /** The uncompressed bytes of model/NAME.bin.gz, or the table that was made of them (linear/weight-table.ts). */
  weights(name: string): Uint8Array
  readonly tier: Tier
  /** The net's SIMD kernel (src/read/net/kernel.wat, assembled); null: plain JavaScript does its sums. */
  readonly kernel: Uint8Array | null
}

/** Reads documents: the same input always gives the same output. */
export interface Reader {
  readonly name: string
  annotate(document: Document): Annotation
}

/** A reader that runs these steps in order. */
export function reader(name: string, steps: readonly Step[]): Reader {
  const checked = pipeline(steps)
  return {
    name,
    annotate(document) {
      const result = annotation(document)
      for (const step of checked) inStage(step.name, () => step.run(result))
      return result
    },
  }
}
