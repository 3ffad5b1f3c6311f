import type { Tokens } from '../annotation.js'
import { reachOn } from './reach.js'

/** Mends which verbs of a sentence (half-open) are coordinate and what hangs on which of them, in place. */
export function mendConjuncts(tokens: Tokens, first: number, last: number): void {
  mendPerfectGerunds(tokens, first, last)
  mendForms(tokens, first, last)
  mendSecondObjects(tokens, first, last)
  mendBareSubjects(tokens, first, last)
  mendRepeated(tokens, first, last)
  mendParts(tokens, first, last)
  mendSecondInfinitive(tokens, first, last)
}

/**
 * "called on the league to meet and on its members to pay": a conjunct with the preposition of an earlier phrase is that
 * phrase's, not that of the noun between them.
 */
function mendRepeated({ head, deprel, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    const noun = head[i]
    if (deprel[i] !== 'case' || upos[i - 1] !== 'CCONJ' || noun < i || deprel[noun] !== 'conj') continue
    const wrong = head[noun]
    if (wrong < first || wrong > i || !/^(?:obj|nsubj)$/.test(deprel[wrong]) || deprel[head[wrong]] === 'root') continue
    for (let t = wrong - 1; t > first; t--) {
      if (deprel[t] !== 'case' || text[t] !== text[i] || deprel[head[t]] !== 'obl' || head[t] < t) continue
      if (head[head[t]] !== head[head[wrong]]) continue
      head[noun] = head[t]
      break
    }
  }
}

const PARTS = /^(?:element|part|section|faction|unit|remnant|thousand|dozen|hundred|resident|inhabitant)$/

/** "the militia and elements of the army": of whom the parts are stands right behind them. */
function mendParts({ head, deprel, upos, text, lemma }: Tokens, first: number, last: number): void {
  for (let of = first + 3; of + 1 < last; of++) {
    if (text[of] !== 'of' || deprel[of] !== 'case' || !PARTS.test(lemma[of - 1])) continue
    const part = of - 1
    const whole = head[of]
    if (whole > of && deprel[part] === 'conj' && head[whole] === head[part] && upos[part - 1] === 'CCONJ')
      head[whole] = part
  }
}

/** "accused them of having shot prisoners": "having" before a participle is its auxiliary. */
function mendPerfectGerunds({ head, deprel, upos, xpos, text }: Tokens, first: number, last: number): void {
  for (let i = first; i + 1 < last; i++) {
    if (text[i] !== 'having' || deprel[i] === 'aux' || head[i] < first || head[i] > i) continue
    const verb = upos[i + 1] === 'ADV' && i + 2 < last ? i + 2 : i + 1
    if (xpos[verb] !== 'VBN' || upos[verb] !== 'VERB') continue
    head[verb] = head[i]
    deprel[verb] = deprel[i]
    for (let t = first; t < last; t++) if (head[t] === i) head[t] = verb
    head[i] = verb
    deprel[i] = 'aux'
    upos[i] = 'AUX'
  }
}

const INFLECTED = /^VB[DZ]$/

/**
 * "forced children to fight and used schools": a past or present form is no conjunct of an infinitive; a gerund behind a
 * preposition is none of a noun. Both go on from the verb above that has their form.
 */
function mendForms({ head, deprel, upos, xpos, text, lemma }: Tokens, first: number, last: number): void {
  const marked = new Set<number>()
  const helped = new Set<number>()
  for (let i = first; i < last; i++) {
    if (deprel[i] === 'mark') marked.add(head[i])
    if (deprel[i] === 'aux' || /^nsubj/.test(deprel[i])) helped.add(head[i])
  }
  for (let i = first; i < last; i++) {
    if (deprel[i] !== 'conj' || upos[i] !== 'VERB' || head[i] < first || head[i] > i) continue
    const wrong = head[i]
    let at = wrong
    if (xpos[i] === 'VBG' && marked.has(i) && /^(?:NOUN|PROPN)$/.test(upos[wrong])) {
      while (at >= first && upos[at] !== 'VERB') at = head[at]
      if (at >= first && marked.has(at)) head[i] = at
      continue
    }
    const past = xpos[i] === 'VBN' || INFLECTED.test(xpos[i])
    if (!past || helped.has(i) || xpos[wrong] !== 'VB' || !marked.has(wrong) || text[i] === lemma[i]) continue
    const fits = (t: number) =>
      upos[t] === 'VERB' && (xpos[i] === xpos[t] || (INFLECTED.test(xpos[i]) && /^VB[DPZ]$/.test(xpos[t])))
    at = head[wrong]
    // the perfect and the past look alike
    while (at >= first && !fits(at) && !(upos[at] === 'VERB' && /^VB[DN]$/.test(xpos[at]) && xpos[i] !== 'VBZ'))
      at = head[at]
    if (at < first || at > wrong) continue
    head[i] = at
    // what stands behind it was hung on the infinitive
    for (let t = i + 1; t < reachOn(last, i); t++)
      if (head[t] === wrong && !/^(?:conj|punct)$/.test(deprel[t])) head[t] = i
  }
}

/** "to dissolve parliament and to arrest deputies": of two objects with a verb between them the second is that verb's. */
function mendSecondObjects({ head, deprel, upos }: Tokens, first: number, last: number): void {
  const object = new Map<number, number>()
  for (let i = first; i < last; i++) {
    if (deprel[i] !== 'obj' || head[i] < first || head[i] > i) continue
    const earlier = object.get(head[i])
    object.set(head[i], i)
    if (earlier === undefined) continue
    let verb = i - 1
    while (verb > earlier && !(upos[verb] === 'VERB' && deprel[verb] === 'conj' && head[verb] === head[i])) verb--
    if (verb <= earlier || object.has(verb)) continue
    head[i] = verb
    object.set(verb, i)
  }
}

/** "in which police shot dead nine people": a noun before a finite verb that has no subject is no part of it. */
function mendBareSubjects({ head, deprel, upos, xpos, text }: Tokens, first: number, last: number): void {
  const withSubject = new Set<number>()
  const demanded = new Set<number>()
  for (let i = first; i < last; i++) {
    if (/^[nc]subj/.test(deprel[i])) withSubject.add(head[i])
    if (deprel[i] === 'mark' && text[i] === 'that') demanded.add(head[i])
  }
  for (let i = first; i < last; i++) {
    const verb = head[i]
    if (deprel[i] !== 'compound' || verb !== i + 1 || upos[verb] !== 'VERB' || !/^VB[DZP]?$/.test(xpos[verb])) continue
    // "demanded that the mayor apologise": a bare form has a subject where a clause demands it
    if (xpos[verb] === 'VB' && !demanded.has(verb)) continue
    if (!withSubject.has(verb) && /^(?:NOUN|PROPN)$/.test(upos[i])) deprel[i] = 'nsubj'
  }
}

/** "claimed to have shot two men and to have burned the mill": an infinitive with "to" goes on from the one before it. */
function mendSecondInfinitive({ head, deprel, text, xpos }: Tokens, first: number, last: number): void {
  for (let to = first + 3; to < last; to++) {
    if (text[to] !== 'to' || text[to - 1] !== 'and' || deprel[to] !== 'mark') continue
    const second = head[to]
    const above = second > to ? head[second] : -1
    if (above < first || above > to || deprel[second] !== 'conj' || !/^VB[DZP]$/.test(xpos[above])) continue
    for (let t = to - 2; t > above; t--)
      if (head[t] === above && deprel[t] === 'xcomp') {
        head[second] = t
        break
      }
  }
}
