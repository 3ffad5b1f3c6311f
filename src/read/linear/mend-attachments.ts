import type { Tokens } from '../annotation.js'

/** Hangs phrases on the word that they can belong to, in a sentence (half-open), in place. */
export function mendAttachments(tokens: Tokens, first: number, last: number): void {
  mendOpeningTime(tokens, first, last)
  for (let i = first + 2; i < last; i++) {
    const { deprel, text } = tokens
    if (deprel[i] === 'nmod' && WHEN.test(text[i])) mendSubjectTime(tokens, i, first)
    else if (deprel[i].startsWith('obl') && tokens.head[i] > i) mendInsideSubject(tokens, i, first)
    else if (text[i] === 'by' && deprel[i] === 'case') mendAgent(tokens, i, first, last)
    else if (text[i] === 'who' && deprel[i] === 'nsubj') mendWho(tokens, i, first)
    else if (text[i] === ';') mendHalfSubject(tokens, i, first, last)
  }
}

const WHEN =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|\d{4})$/

/** "In October police detained four men": a time before the subject is no part of it. */
function mendOpeningTime({ head, deprel, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < first + 6 && i + 2 < last; i++) {
    if (!WHEN.test(text[i]) || !/^(?:compound|nmod|nmod:unmarked|nummod|amod)$/.test(deprel[i])) continue
    const noun = head[i]
    const mark = i - 1
    if (noun <= i || !/^(?:in|on|since|by)$/i.test(text[mark]) || deprel[mark] !== 'case') continue
    if (upos[noun] !== 'NOUN' || !/^(?:obl|nmod)/.test(deprel[noun])) return
    // climb from "hours on Saturday units" to the verb
    let verb = head[noun]
    while (verb >= first && verb < i && upos[verb] !== 'VERB') verb = head[verb]
    if (verb < noun || verb >= last || upos[verb] !== 'VERB') return
    for (let t = first; t < last; t++) if (head[t] === verb && /^(?:[nc]subj|expl)/.test(deprel[t])) return
    head[mark] = i
    head[i] = verb
    deprel[i] = 'obl'
    head[noun] = verb
    deprel[noun] = 'nsubj'
    return
  }
}

/** "the decision to place him under arrest has …": what stands between the subject's infinitive and the verb is the infinitive's. */
function mendInsideSubject({ head, deprel, upos, xpos, text }: Tokens, phrase: number, first: number): void {
  const main = head[phrase]
  if (upos[main] !== 'VERB') return
  let infinitive = -1
  for (let t = phrase - 1; t >= first && infinitive < 0; t--)
    if (text[t] === 'to' && deprel[t] === 'mark' && xpos[head[t]] === 'VB' && head[t] < phrase) infinitive = head[t]
  if (infinitive < 0 || deprel[infinitive] !== 'acl') return
  const subject = head[infinitive]
  if (head[subject] !== main || !deprel[subject].startsWith('nsubj') || subject > infinitive) return
  head[phrase] = infinitive
}

/** "detained four men trained by instructors": a by-phrase behind an active verb with an object is the participle's between them. */
function mendAgent({ head, deprel, upos, xpos, text }: Tokens, by: number, first: number, last: number): void {
  const agent = head[by]
  const verb = agent >= first ? head[agent] : -1
  if (verb < first || verb > by || !deprel[agent].startsWith('obl') || !/^VB[DPZ]$/.test(xpos[verb])) return
  let participle = -1
  for (let t = verb + 1; t < by; t++) {
    if (text[t] === ',') participle = -1
    else if (
      upos[t] === 'VERB' &&
      xpos[t] === 'VBN' &&
      deprel[t] === 'acl' &&
      deprel[head[t]] === 'obj' &&
      head[head[t]] === verb
    )
      participle = t
  }
  if (participle < 0 || xpos[agent] === 'CD' || /^(?:VBG)$/.test(xpos[agent])) return
  for (let t = participle + 1; t < last; t++) if (head[t] === participle && deprel[t] === 'obl:agent') return
  head[agent] = participle
  deprel[agent] = 'obl:agent'
}

const HEADING =
  /^(?:commander|leader|head|chief|director|founder|minister|member|spokesman|spokeswoman|president|governor|general|colonel|captain|chairman|chairwoman|officer|son|brother|father|deputy|editor|owner|boss)$/

/** "the commander of the guard who overthrew him": "who" is the one, not the body that he heads. */
function mendWho({ head, deprel, lemma }: Tokens, who: number, first: number): void {
  const verb = head[who]
  const noun = verb >= first ? head[verb] : -1
  if (deprel[verb] !== 'acl:relcl' || noun < first || noun > who || deprel[noun] !== 'nmod') return
  const right = head[noun]
  if (right >= first && right < noun && HEADING.test(lemma[right]) && !HEADING.test(lemma[noun])) head[verb] = right
}

/** "…; Ana Rell, who led it, cut off aid": the first noun of the second half is the subject of a verb that has none. */
function mendHalfSubject(
  { head, deprel, upos, xpos, text }: Tokens,
  semicolon: number,
  first: number,
  last: number,
): void {
  let noun = -1
  for (let t = semicolon + 1; t < last && t < semicolon + 8 && noun < 0; t++)
    if (head[t] < semicolon && head[t] >= first && /^(?:NOUN|PROPN)$/.test(upos[t])) noun = t
  if (noun < 0 || !/^(?:appos|conj|nmod|obl|parataxis|dep)/.test(deprel[noun])) return
  for (let t = semicolon + 1; t < noun; t++) if (deprel[t] === 'case' && head[t] === noun) return
  for (let verb = noun + 1; verb < last; verb++) {
    if (upos[verb] !== 'VERB' || !/^VB[DPZ]$/.test(xpos[verb]) || deprel[verb] === 'acl:relcl') continue
    if (head[verb] >= semicolon || !/^(?:conj|parataxis|advcl|ccomp)$/.test(deprel[verb]) || text[verb - 1] !== ',')
      return
    for (let t = semicolon + 1; t < verb; t++) if (head[t] === verb && /^[nc]subj/.test(deprel[t])) return
    head[noun] = verb
    deprel[noun] = 'nsubj'
    deprel[verb] = 'parataxis'
    return
  }
}

/** "The army on Thursday entered Alba": a day between subject and verb dates the verb. */
function mendSubjectTime({ head, deprel, upos, text }: Tokens, day: number, first: number): void {
  const noun = head[day]
  if (noun < first || noun > day || !/^nsubj/.test(deprel[noun]) || !/^on$/i.test(text[day - 1])) return
  const verb = head[noun]
  if (verb < day || upos[verb] !== 'VERB') return
  head[day] = verb
  deprel[day] = 'obl'
}
