import type { Tokens } from '../annotation.js'
import { mendSemicolons } from './mend-semicolons.js'
import { reachBack, reachOn } from './reach.js'

/**
 * Mends what military reports write and trees hang elsewhere, in a sentence (half-open): words of offices, particles, "our
 * own", deeds listed with semicolons.
 */
export function mendOffices(tokens: Tokens, first: number, last: number): void {
  mendSemicolons(tokens, first, last)
  for (let i = first; i + 1 < last; i++) {
    const word = tokens.text[i].toLowerCase()
    if (word === 'commanding' && /^(?:general|officer)$/i.test(tokens.text[i + 1]))
      mendCommanding(tokens, reachBack(first, i), reachOn(last, i), i)
    else if (word === 'over' && i > first) mendOver(tokens, i)
    else if (word === 'own' && tokens.text[i + 1] === ',') mendOwn(tokens, reachBack(first, i), i)
  }
}

/** "the division's commanding general": the rank is the head, whatever was taken for a clause. */
function mendCommanding({ head, deprel, upos, xpos, feats }: Tokens, first: number, last: number, at: number): void {
  const rank = at + 1
  if (head[rank] === at) {
    head[rank] = head[at]
    deprel[rank] = /^(?:csubj|ccomp|advcl|acl)/.test(deprel[at]) ? 'nsubj' : deprel[at]
  }
  if (upos[rank] === 'ADJ') {
    upos[rank] = 'NOUN'
    xpos[rank] = 'NN'
    feats[rank] = 'Number=Sing'
  }
  for (let t = first; t < last; t++) if (head[t] === at) head[t] = rank
  // "CJTF commanding general", where the first word hangs on the verb that the rank was taken from
  for (let t = first; t < at; t++)
    if (head[t] === head[rank] && deprel[t] === 'nsubj' && t === at - 1) {
      head[t] = rank
      deprel[t] = 'compound'
    }
  head[at] = rank
  deprel[at] = 'amod'
}

/** "handed over two trucks", "hand over the camp": the particle, no "more than two", and no preposition. */
function mendOver({ head, deprel, upos, xpos, lemma }: Tokens, over: number): void {
  const verb = over - 1
  if (lemma[verb] !== 'hand' || upos[verb] !== 'VERB' || !/^(?:advmod|case)$/.test(deprel[over]) || head[over] < over)
    return
  if (deprel[over] === 'case' && head[head[over]] === verb) deprel[head[over]] = 'obj'
  head[over] = verb
  deprel[over] = 'compound:prt'
  upos[over] = 'ADP'
  xpos[over] = 'RP'
}

/** "one of our own, Sgt. Ana Rell": "own" ends its phrase before a comma, and the name says who it is. */
function mendOwn({ head, deprel }: Tokens, first: number, own: number): void {
  const name = head[own]
  if (deprel[own] !== 'amod' || name < own + 2) return
  head[own] = head[name]
  deprel[own] = deprel[name]
  head[name] = own
  deprel[name] = 'appos'
  for (let t = first; t < own; t++) if (head[t] === name) head[t] = own
}
