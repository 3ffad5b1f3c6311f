import type { Tokens } from '../annotation.js'

/**
 * Gives finite verbs without a subject the noun right before them: behind a word that opens clauses as well as phrases
 * ("after guards searched the house"), and behind a verb of saying ("noted the mayor had left"). Mends a sentence
 * (half-open) in place, in time linear in its words.
 */
export function mendOpenings(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, xpos } = tokens
  const served = new Set<number>()
  const passive = new Set<number>()
  const helped = new Set<number>()
  for (let i = first; i < last; i++) {
    if (/^(?:[nc]subj|expl)/.test(deprel[i]) || (deprel[i] === 'mark' && upos[i] === 'PART')) served.add(head[i])
    if (deprel[i] === 'aux:pass') passive.add(head[i])
    if (deprel[i].startsWith('aux') && /^(?:VB[DZP]|MD)$/.test(xpos[i])) helped.add(head[i])
  }
  for (let verb = first + 2; verb < last; verb++) {
    if (upos[verb] !== 'VERB' || served.has(verb)) continue
    if (!/^VB[DZP]$/.test(xpos[verb]) && !helped.has(verb)) continue
    const noun = nounBefore(tokens, verb, first)
    if (noun < 0) continue
    if (!mendOpened(tokens, verb, noun, first) && !mendReported(tokens, verb, noun, last)) continue
    deprel[noun] = passive.has(verb) ? 'nsubj:pass' : 'nsubj'
    head[noun] = verb
  }
}

/** The head of the nominal that ends right before a verb and its auxiliaries, -1 for none. */
function nounBefore(tokens: Tokens, verb: number, first: number): number {
  const { head, deprel, upos } = tokens
  let end = verb - 1
  while (end > first && head[end] === verb && /^(?:aux|advmod)/.test(deprel[end])) end--
  if (!/^(?:NOUN|PROPN|PRON|NUM)$/.test(upos[end])) return -1
  let noun = end
  while (noun > first && head[noun] < noun && head[noun] >= first && /^(?:flat|nmod|conj)$/.test(deprel[noun])) {
    const mark = caseOf(tokens, noun)
    if (mark >= 0 && OPENING.test(tokens.text[mark])) break
    noun = head[noun]
  }
  return noun
}

/** The word before a noun, within reach, that marks it as oblique; -1 for none. */
function caseOf({ head, deprel }: Tokens, noun: number): number {
  for (let t = noun - 1; t >= 0 && t > noun - 8; t--) if (head[t] === noun && deprel[t] === 'case') return t
  return -1
}

const OPENING = /^(?:after|before|until|since|while|when|because|as|though|although|once)$/i

/** "left after guards searched the house": the word before the noun opens the clause of the verb. */
function mendOpened(tokens: Tokens, verb: number, noun: number, first: number): boolean {
  const { head, deprel, upos, xpos, text } = tokens
  const above = head[noun]
  if (!/^(?:obl|nmod)$/.test(deprel[noun]) || above < first || above >= noun) return false
  if (!/^(?:advcl|acl|acl:relcl|ccomp|xcomp|conj|parataxis)$/.test(deprel[verb])) return false
  const mark = caseOf(tokens, noun)
  if (mark <= above || !OPENING.test(text[mark])) return false
  // "after the talks began and the guards left": a conjunct shares the subject of the verb before it
  for (let t = mark + 1; t < verb; t++) if (text[t] === ',' || upos[t] === 'VERB') return false
  let governor = above
  if (head[verb] !== noun)
    while (governor !== head[verb] && head[governor] >= first && head[governor] < governor) governor = head[governor]
  if (head[verb] !== noun && governor !== head[verb]) return false
  head[mark] = verb
  deprel[mark] = 'mark'
  upos[mark] = 'SCONJ'
  xpos[mark] = 'IN'
  governor = above
  while (governor >= first && upos[governor] !== 'VERB' && head[governor] >= first && head[governor] < governor)
    governor = head[governor]
  head[verb] = governor
  deprel[verb] = 'advcl'
  return true
}

const REPORTING =
  /^(?:say|tell|note|claim|argue|add|warn|report|insist|announce|estimate|believe|allege|confirm|think|hope|fear|suggest|recall|admit|concede|acknowledge|know|explain|conclude|show|mean|complain|stress|reveal|learn|find|hear|assume|feel|suspect|conclude)$/

/** "noted the mayor left the valley", "suggesting the raid broke the truce": the object of saying is the subject of what is said. */
function mendReported({ head, deprel, lemma }: Tokens, verb: number, noun: number, last: number): boolean {
  const saying = head[noun]
  if (deprel[noun] !== 'obj' || saying >= noun || saying < 0 || !REPORTING.test(lemma[saying])) return false
  if (head[verb] === saying) return deprel[verb] === 'ccomp'
  if (head[verb] !== noun || deprel[verb] !== 'acl') return false
  // a participle has no object of its own: "found the bodies burned"
  for (let t = verb + 1; t < last && t < verb + 12; t++)
    if (head[t] === verb && deprel[t] === 'obj') {
      head[verb] = saying
      deprel[verb] = 'ccomp'
      return true
    }
  return false
}
