import type { Tokens } from '../annotation.js'

/** Hangs words on the right side of what separates them from their head, in a sentence (half-open), in place. */
export function mendCrossings(tokens: Tokens, first: number, last: number): void {
  mendAcrossVerbs(tokens, first, last)
  for (let i = first + 1; i + 1 < last; i++) if (tokens.text[i] === ';') mendAcrossHalves(tokens, i, first, last)
}

/** "Fighters allied with the king took three villages from the rebels": no phrase of the subject stands behind its verb. */
function mendAcrossVerbs({ head, deprel, upos }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    if (!/^(?:obl|nmod|obl:agent)$/.test(deprel[i])) continue
    let at = head[i]
    while (at >= first && at < i && !deprel[at].startsWith('nsubj')) {
      if (/^(?:root|ccomp|advcl|conj|parataxis|xcomp)$/.test(deprel[at])) break
      at = head[at]
    }
    if (at < first || at >= i || !deprel[at].startsWith('nsubj')) continue
    const verb = head[at]
    if (verb <= head[i] || verb >= i || upos[verb] !== 'VERB') continue
    head[i] = verb
    deprel[i] = 'obl'
  }
}

/** "The army says it left; the mayor says nobody did": each half keeps its own clauses, and goes on beside the other. */
function mendAcrossHalves({ head, deprel, upos }: Tokens, semicolon: number, first: number, last: number): void {
  let main = -1
  for (let t = first; t < semicolon && main < 0; t++)
    if (upos[t] === 'VERB' && (head[t] < first || (head[t] < t && deprel[t] === 'parataxis'))) main = t
  for (let t = main + 1; main >= 0 && t < semicolon; t++)
    if (head[t] > semicolon && deprel[t] === 'ccomp') head[t] = main
  // behind it, the first clause with a subject of its own is the half's; what hangs across it before that is that clause's
  let half = -1
  for (let t = semicolon + 1; t < last && half < 0; t++) {
    if (upos[t] !== 'VERB' || head[t] > semicolon || head[t] < first || deprel[t] !== 'ccomp') continue
    for (let s = semicolon + 1; s < t; s++) if (head[s] === t && deprel[s].startsWith('nsubj')) half = t
  }
  if (half < 0) return
  deprel[half] = 'parataxis'
  for (let t = semicolon + 1; t < half; t++) if (head[t] < semicolon && deprel[t] === 'advcl') head[t] = half
}
