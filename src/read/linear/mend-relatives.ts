import type { Tokens } from '../annotation.js'

/** "the truce that Alba signed last month": a bare relative pronoun before a verb with a subject and no object is its object. */
export function mendRelatives({ head, deprel, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i + 2 < last; i++) {
    const verb = head[i]
    if (deprel[i] !== 'obl:unmarked' || verb < i || verb >= last || upos[verb] !== 'VERB') continue
    if (!/^(?:that|which|whom)$/.test(text[i]) || !deprel[verb].startsWith('acl')) continue
    let subject = false
    let closed = false
    for (let t = i + 1; t < last; t++) {
      if (head[t] !== verb) continue
      if (deprel[t] === 'nsubj' && t < verb) subject = true
      if (/^(?:obj|ccomp|xcomp|nsubj:pass|aux:pass)$/.test(deprel[t])) closed = true
    }
    if (subject && !closed) deprel[i] = 'obj'
  }
}
