import type { Tokens } from '../annotation.js'

/**
 * "The guns hit two posts; destroyed a bridge; and damaged a road": a past form behind a semicolon that has an object of its
 * own goes on from the verb above, and modifies no noun. Mends a sentence (half-open) in place.
 */
export function mendSemicolons(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, xpos, text } = tokens
  for (let i = first + 2; i + 2 < last; i++) {
    if (text[i] !== ';') continue
    const verb = text[i + 1].toLowerCase() === 'and' ? i + 2 : i + 1
    if (!/^VB[DN]$/.test(xpos[verb]) || head[verb] < first || head[verb] > i) continue
    const modifies = /^(?:acl|amod|conj|appos)$/.test(deprel[verb]) && /^(?:NOUN|PROPN|NUM)$/.test(upos[head[verb]])
    if (!modifies || !hasObject(tokens, verb, last)) continue
    let above = head[verb]
    while (above >= first && !(upos[above] === 'VERB' && /^VB[DPZ]$/.test(xpos[above]))) above = head[above]
    if (above < first || above > i) continue
    head[verb] = above
    deprel[verb] = 'conj'
    upos[verb] = 'VERB'
    xpos[verb] = 'VBD'
  }
}

/** Whether a bare nominal behind a verb is its object, and nothing makes it passive. */
function hasObject({ head, deprel }: Tokens, verb: number, last: number): boolean {
  let object = false
  for (let t = verb - 2; t < Math.min(last, verb + 8); t++) {
    if (head[t] !== verb) continue
    if (deprel[t].startsWith('aux') || deprel[t] === 'nsubj') return false
    if (deprel[t] === 'obj' && t > verb) object = true
  }
  return object
}
