import { secondOpinion } from '../linear/second-opinion.js'
import type { LinearWeights } from '../linear/weights.js'
import { netParser } from '../net/parser.js'
import type { Step } from '../pipeline.js'

/**
 * Tags and parses with the small net: `bytes` are model/net.bin, `kernel` the assembled SIMD kernel or null. Where the net is
 * in doubt about the tags of a word, the linear tagger decides (`tagger`: the weights of model/tagger.bin).
 */
export function parseNet(bytes: Uint8Array, kernel: Uint8Array | null, tagger: LinearWeights): Step {
  const parser = netParser(bytes, kernel)
  const settle = secondOpinion(tagger)
  return {
    name: 'parse-net',
    requires: ['tokens', 'sentences'],
    assigns: ['tags', 'tree'],
    run({ tokens, sentences }) {
      const found = parser.analyse(tokens.text, sentences)
      for (let i = 0; i < tokens.count; i++) {
        tokens.upos[i] = found.upos[i]
        tokens.xpos[i] = found.xpos[i]
        tokens.deprel[i] = found.deprel[i]
      }
      tokens.head.set(found.head)
      tokens.sure = found.sure
      let next = 0
      for (const { first, last } of sentences) {
        const from = next
        while (next < found.doubts.length && found.doubts[next].word < last) next++
        if (next > from) settle(tokens, first, last, found.doubts.slice(from, next))
      }
    },
  }
}
