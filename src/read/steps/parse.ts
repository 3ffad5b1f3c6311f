import { dependencyParser } from '../linear/parser.js'
import { decodeWeights } from '../linear/weights.js'
import type { Step } from '../pipeline.js'

/** Gives every word its head and relation; `weights` are the bytes of model/parser.bin. */
export function parse(weights: Uint8Array): Step {
  const run = dependencyParser(decodeWeights(weights))
  return {
    name: 'parse',
    requires: ['tokens', 'sentences', 'tags'],
    assigns: ['tree'],
    run({ tokens, sentences }) {
      for (const { first, last } of sentences) run(tokens, first, last)
    },
  }
}
