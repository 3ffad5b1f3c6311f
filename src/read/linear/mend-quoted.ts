import type { Tokens } from '../annotation.js'
import { reachBack, reachOn } from './reach.js'

/**
 * "said the mayor had “betrayed voters”": a past form right behind an auxiliary and a quotation mark is the verb of that
 * auxiliary, what follows its object. Mends a sentence (half-open) in place.
 */
export function mendQuoted(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, xpos, text, lemma } = tokens
  for (let mark = first + 2; mark + 2 < last; mark++) {
    if (!/^["“'‘]$/.test(text[mark])) continue
    const aux = mark - 1
    const verb = mark + 1
    const noun = head[verb]
    if (!/^(?:has|have|had)$/.test(text[aux]) || deprel[verb] !== 'amod' || !/^VB[DN]$/.test(xpos[verb])) continue
    if (noun <= verb || noun >= last || head[noun] !== aux || deprel[noun] !== 'obj') continue
    head[verb] = head[aux]
    deprel[verb] = deprel[aux]
    for (let t = reachBack(first, aux); t < reachOn(last, aux); t++) if (head[t] === aux) head[t] = verb
    head[aux] = verb
    deprel[aux] = 'aux'
    upos[aux] = 'AUX'
    upos[verb] = 'VERB'
    xpos[verb] = 'VBN'
    lemma[aux] = 'have'
  }
}
