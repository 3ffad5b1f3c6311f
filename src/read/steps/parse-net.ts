import { netParser } from '../net/parser.js'
import type { Step } from '../pipeline.js'

/** Tags and parses with the small net: `bytes` are model/net.bin, `kernel` the assembled SIMD kernel or null. */
export function parseNet(bytes: Uint8Array, kernel: Uint8Array | null): Step {
  const parser = netParser(bytes, kernel)
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
    },
  }
}
