import type { Tokens } from '../annotation.js'

/** Mends what hangs on the wrong verb of a sentence (half-open), in place, each in time linear in its words. */
export function mendVerbs(tokens: Tokens, first: number, last: number): void {
  mendObjects(tokens, first, last)
  mendConjuncts(tokens, first, last)
  mendReduced(tokens, first, last)
  mendReceivers(tokens, first, last)
  mendRelatives(tokens, first, last)
  mendLists(tokens, first, last)
}

/** Verbs behind which a bare nominal says what the subject is. */
const COPULAR =
  /^(?:be|become|remain|seem|stay|prove|appear|turn|feel|sound|look|stand|die|name|call|elect|appoint|declare|consider|make|deem|label|dub|crown|brand|title|nickname)$/

/** "arrested Ana Rell": a bare name behind a verb that has no object is its object, unless the verb says what one is. */
function mendObjects({ head, deprel, upos, lemma }: Tokens, first: number, last: number): void {
  const closed = new Set<number>()
  for (let i = first; i < last; i++) {
    if (/^(?:obj|ccomp|aux:pass|nsubj:pass)$/.test(deprel[i])) closed.add(head[i])
    if (/^(?:case|mark|cop)$/.test(deprel[i])) closed.add(i)
  }
  for (let i = first; i < last; i++) {
    const verb = head[i]
    if (deprel[i] !== 'xcomp' || upos[i] !== 'PROPN' || verb < first || verb > i || upos[verb] !== 'VERB') continue
    if (!closed.has(verb) && !closed.has(i) && !COPULAR.test(lemma[verb])) deprel[i] = 'obj'
  }
}

/** "to hold Alba and launch raids": a verb is no conjunct of a noun, but of the verb that governs the noun. */
function mendConjuncts({ head, deprel, upos, xpos }: Tokens, first: number, last: number): void {
  for (let i = first; i < last; i++) {
    if (deprel[i] !== 'conj' || upos[i] !== 'VERB' || !/^VB[DZP]?$/.test(xpos[i])) continue
    let at = head[i]
    if (at < first || !/^(?:NOUN|PROPN|NUM)$/.test(upos[at])) continue
    while (at >= first && /^(?:NOUN|PROPN|NUM)$/.test(upos[at])) at = head[at]
    if (at >= first && at < i && upos[at] === 'VERB') head[i] = at
  }
}

/**
 * "The band, made up of deserters and led by a captain, began the march": of two finite forms without any conjunction the
 * first, set off by a comma, is a participle of the subject.
 */
function mendReduced(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, xpos, text } = tokens
  for (let verb = first + 2; verb < last; verb++) {
    if (upos[verb] !== 'VERB' || !/^VB[DN]$/.test(xpos[verb]) || text[verb - 1] !== ',') continue
    const children: number[] = []
    for (let t = first; t < last; t++) if (head[t] === verb) children.push(t)
    const subject = children.find(t => t < verb && /^nsubj/.test(deprel[t]))
    if (subject === undefined || children.some(t => deprel[t].startsWith('aux') || deprel[t] === 'obj')) continue
    const main = children.find(
      t => t > verb && deprel[t] === 'conj' && /^VB[DZP]$/.test(xpos[t]) && !/^(?:CCONJ|PUNCT)$/.test(upos[t - 1]),
    )
    if (main === undefined) continue
    let joined = false
    for (let t = verb; t < main; t++) if (head[t] === main && /^(?:cc|nsubj)/.test(deprel[t])) joined = true
    if (joined) continue
    head[main] = head[verb]
    deprel[main] = deprel[verb]
    head[verb] = subject
    deprel[verb] = 'acl'
    xpos[verb] = 'VBN'
    head[subject] = main
    if (deprel[subject] === 'nsubj:pass') deprel[subject] = 'nsubj'
    for (const t of children) if (t > main) head[t] = main
    // what goes on from the participle is one too
    for (const t of children) if (deprel[t] === 'conj' && t < main && xpos[t] === 'VBD') xpos[t] = 'VBN'
  }
}

const GIVING = /^(?:give|send|sell|lend|grant|offer|hand|pay|award|deny)$/

/**
 * "gave the guards rifles", "sent Alba missiles": a plural or a name that the parser took for a part of the thing given is
 * who gets it, where no "to" names another.
 */
function mendReceivers({ head, deprel, upos, xpos, text, lemma }: Tokens, first: number, last: number): void {
  for (let thing = first; thing < last; thing++) {
    const verb = head[thing]
    if (deprel[thing] !== 'obj' || verb < first || verb > thing || !GIVING.test(lemma[verb])) continue
    let receiver = -1
    let goal = false
    let article = -1
    for (let t = first; t < last; t++) {
      if (head[t] === thing && deprel[t] === 'compound' && t < thing && receiver < 0) receiver = t
      if (head[t] === thing && deprel[t] === 'det') article = t
      if (deprel[t] === 'iobj' && head[t] === verb) goal = true
      if (deprel[t] === 'case' && text[t] === 'to' && (head[head[t]] === verb || head[head[t]] === thing)) goal = true
    }
    if (receiver < 0 || goal || !/^NNP?S$/.test(xpos[thing])) continue
    for (let t = verb + 1; t < receiver; t++) if (head[t] === receiver && deprel[t] === 'det') article = t
    const named = upos[receiver] === 'PROPN' && article < 0
    const people = xpos[receiver] === 'NNS' && article >= 0 && article < receiver && lemma[receiver] !== 'arm'
    if (!named && !people) continue
    head[receiver] = verb
    deprel[receiver] = 'iobj'
    if (people) head[article] = receiver
  }
}

/** "the guards of Ana Rell, who leads …": a relative pronoun with a singular verb is no plural, but the singular before it. */
function mendRelatives({ head, deprel, xpos, upos, text }: Tokens, first: number, last: number): void {
  for (let verb = first; verb < last; verb++) {
    const noun = head[verb]
    if (deprel[verb] !== 'acl:relcl' || noun < first || !/^NNP?S$/.test(xpos[noun]) || xpos[verb] !== 'VBZ') continue
    let pronoun = verb - 1
    while (pronoun > noun && !(head[pronoun] === verb && deprel[pronoun] === 'nsubj')) pronoun--
    if (pronoun <= noun || !/^(?:who|which|that)$/i.test(text[pronoun])) continue
    for (let t = pronoun - 1; t > noun; t--) {
      const nominal = upos[t] === 'PROPN' || upos[t] === 'NOUN'
      if (nominal && /^nmod/.test(deprel[t]) && head[t] === noun && !/S$/.test(xpos[t])) {
        head[verb] = t
        break
      }
    }
  }
}

/** "its allies, Alba and Utopia": names behind a plural, with an "and" of their own, say who they are. */
function mendLists({ head, deprel, xpos, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    const plural = head[i]
    if (deprel[i] !== 'conj' || upos[i] !== 'PROPN' || plural < first || xpos[plural] !== 'NNS' || text[i - 1] !== ',')
      continue
    let linked = false
    let list = false
    for (let t = i - 1; t < last; t++) {
      if (head[t] === i && deprel[t] === 'cc') linked = true
      if (t > i && head[t] === i && deprel[t] === 'conj' && upos[t] === 'PROPN') list = true
    }
    if (list && !linked) deprel[i] = 'appos'
  }
}
