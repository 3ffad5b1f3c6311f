import type { Tokens } from '../annotation.js'

/** Mends clauses and appositions of a sentence (half-open) in place, each in time linear in its words. */
export function mendClauses(tokens: Tokens, first: number, last: number): void {
  mendAppositions(tokens, first, last)
  mendCausees(tokens, first, last)
  mendRaised(tokens, first, last)
  mendGerunds(tokens, first, last)
  mendCounted(tokens, first, last)
  mendParts(tokens, first, last)
  mendCharges(tokens, first, last)
}

/** "its affiliate – the Red Brigade": what a dash or comma sets off behind a noun is no part of a compound. */
function mendAppositions({ head, deprel, upos }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    if (deprel[i] !== 'compound' || head[i] >= i || head[i] < first) continue
    let before = i - 1
    while (before > head[i] && head[before] === i) before--
    const apart = upos[before] === 'PUNCT' || (before + 1 < i && upos[before + 1] === 'PUNCT')
    if (apart && /^(?:NOUN|PROPN)$/.test(upos[i])) deprel[i] = 'appos'
  }
}

/** "helped the army fight": a noun is no part of a verb; before a bare infinitive it is the object of the verb above. */
function mendCausees({ head, deprel, upos, xpos }: Tokens, first: number, last: number): void {
  for (let i = first; i < last; i++) {
    const verb = head[i]
    if (deprel[i] !== 'compound' || verb <= i || upos[verb] !== 'VERB' || xpos[verb] !== 'VB') continue
    const above = head[verb]
    if (deprel[verb] !== 'xcomp' || above < first || above >= i || upos[above] !== 'VERB') continue
    head[i] = above
    deprel[i] = 'obj'
  }
}

/** "the union is likely to strike": a clause behind a predicate that has its subject completes it. */
function mendRaised({ head, deprel }: Tokens, first: number, last: number): void {
  const withSubject = new Set<number>()
  for (let i = first; i < last; i++) if (/^nsubj/.test(deprel[i])) withSubject.add(head[i])
  for (let i = first; i < last; i++)
    if (deprel[i] === 'csubj' && head[i] < i && withSubject.has(head[i])) deprel[i] = 'xcomp'
}

/** Verbs whose complement behind a preposition is a deed: "accused of shelling villages". */
const CHARGING =
  /^(?:accuse|suspect|convict|acquit|blame|criticise|criticize|condemn|denounce|prevent|stop|deter|charge|ban|bar|arrest|detain|sentence|jail|warn|caution|dissuade|discourage|thank|praise|clear|absolve|exonerate)$/
/** Verbs whose bare complement is a deed: "denied supplying rockets". */
const TAKING = /^(?:deny|admit|avoid|stop|start|begin|continue|resume|cease|risk|suggest|propose|consider|acknowledge)$/

