import type { Tokens } from '../annotation.js'

/** Gives clauses back the verb that an insertion between commas took from their subject, in a sentence (half-open), in place. */
export function mendInsertions(tokens: Tokens, first: number, last: number): void {
  for (let i = first + 1; i + 4 < last; i++) {
    if (tokens.text[i] !== ',' || !/^(?:NOUN|PROPN)$/.test(tokens.upos[i - 1])) continue
    mendNamed(tokens, i, first, last)
    mendInterrupted(tokens, i, first, last)
  }
}

const OPENING = /^(?:after|before|until|since|when|because|while)$/i

/** "after his brother, Omar Dal, was killed": the name says who the brother is, who is the clause's subject. */
function mendNamed({ head, deprel, upos, xpos, text }: Tokens, comma: number, first: number, last: number): void {
  const name = comma + 1
  const verb = head[name]
  if (upos[name] !== 'PROPN' || !/^nsubj/.test(deprel[name]) || verb < name || verb >= last) return
  let noun = comma - 1
  while (noun > first && head[noun] < noun && /^(?:flat|nmod)/.test(deprel[noun])) noun = head[noun]
  const above = head[noun]
  if (!/^(?:obl|nmod)$/.test(deprel[noun]) || above < first || above >= noun) return
  let mark = noun
  while (mark > first && !(head[mark] === noun && deprel[mark] === 'case')) mark--
  if (!OPENING.test(text[mark])) return
  let closed = false
  for (let t = name + 1; t < verb; t++) {
    if (text[t] === ',') closed = true
    else if (!closed && !/^(?:PROPN|NOUN)$/.test(upos[t])) return
  }
  if (!closed) return
  let governor = above
  while (governor >= first && upos[governor] !== 'VERB') governor = head[governor]
  if (governor < first || governor === verb) return
  deprel[noun] = deprel[name]
  head[noun] = verb
  head[name] = noun
  deprel[name] = 'appos'
  head[mark] = verb
  deprel[mark] = 'mark'
  upos[mark] = 'SCONJ'
  xpos[mark] = 'IN'
  head[verb] = governor
  deprel[verb] = 'advcl'
}

const INSERTED =
  /^(?:who|which|whose|where|whom|under|with|in|at|on|by|from|after|amid|despite|backed|led|including|like)$/

/**
 * "The guards, who came by boat, set fire to the mill": a past form with an object behind the second comma is the verb of the
 * noun before the first, where that noun has none.
 */
function mendInterrupted(tokens: Tokens, comma: number, first: number, last: number): void {
  const { head, deprel, upos, xpos, text, feats } = tokens
  if (!INSERTED.test(text[comma + 1])) return
  let noun = comma - 1
  while (noun > first && head[noun] < noun && head[noun] >= first && /^(?:flat|nmod)/.test(deprel[noun]))
    noun = head[noun]
  const whole = head[noun] < first
  const opening = openingOf(tokens, noun, first)
  const governor = head[noun]
  const spoken = !whole && deprel[noun] === 'nsubj' && governor > comma && twoSubjects(tokens, noun, last)
  if (!whole && opening < 0 && !spoken) return
  if (whole)
    for (let t = first; t < last; t++) if (head[t] === noun && /^(?:cop|nsubj|csubj|expl|aux)/.test(deprel[t])) return
  let verb = comma + 2
  for (; verb < last; verb++) if (text[verb - 1] === ',' && upos[verb] === 'VERB' && /^VB[DN]$/.test(xpos[verb])) break
  if (verb >= last || !/^(?:amod|acl)$/.test(deprel[verb]) || head[verb] <= comma || head[verb] >= verb) return
  let object = false
  for (let t = verb + 1; t < last; t++) {
    if (head[t] === verb && /^(?:obj|ccomp|xcomp)$/.test(deprel[t])) object = true
    if (head[t] === verb && deprel[t] === 'obl:agent') return
  }
  if (!object || text[verb + 1] === 'by' || (spoken && governor < verb)) return
  const above = whole || spoken ? governor : governorOf(tokens, noun, first)
  if (above === verb || (!whole && above < first)) return
  head[verb] = above
  deprel[verb] = whole ? deprel[noun] : spoken ? 'ccomp' : 'advcl'
  xpos[verb] = 'VBD'
  feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
  head[noun] = verb
  deprel[noun] = 'nsubj'
  if (opening >= 0) {
    head[opening] = verb
    deprel[opening] = 'mark'
    upos[opening] = 'SCONJ'
  }
  const end = spoken ? governor : last
  for (let t = verb + 1; t < end; t++) {
    if (head[t] >= verb || (head[t] < comma && !whole) || head[t] < first) continue
    if (head[t] === noun || head[t] > comma) {
      head[t] = verb
      if (upos[t] === 'VERB' && /^(?:acl|amod)$/.test(deprel[t])) deprel[t] = 'conj'
    }
  }
}

/** The preposition of a noun that opens clauses too ("after the king, …"); -1 for none. */
function openingOf({ head, deprel, text }: Tokens, noun: number, first: number): number {
  if (!/^(?:obl|nmod)$/.test(deprel[noun])) return -1
  for (let t = noun - 1; t >= first && t > noun - 6; t--)
    if (head[t] === noun && deprel[t] === 'case') return /^(?:after|before|until|since)$/i.test(text[t]) ? t : -1
  return -1
}

function governorOf({ head, upos }: Tokens, noun: number, first: number): number {
  let above = head[noun]
  while (above >= first && upos[above] !== 'VERB') above = head[above]
  return above < noun ? above : -1
}

/** Whether the verb behind a noun has a second subject nearer to it. */
function twoSubjects({ head, deprel }: Tokens, noun: number, last: number): boolean {
  const verb = head[noun]
  for (let t = noun + 1; t < verb && t < last; t++) if (head[t] === verb && deprel[t] === 'nsubj') return true
  return false
}
