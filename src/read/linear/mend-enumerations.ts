import type { Tokens } from '../annotation.js'

/** Mends what is coordinate in a sentence (half-open), in place, in time linear in its words. */
export function mendEnumerations(tokens: Tokens, first: number, last: number): void {
  mendMembers(tokens, first, last)
  mendGerundConjuncts(tokens, first, last)
  mendDeeds(tokens, first, last)
  mendCaptives(tokens, first, last)
}

/**
 * "two posts, a lorry and a gun": what stands with an indefinite article or a number between the first and the last of a
 * list is one of its members, no apposition.
 */
function mendMembers({ head, deprel, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    const start = head[i]
    if (deprel[i] !== 'appos' || upos[i] !== 'NOUN' || start < first || start > i || upos[start] !== 'NOUN') continue
    let indefinite = false
    for (let t = start + 1; t < i; t++)
      if (head[t] === i && (deprel[t] === 'nummod' || /^(?:a|an|several|some|many|dozens)$/i.test(text[t])))
        indefinite = true
    // the list goes on right behind, with no comma that would close an apposition, or with one before "and"
    let and = i + 1
    while (and < last && !/^(?:and|or)$/i.test(text[and]) && upos[and] !== 'VERB' && upos[and] !== 'AUX') and++
    if (!indefinite || and >= last || upos[and] !== 'CCONJ') continue
    const end = head[and]
    if (end > and && deprel[end] === 'conj' && head[end] === start) deprel[i] = 'conj'
  }
}

/** "attacked it with clubs, burning houses and killing men": a participle goes on from one before it, not from a noun. */
function mendGerundConjuncts({ head, deprel, upos, xpos }: Tokens, first: number, last: number): void {
  let before = -1
  for (let i = first; i < last; i++) {
    if (xpos[i] !== 'VBG' || upos[i] !== 'VERB') continue
    const above = head[i]
    if (deprel[i] === 'conj' && above >= first && above < before && /^(?:NOUN|PROPN)$/.test(upos[above]))
      head[i] = before
    if (/^(?:advcl|conj|xcomp|acl)$/.test(deprel[i])) before = i
  }
}

/** Deeds of force, which follow one another more often than they describe what is done to. */
const DEED =
  /^(?:abduct|arrest|attack|behead|bomb|burn|capture|confiscate|destroy|detain|displace|evict|execute|expel|hang|injure|intern|jail|imprison|kidnap|kill|loot|murder|raid|raze|sack|seize|shell|storm|torch|torture|wound)$/

/** "has jailed 20 critics, burned villages and bombed schools": a past form before a bare plural is the next deed of a list. */
function mendDeeds({ head, deprel, upos, xpos, lemma }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    const noun = head[i]
    if (deprel[i] !== 'amod' || noun !== i + 1 || !/^VB[DN]$/.test(xpos[i]) || !DEED.test(lemma[i])) continue
    if (deprel[noun] !== 'conj' || xpos[noun] !== 'NNS' || !/^(?:CCONJ|PUNCT)$/.test(upos[i - 1])) continue
    let verb = head[noun]
    while (verb >= first && upos[verb] !== 'VERB') verb = head[verb]
    if (verb < first || verb > i || !DEED.test(lemma[verb]) || !/^VB[DN]$/.test(xpos[verb])) continue
    head[i] = verb
    deprel[i] = 'conj'
    upos[i] = 'VERB'
    xpos[i] = xpos[verb]
    head[noun] = i
    deprel[noun] = 'obj'
    if (head[i - 1] === noun) head[i - 1] = i
  }
}

/** "took 40 soldiers captive": those taken are the object, "captive" says what becomes of them. */
function mendCaptives({ head, deprel, text, xpos }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    const state = head[i]
    if (deprel[i] !== 'compound' || state !== i + 1 || deprel[state] !== 'obj' || !/^NNP?S?$/.test(xpos[i])) continue
    if (!/^(?:captive|hostage|prisoner)$/.test(text[state])) continue
    head[i] = head[state]
    deprel[i] = 'obj'
    deprel[state] = 'xcomp'
    for (let t = first; t < i; t++)
      if (head[t] === state && /^(?:det|nummod|amod|nmod:poss)$/.test(deprel[t])) head[t] = i
  }
}
