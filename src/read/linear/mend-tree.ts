import type { Tokens } from '../annotation.js'

/**
 * "a leader and two of his guards": what stands behind "two of" depends on the number, wherever the parser hangs it. Mends
 * the heads of a sentence (half-open) in place.
 */
export function mendPartitives(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, text } = tokens
  for (let i = first; i + 2 < last; i++) {
    if (upos[i] !== 'NUM' || !/^(?:conj|obj|nsubj|nsubj:pass|obl)$/.test(deprel[i])) continue
    if (text[i + 1].toLowerCase() !== 'of' || deprel[i + 1] !== 'case') continue
    const noun = head[i + 1]
    if (noun <= i || head[noun] === i || deprel[noun] !== 'nmod' || head[noun] > i) continue
    head[noun] = i
  }
}
