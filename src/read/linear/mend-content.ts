import type { Tokens } from '../annotation.js'

/**
 * Tells clauses of content from relative and coordinate ones by their "that", in a sentence (half-open), in place: "reports
 * that he had left" (a conjunction is no object of the verb behind it) and "demanded that the firm pay" (a clause with a
 * conjunction of its own is no conjunct). Needs mended tags.
 */
export function mendContent(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, text } = tokens
  for (let that = first + 1; that < last; that++) {
    if (upos[that] !== 'SCONJ' || text[that] !== 'that') continue
    const verb = head[that]
    if (verb <= that || verb >= last) continue
    if (deprel[that] === 'obj' && deprel[verb] === 'acl:relcl' && hasSubject(tokens, verb, that)) {
      deprel[that] = 'mark'
      deprel[verb] = 'acl'
    } else if (deprel[that] === 'mark' && deprel[verb] === 'conj' && isContentOf(tokens, verb, that))
      deprel[verb] = 'ccomp'
  }
}

function hasSubject({ head, deprel }: Tokens, verb: number, from: number): boolean {
  for (let t = from + 1; t < verb; t++) if (head[t] === verb && deprel[t].startsWith('nsubj')) return true
  return false
}

/** Whether a clause stands right behind the verb that it was made a conjunct of, without a conjunction between them. */
function isContentOf({ head, deprel, upos }: Tokens, verb: number, that: number): boolean {
  const above = head[verb]
  if (above < 0 || above >= that || upos[above] !== 'VERB') return false
  for (let t = above + 1; t < that; t++)
    if (upos[t] === 'CCONJ' || (head[t] === above && deprel[t] === 'ccomp')) return false
  return true
}
