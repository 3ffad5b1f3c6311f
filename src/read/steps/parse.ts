import { mendPrepositions } from '../linear/mend-prepositions.js'
import { mendSubjects } from '../linear/mend-subjects.js'
import { mendPartitives, mendResultatives } from '../linear/mend-tree.js'
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
      for (const { first, last } of sentences) {
        run(tokens, first, last)
        mendPrepositions(tokens, first, last)
        mendSubjects(tokens, first, last)
        mendPartitives(tokens, first, last)
        mendResultatives(tokens, first, last)
      }
    },
  }
}
