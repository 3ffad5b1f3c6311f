import type { Tokens } from '../annotation.js'

/**
 * Gives a bare verb form that the parser hung on a noun as its modifier the place of a verb, in a sentence (half-open), in
 * place: "agreed to free 40 men", "helped the army retake Alba", "let police patrol the town". Needs mended tags.
 */
export function mendBare(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, xpos } = tokens
  for (let verb = first + 1; verb + 1 < last; verb++) {
    if (xpos[verb] !== 'VB' || upos[verb] !== 'VERB') continue
    if (deprel[verb] === 'amod' && head[verb] > verb) mendInfinitive(tokens, verb, first)
    else if (/^(?:compound|obj|nmod)$/.test(deprel[verb])) mendHelped(tokens, verb, first, last)
  }
}

/** "agreed to free 40 men", where "to" was taken for a preposition and the verb for an adjective. */
function mendInfinitive({ head, deprel, upos }: Tokens, verb: number, first: number): void {
  const noun = head[verb]
  const to = verb - 1
  const above = head[noun]
  if (head[to] !== noun || deprel[to] !== 'case' || above < first || above > to) return
  deprel[verb] = upos[above] === 'VERB' ? 'xcomp' : 'acl'
  head[verb] = above
  head[noun] = verb
  deprel[noun] = 'obj'
  head[to] = verb
  deprel[to] = 'mark'
}

/** "helped the army retake Alba": what stands before the bare form is helped, what stands behind it is its object. */
function mendHelped({ head, deprel, upos, lemma }: Tokens, verb: number, first: number, last: number): void {
  let help = verb - 1
  while (help >= first && upos[help] !== 'VERB' && upos[help] !== 'PUNCT') help--
  if (help < first || !/^(?:help|let)$/.test(lemma[help])) return
  const wrong = head[verb]
  // the noun that the parser hung the verb on, or the object of "help" behind it
  let object = wrong > verb ? wrong : -1
  if (object < 0 && wrong === help)
    for (let t = verb + 1; t < last && object < 0; t++) if (head[t] === help && deprel[t] === 'obj') object = t
  const helped = verb - 1 > help ? verb - 1 : -1
  if (helped >= 0) {
    head[helped] = help
    deprel[helped] = 'obj'
    for (let t = help + 1; t < helped; t++) if (head[t] === verb || head[t] === object) head[t] = helped
  }
  head[verb] = help
  deprel[verb] = 'xcomp'
  for (let t = verb + 1; t < last && object < 0; t++) if (head[t] === verb && deprel[t] === 'flat') object = t
  if (object < 0) return
  head[object] = verb
  deprel[object] = 'obj'
  // what stands behind the object goes with the verb that has it
  for (let t = object + 1; t < last && upos[t] !== 'VERB'; t++)
    if (head[t] === help && deprel[t] === 'obl') head[t] = verb
}
