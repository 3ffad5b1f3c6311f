import { tagger } from '../linear/tagger.js'
import type { LinearWeights } from '../linear/weights.js'
import type { Step } from '../pipeline.js'

/** Gives every word its universal and Penn tag; `weights` are those of model/tagger.bin. */
export function tag(weights: LinearWeights): Step {
  const run = tagger(weights)
  return {
    name: 'tag',
    requires: ['tokens', 'sentences'],
    assigns: ['tags'],
    run({ tokens, sentences }) {
      for (const { first, last } of sentences) run(tokens, first, last)
    },
  }
}
