import type { Tokens } from '../annotation.js'
import { reachBack, reachOn } from './reach.js'

/** Gives verbs of saying who speaks and what is said, in a sentence (half-open), in place. */
export function mendSpeakers(tokens: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    if (tokens.upos[i] !== 'VERB') continue
    const end = reachOn(last, i)
    if (SAYING.test(tokens.text[i])) {
      mendJoint(tokens, i, reachBack(first, i), end)
      mendBehind(tokens, i, end)
      mendSaid(tokens, i, end)
      mendAfterwards(tokens, i, reachBack(first, i), end)
    }
    if (TELLING.test(tokens.lemma[i])) mendTold(tokens, i, end)
  }
}

const SAYING =
  /^(?:said|says|say|told|tells|added|adds|warned|claimed|claims|reported|insisted|announced|estimate|estimated|believe|alleged|confirmed)$/
const TELLING = /^(?:tell|inform|assure|warn|remind|notify|convince|promise|persuade)$/

/**
 * "The mine collapsed on Monday, two miners and a nurse told the station": what stands between the last comma and the verb of
 * saying, without a verb of its own, is who speaks, however many; what stands before the comma is what they say.
 */
function mendJoint({ head, deprel, upos, text }: Tokens, said: number, first: number, last: number): void {
  let end = said
  while (end > first + 1 && /^(?:have|has|had|also|later)$/.test(text[end - 1])) end--
  let and = -1
  let start = end
  for (; start > first && text[start - 1] !== ','; start--) {
    const t = start - 1
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|CCONJ|ADP|PART)$/.test(upos[t])) return
    if (text[t] === 'and') and = t
  }
  if (and <= start || and >= end - 1 || start <= first + 2) return
  const top = (from: number, to: number) => {
    for (let t = from; t < to; t++)
      if (/^(?:NOUN|PROPN|NUM)$/.test(upos[t]) && (head[t] < from || head[t] >= to)) return t
    return -1
  }
  const one = top(start, and)
  const other = top(and + 1, end)
  if (one < 0 || other < 0 || head[one] >= start - 1 || /^nsubj/.test(deprel[one])) return
  for (let t = first; t < start; t++) if (head[t] === said && /^nsubj/.test(deprel[t])) return
  head[one] = said
  deprel[one] = 'nsubj'
  head[other] = one
  deprel[other] = 'conj'
  head[and] = other
  for (let t = start; t < and; t++) if (deprel[t] === 'case' && head[t] === one && text[t] !== 'of') head[t] = one
  const content = head[said]
  if (content < first || content >= start || upos[content] !== 'VERB') return
  head[said] = head[content]
  deprel[said] = deprel[content]
  head[content] = said
  deprel[content] = 'ccomp'
  for (let t = said + 1; t < last; t++) if (head[t] === content && deprel[t] === 'punct') head[t] = said
}

/** "…, said one", "said its head, Ana Rell": what stands behind the verb and a quotation is who speaks, and who that is. */
function mendBehind({ head, deprel, text }: Tokens, said: number, last: number): void {
  const next = said + 1
  if (next >= last) return
  if (/^(?:one|another|some|many|both)$/.test(text[next]) && /^[,”"'’]$/.test(text[said - 1]) && deprel[next] === 'obj')
    if (head[next] === said) deprel[next] = 'nsubj'
  let speaker = -1
  for (let t = next; t < last; t++) {
    if (head[t] !== said || deprel[t] !== 'nsubj') continue
    if (speaker < 0) {
      speaker = t
      continue
    }
    let opening = t
    while (opening > speaker && text[opening - 1] !== ',') opening--
    if (opening === speaker) return
    head[t] = speaker
    deprel[t] = 'appos'
    return
  }
}

/** "“We left,” the mayor told reporters after visiting the camp": what stands behind the saying is of the saying. */
function mendAfterwards({ head, deprel, text }: Tokens, said: number, first: number, end: number): void {
  let content = -1
  for (let t = first; t < said; t++) if (head[t] === said && deprel[t] === 'ccomp') content = t
  if (content < 0) return
  for (let t = said + 1; t < end && !QUOTATION.test(text[t]); t++)
    if (head[t] === content && /^(?:advcl|obl|obl:unmarked)$/.test(deprel[t])) head[t] = said
}

const OPENING = /^(?:after|before|until|since|while|when|as|because)$/
const QUOTATION = /^["“”'‘’`]+$/

/** "He said troops had left": a noun before a clause of content that has no subject is its subject. */
function mendSaid({ head, deprel, xpos, text }: Tokens, said: number, last: number): void {
  let noun = -1
  for (let t = said + 1; t < last; t++) {
    if (head[t] !== said) continue
    if (deprel[t] === 'obj') noun = t
    if (deprel[t] !== 'ccomp' || noun < 0) continue
    let passive = false
    let finite = /^VB[DZP]$/.test(xpos[t])
    for (let s = said + 1; s < t; s++) {
      // "announced the arrest after cars were burned"
      if (s > noun && OPENING.test(text[s])) return
      if (head[s] !== t) continue
      if (/^(?:nsubj|csubj|expl|mark)/.test(deprel[s])) return
      if (deprel[s].startsWith('aux')) finite = true
      if (deprel[s] === 'aux:pass') passive = true
    }
    if (!finite) return
    head[noun] = t
    deprel[noun] = passive ? 'nsubj:pass' : 'nsubj'
    return
  }
}

/** "told the station that the road was closed": behind whom something is told, "that" and a subject open what is told. */
function mendTold({ head, deprel, upos, xpos, text }: Tokens, told: number, last: number): void {
  let hearer = -1
  let that = -1
  for (let t = told + 1; t < last && t < told + 14 && that < 0; t++) {
    if (head[t] === told && /^(?:i?obj)$/.test(deprel[t])) hearer = t
    if (text[t] === 'that' && hearer >= 0) that = t
    else if (/^[,;]$/.test(text[t]) || upos[t] === 'VERB') return
  }
  if (that < 0) return
  const clause = that + 1 < last ? clauseOf(head, deprel, that, last, hearer, told) : -1
  if (clause < 0) return
  let subject = -1
  for (let t = that + 1; t < clause; t++) if (head[t] === clause && /^(?:nsubj|csubj|expl)/.test(deprel[t])) subject = t
  if (subject < 0) return
  head[clause] = told
  deprel[clause] = 'ccomp'
  head[that] = clause
  deprel[that] = 'mark'
  upos[that] = 'SCONJ'
  xpos[that] = 'IN'
  for (let t = that + 1; t < last; t++) if (head[t] === hearer) head[t] = t < clause ? subject : clause
}

/** The head of the clause that "that" opens, where it hangs on the hearer or beside the verb of telling; -1 for none. */
function clauseOf(
  head: Tokens['head'],
  deprel: Tokens['deprel'],
  that: number,
  last: number,
  hearer: number,
  told: number,
): number {
  const clause = head[that]
  if (clause <= that || clause >= last) return -1
  if (head[clause] === hearer && /^acl/.test(deprel[clause])) return clause
  return head[clause] === told && deprel[clause] === 'conj' ? clause : -1
}
