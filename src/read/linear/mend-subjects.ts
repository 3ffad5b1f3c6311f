import type { Tokens } from '../annotation.js'

/**
 * A predicate has one subject in Universal Dependencies. Where the parser gave it two before it with a conjunction between
 * them ("The army and the rebels clashed"), the second is a conjunct of the first. Mends the heads of a sentence
 * (half-open) in place, in time linear in its words.
 */
export function mendSubjects(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos } = tokens
  const behind = subjectsBehind(tokens, first, last)
  // the nearest subject of each head since the last verb
  const before = new Map<number, number>()
  for (let cc = first; cc < last - 1; cc++) {
    if (upos[cc] === 'CCONJ' && cc > first) {
      const second = behind[cc - first]
      const earlier = second < 0 || !/^nsubj/.test(deprel[second]) ? undefined : before.get(head[second])
      if (earlier !== undefined) {
        head[second] = earlier
        deprel[second] = 'conj'
        head[cc] = second
        deprel[cc] = 'cc'
      }
    }
    if (upos[cc] === 'VERB' || upos[cc] === 'AUX') before.clear()
    if (/^nsubj/.test(deprel[cc])) before.set(head[cc], cc)
  }
}

/** For every word the nominal behind it that is the subject of a later verb, or -1 where a verb or a mark comes first. */
function subjectsBehind({ head, deprel, upos }: Tokens, first: number, last: number): Int32Array {
  const behind = new Int32Array(last - first).fill(-1)
  for (let i = last - 1, next = -1; i >= first; i--) {
    behind[i - first] = next
    if (/^nsubj/.test(deprel[i])) next = head[i] > i ? i : -1
    else if (upos[i] === 'VERB' || upos[i] === 'AUX' || upos[i] === 'PUNCT') next = -1
  }
  return behind
}