/** "accused of shelling villages", "denied supplying rockets": the participle is the deed, the bare plural its object. */
function mendGerunds(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, xpos, text, lemma } = tokens
  const joined = new Set<number>()
  for (let i = first; i < last; i++) if (deprel[i] === 'cc') joined.add(head[i])
  for (let i = first + 1; i < last; i++) {
    const noun = head[i]
    // "accused the rebels of violating the truce": the deed belongs to the charge
    if (
      xpos[i] === 'VBG' &&
      deprel[i] === 'acl' &&
      noun < i &&
      noun >= first &&
      /^(?:obj|nsubj:pass|obl|obl:agent)$/.test(deprel[noun])
    ) {
      const verb = head[noun]
      let marked = false
      for (let t = noun + 1; t < i; t++) if (head[t] === i && deprel[t] === 'mark') marked = true
      if (marked && verb >= first && CHARGING.test(lemma[verb])) {
        head[i] = verb
        deprel[i] = 'advcl'
      }
      continue
    }
    // "accused the guards of blocking convoys", where the convoys took the preposition
    const stuff = head[i - 1]
    if (xpos[i] === 'VBG' && deprel[i] === 'acl' && noun < i && deprel[i - 1] === 'case' && stuff > i) {
      const verb = head[noun]
      if (
        verb < first ||
        deprel[noun] !== 'obj' ||
        (head[stuff] !== verb && head[stuff] !== i) ||
        !CHARGING.test(lemma[verb])
      )
        continue
      head[i] = verb
      deprel[i] = 'advcl'
      head[stuff] = i
      deprel[stuff] = 'obj'
      head[i - 1] = i
      deprel[i - 1] = 'mark'
      upos[i - 1] = 'SCONJ'
      continue
    }
    if (xpos[i] !== 'VBG' || deprel[i] !== 'amod' || noun <= i || !/S$/.test(xpos[noun])) continue
    const before = i - 1
    let governor = head[noun]
    if (governor < first) continue
    // "raided the office, seizing computers": behind a comma the participle opens a clause of its own
    if (text[before] === ',' && /^(?:conj|appos)$/.test(deprel[noun]) && !joined.has(noun)) {
      while (governor >= first && upos[governor] !== 'VERB') governor = head[governor]
      if (governor < first || governor > i) continue
      head[i] = governor
      deprel[i] = 'advcl'
      head[noun] = i
      deprel[noun] = 'obj'
      continue
    }
    // "accused each other of …", where the parser takes "other" for a predicate
    if (text[governor] === 'other' && deprel[governor] === 'xcomp' && head[governor] >= first) {
      deprel[governor] = 'obj'
      governor = head[governor]
    }
    const charged = head[before] === noun && deprel[before] === 'case' && CHARGING.test(lemma[governor])
    const taken = before === governor && deprel[noun] === 'obj' && TAKING.test(lemma[governor])
    if (!charged && !taken) continue
    head[i] = governor
    deprel[i] = charged ? 'advcl' : 'xcomp'
    upos[i] = 'VERB'
    head[noun] = i
    deprel[noun] = 'obj'
    if (!charged) continue
    head[before] = i
    deprel[before] = 'mark'
    upos[before] = 'SCONJ'
  }
}

/** "dozens of villages and 700 square miles": what has a number of its own is counted beside the dozens, not among them. */
function mendCounted({ head, deprel, lemma, upos }: Tokens, first: number, last: number): void {
  const numbered = new Set<number>()
  for (let i = first; i < last; i++) if (deprel[i] === 'nummod') numbered.add(head[i])
  for (let i = first; i < last; i++) {
    if (deprel[i] !== 'conj' || !numbered.has(i) || head[i] < first) continue
    const inner = head[i]
    const counter = head[inner]
    if (deprel[inner] !== 'nmod' || counter < first || counter > inner || numbered.has(inner)) continue
    if (upos[counter] === 'NUM' || /^(?:dozen|hundred|thousand|score|million|number)$/.test(lemma[counter]))
      head[i] = counter
  }
}

/** "denied involvement in the raid": what one has a part in stands with the part, not with the verb. */
function mendParts({ head, deprel, lemma, text }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    if (deprel[i] !== 'case' || !/^(?:in|for)$/i.test(text[i])) continue
    const noun = head[i]
    const part = i - 1
    if (noun <= i || deprel[noun] !== 'obl' || deprel[part] !== 'obj' || head[noun] !== head[part]) continue
    if (!/^(?:involvement|participation|complicity|role|part|responsibility|hand)$/.test(lemma[part])) continue
    head[noun] = part
    deprel[noun] = 'nmod'
  }
}

/** "convicted the colonel of murder": what one is convicted of, told without an article, is no attribute of the convict. */
function mendCharges({ head, deprel, lemma, text, upos }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    if (deprel[i] !== 'case' || text[i] !== 'of' || head[i] <= i) continue
    const charge = head[i]
    const convict = head[charge]
    if (deprel[charge] !== 'nmod' || upos[charge] !== 'NOUN' || convict < first || convict > i) continue
    if (!/^(?:obj|nsubj:pass)$/.test(deprel[convict]) || !CONVICTING.test(lemma[head[convict]] ?? '')) continue
    let article = false
    for (let t = i + 1; t < charge; t++) if (head[t] === charge && /^(?:det|nmod:poss)$/.test(deprel[t])) article = true
    if (article) continue
    head[charge] = head[convict]
    deprel[charge] = 'obl'
  }
}

const CONVICTING = /^(?:convict|acquit|accuse|suspect|absolve|rob|strip|deprive|relieve)$/
