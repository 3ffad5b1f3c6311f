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

/** "shot dead a judge", "set free two men": a bare nominal behind an adjective that completes a verb is the verb's object. */
export function mendResultatives(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, text } = tokens
  for (let i = first; i < last; i++) {
    const adjective = head[i]
    if ((deprel[i] !== 'obl' && deprel[i] !== 'obj') || adjective < first || adjective > i || upos[adjective] !== 'ADJ')
      continue
    const verb = head[adjective]
    if (deprel[adjective] !== 'xcomp' || verb !== adjective - 1 || upos[verb] !== 'VERB') continue
    let mark = -1
    for (let t = adjective + 1; t < i; t++) if (head[t] === i && deprel[t] === 'case') mark = t
    // "shot dead by gunmen": who did it did the shooting
    if (mark >= 0 && text[mark].toLowerCase() === 'by') head[i] = verb
    if (mark >= 0) continue
    head[i] = verb
    deprel[i] = 'obj'
  }
}
