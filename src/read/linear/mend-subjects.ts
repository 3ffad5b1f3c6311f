import type { Tokens } from '../annotation.js'

/**
 * A predicate has one subject in Universal Dependencies. Where the parser gave it two before it with a conjunction between
 * them ("The army and the rebels clashed"), the second is a conjunct of the first. Mends the heads of a sentence
 * (half-open) in place.
 */
export function mendSubjects(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos } = tokens
  for (let cc = first + 1; cc < last - 1; cc++) {
    if (upos[cc] !== 'CCONJ') continue
    const second = subjectBehind(tokens, cc, last)
    if (second < 0) continue
    const verb = head[second]
    let earlier = -1
    for (let i = cc - 1; i >= first; i--) {
      if (head[i] === verb && /^nsubj/.test(deprel[i])) earlier = i
      if (earlier >= 0 || upos[i] === 'VERB' || upos[i] === 'AUX') break
    }
    if (earlier < 0) continue
    head[second] = earlier
    deprel[second] = 'conj'
    head[cc] = second
    deprel[cc] = 'cc'
  }
}

/** The nominal behind a conjunction that is the subject of a later verb, or -1. */
function subjectBehind({ head, deprel, upos }: Tokens, cc: number, last: number): number {
  for (let i = cc + 1; i < last; i++) {
    if (/^nsubj/.test(deprel[i])) return head[i] > i ? i : -1
    if (upos[i] === 'VERB' || upos[i] === 'AUX' || upos[i] === 'PUNCT') return -1
  }
  return -1
}
