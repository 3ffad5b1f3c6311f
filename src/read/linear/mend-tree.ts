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

/** Verbs that say of their object what it is (Quirk and others, A comprehensive grammar of the English language, 16.46). */
const NAMING =
  /^(?:call|label|brand|term|deem|consider|declare|pronounce|judge|rule|find|believe|think|hold|keep|leave|make|render)$/

/** "called the claim by the union baseless": the adjective behind the object says what the verb makes of it. */
export function mendObjectPredicatives({ head, deprel, upos, xpos, lemma }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    if (upos[i] !== 'ADJ' || xpos[i] !== 'JJ' || !/^(?:obl|nmod|amod|dep)$/.test(deprel[i])) continue
    const above = head[i]
    if (above < first || above >= i) continue
    const verb = upos[above] === 'VERB' ? above : head[above]
    if (verb < first || upos[verb] !== 'VERB' || !NAMING.test(lemma[verb])) continue
    let object = -1
    for (let t = verb + 1; t < i; t++) if (head[t] === verb && deprel[t] === 'obj') object = t
    if (object < 0 || (above !== verb && above !== object)) continue
    let free = true
    // a preposition of its own or a noun behind it makes it something else: "called the union of the poor"
    for (let t = first; t < last && free; t++) {
      if (head[t] === i && /^(?:case|det|nummod)$/.test(deprel[t])) free = false
      if (head[t] === verb && deprel[t] === 'xcomp') free = false
    }
    if (!free || (i + 1 < last && /^(?:NOUN|PROPN|ADJ)$/.test(upos[i + 1]) && head[i + 1] !== verb)) continue
    head[i] = verb
    deprel[i] = 'xcomp'
  }
}
