import { tagger } from '../linear/tagger.js'
import { decodeWeights } from '../linear/weights.js'
import type { Step } from '../pipeline.js'

/** Gives every word its universal and Penn tag; `weights` are the bytes of model/tagger.bin. */
export function tag(weights: Uint8Array): Step {
  const run = tagger(decodeWeights(weights))
  return {
    name: 'tag',
    requires: ['tokens', 'sentences'],
    assigns: ['tags'],
    run({ tokens, sentences }) {
      for (const { first, last } of sentences) run(tokens, first, last)
    },
  }
}
