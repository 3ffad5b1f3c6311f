import type { Tokens } from '../annotation.js'

/** Gives coordinate clauses the verbs and subjects that the parser took for parts of a phrase, in a sentence (half-open), in place. */
export function mendCoordination(tokens: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    const { deprel, upos, xpos } = tokens
    if (deprel[i] === 'amod' && /^VB[DN]$/.test(xpos[i])) {
      if (!mendListedVerb(tokens, i, first, last)) mendSubjectVerb(tokens, i, first, last)
    } else if (deprel[i] === 'conj' && xpos[i] === 'VB' && upos[i] === 'VERB') mendInfinitiveConjunct(tokens, i, first)
    else if (deprel[i] === 'conj' && xpos[i] === 'VBG') mendGerund(tokens, i, first, last)
    else if (deprel[i] === 'conj' && /^(?:NOUN|PROPN)$/.test(upos[i])) mendNewSubject(tokens, i, first, last)
  }
}

/**
 * "burned the station, emptied two jails and forced Omar Hadi to resign": behind a comma or "and" no participle stands before
 * a number, an article or a name, so the past form is a verb of its own, and the noun its object.
 */
function mendListedVerb(tokens: Tokens, verb: number, first: number, last: number): boolean {
  const { head, deprel, upos, xpos, feats, text } = tokens
  const noun = head[verb]
  const joint = verb - 1
  if (noun <= verb || noun >= last || !(text[joint] === ',' || upos[joint] === 'CCONJ')) return false
  if (!/^(?:conj|obj|appos|obl|nmod|obl:unmarked)$/.test(deprel[noun])) return false
  const next = verb + 1
  const closed = /^(?:NUM|DET)$/.test(upos[next]) && !/^(?:all|both|no)$/i.test(text[next])
  const name = upos[next] === 'PROPN' || (upos[noun] === 'PROPN' && xpos[next] === 'NNP')
  if (!closed && !name) return false
  for (let t = verb + 1; t < noun; t++) if (deprel[t] === 'case' && head[t] === noun) return false
  let above = head[noun]
  // the verb that it goes on from: an active one before it, in the same form or in the past
  while (above >= first && !(upos[above] === 'VERB' && above < verb && /^VB[DNPZ]$/.test(xpos[above])))
    above = head[above]
  if (above < first) return false
  let active = false
  for (let t = above + 1; t < verb; t++)
    if (head[t] === above && (deprel[t] === 'obj' || (name && deprel[t] === 'obl'))) active = true
  let perfect = false
  for (let t = first; t < last; t++) {
    if (head[t] !== above) continue
    if (/pass$/.test(deprel[t])) return false
    if (t < above && deprel[t] === 'aux' && /^(?:has|have|had|having)$/i.test(text[t])) perfect = true
  }
  if (!active) return false
  head[verb] = above
  deprel[verb] = 'conj'
  upos[verb] = 'VERB'
  xpos[verb] = perfect ? 'VBN' : 'VBD'
  if (!perfect) feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
  head[noun] = verb
  deprel[noun] = 'obj'
  head[joint] = verb
  for (let t = first; t < last; t++) {
    // what stood with the wrong noun before the verb, and what the first verb was given behind the second one's object
    if (t < verb && head[t] === noun) head[t] = verb
    if (t > noun && head[t] === above && /^(?:obl|xcomp|advcl|conj)$/.test(deprel[t])) head[t] = verb
    if (t > noun && head[t] === noun && upos[t] === 'VERB' && deprel[t] === 'conj') head[t] = above
  }
  return true
}

