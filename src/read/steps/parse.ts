import { dependencyParser } from '../linear/parser.js'
import type { LinearWeights } from '../linear/weights.js'
import type { Step } from '../pipeline.js'

/** Gives every word its head and relation; `weights` are those of model/parser.bin. */
export function parse(weights: LinearWeights): Step {
  const run = dependencyParser(weights)
  return {
    name: 'parse',
    requires: ['tokens', 'sentences', 'tags'],
    assigns: ['tree'],
    run({ tokens, sentences }) {
      for (const { first, last } of sentences) run(tokens, first, last)
    },
  }
}