/** "she alleged fraud, hired lawyers and …": what has a subject of its own before it is no participle before its object. */
function mendSubjectVerb(
  { head, deprel, upos, xpos, feats }: Tokens,
  verb: number,
  first: number,
  last: number,
): boolean {
  const noun = head[verb]
  const main = noun >= 0 ? head[noun] : -1
  if (noun < verb || main < noun || main >= last || deprel[noun] !== 'nsubj') return false
  let subject = -1
  for (let t = first; t < verb; t++) if (head[t] === verb && deprel[t].startsWith('nsubj')) subject = t
  if (subject < 0) return false
  upos[verb] = 'VERB'
  xpos[verb] = 'VBD'
  feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
  head[verb] = head[main]
  deprel[verb] = deprel[main]
  head[main] = verb
  deprel[main] = 'conj'
  head[noun] = verb
  deprel[noun] = 'obj'
  for (let t = first; t < subject; t++) if (head[t] === main) head[t] = verb
  return true
}

/** "accused of executing villagers in Alba and looting shops": a gerund goes on from the gerund above, not from a place. */
function mendGerund({ head, deprel, upos, xpos }: Tokens, gerund: number, first: number, last: number): void {
  const wrong = head[gerund]
  if (upos[gerund - 1] !== 'CCONJ' || wrong < first || wrong > gerund || !/^(?:NOUN|PROPN)$/.test(upos[wrong])) return
  let above = head[wrong]
  // the object of the second gerund may govern the place before it
  while (above > gerund && !/^VB/.test(xpos[above])) above = head[above]
  while (above >= first && above < gerund && upos[above] !== 'VERB') above = head[above]
  if (above < first || above > gerund || xpos[above] !== 'VBG') return
  const phrase = head[wrong] > gerund
  head[gerund] = above
  upos[gerund] = 'VERB'
  for (let t = gerund + 1; t < last; t++)
    if (head[t] === above && (deprel[t] === 'obj' || (deprel[t] === 'obl' && t === gerund + 1))) {
      head[t] = gerund
      deprel[t] = 'obj'
      if (phrase && head[wrong] === t) {
        head[wrong] = above
        deprel[wrong] = 'obl'
      }
    }
}

/** "officers threatened the crews and vigilantes lynched two men": a noun behind "and" before a finite verb is its subject. */
function mendNewSubject({ head, deprel, upos, xpos }: Tokens, noun: number, first: number, last: number): void {
  const verb = noun + 1
  if (verb >= last || upos[verb] !== 'VERB' || !/^VB[DZ]$/.test(xpos[verb])) return
  if (!/^(?:conj|ccomp|parataxis)$/.test(deprel[verb])) return
  const above = head[verb]
  if (above < first || above > noun || upos[above] !== 'VERB') return
  let opened = false
  for (let t = above + 1; t < noun; t++) if (head[t] === noun && upos[t] === 'CCONJ') opened = true
  if (!opened) return
  for (let t = first; t < last; t++) if (head[t] === verb && /^[nc]subj/.test(deprel[t])) return
  for (let t = noun - 1; t > above; t--)
    if (head[t] === noun && upos[t] === 'CCONJ') {
      head[t] = verb
      break
    }
  head[noun] = verb
  deprel[noun] = 'nsubj'
  deprel[verb] = 'conj'
}

/** "called on the king to disarm the guards and let them go": a bare form goes on from the infinitive, not from a finite verb. */
function mendInfinitiveConjunct({ head, deprel, upos, xpos, text }: Tokens, verb: number, first: number): void {
  const wrong = head[verb]
  if (wrong < first || wrong > verb || !/^VB[DZ]$/.test(xpos[wrong])) return
  let infinitive = -1
  for (let t = verb - 1; t > wrong; t--) {
    if (head[t] === verb && (deprel[t] === 'mark' || deprel[t].startsWith('aux') || deprel[t].startsWith('nsubj')))
      return
    if (
      infinitive < 0 &&
      deprel[t] === 'mark' &&
      text[t] === 'to' &&
      xpos[head[t]] === 'VB' &&
      upos[head[t]] === 'VERB'
    )
      infinitive = head[t]
  }
  if (infinitive > wrong && infinitive < verb) head[verb] = infinitive
}
