import type { Tokens } from '../annotation.js'

/** "the truce that Alba signed last month": a bare relative pronoun before a verb with a subject and no object is its object. */
export function mendRelatives({ head, deprel, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 1; i + 2 < last; i++) {
    const verb = head[i]
    if (deprel[i] !== 'obl:unmarked' || verb < i || verb >= last || upos[verb] !== 'VERB') continue
    if (!/^(?:that|which|whom)$/.test(text[i]) || !deprel[verb].startsWith('acl')) continue
    let subject = false
    let closed = false
    for (let t = i + 1; t < last; t++) {
      if (head[t] !== verb) continue
      if (deprel[t] === 'nsubj' && t < verb) subject = true
      if (/^(?:obj|ccomp|xcomp|nsubj:pass|aux:pass)$/.test(deprel[t])) closed = true
    }
    if (subject && !closed) deprel[i] = 'obj'
  }
}

/**
 * "The truce that the two sides signed in May has collapsed": where a noun that a relative pronoun follows stands as the whole
 * sentence, the last finite verb is that of the sentence, and what stands between them belongs to the first.
 */
export function mendRelativeSubjects(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, xpos, text } = tokens
  if (text[last - 1] !== '.') return
  let root = first
  while (root < last && head[root] >= first) root++
  const pronoun = root + 1
  if (pronoun >= last || !/^(?:NOUN|PROPN)$/.test(upos[root]) || !/^(?:that|which|who|whom)$/.test(text[pronoun]))
    return
  let main = -1
  let before = -1
  for (let t = pronoun + 1; t < last; t++) {
    if (head[t] === root && /^(?:cop|nsubj|aux|expl)/.test(deprel[t])) return
    if (upos[t] !== 'VERB' || !/^VB[DNZP]$/.test(xpos[t]) || !/^acl/.test(deprel[t])) continue
    if (main >= 0) before = main
    main = t
  }
  if (before < 0 || head[main] !== root || text[main - 1] === ',' || text[main + 1] === 'by') return
  const finite = (verb: number) => {
    if (xpos[verb] !== 'VBN') return true
    for (let t = verb - 1; t > verb - 4; t--) if (head[t] === verb && /^aux/.test(deprel[t])) return true
    return false
  }
  if (!finite(main)) return
  let opening = main
  for (let t = main - 1; t > before && head[t] === main && /^(?:aux|advmod|aux:pass)$/.test(deprel[t]); t--) opening = t
  let subject = -1
  for (let t = pronoun; t < opening; t++) {
    if (t !== before && (head[t] === main || (head[t] === root && t !== pronoun && t > before))) head[t] = before
    if (head[t] === before && deprel[t] === 'nsubj' && t !== pronoun) subject = t
  }
  for (let t = opening; t < last; t++) if (head[t] === root && t !== main) head[t] = main
  head[before] = root
  deprel[before] = 'acl:relcl'
  if (xpos[before] === 'VBN' && subject >= 0) xpos[before] = 'VBD'
  head[pronoun] = before
  deprel[pronoun] = subject >= 0 ? 'obj' : 'nsubj'
  upos[pronoun] = 'PRON'
  xpos[pronoun] = 'WDT'
  head[main] = head[root]
  deprel[main] = deprel[root]
  head[root] = main
  deprel[root] = isPassiveForm(tokens, main, opening) ? 'nsubj:pass' : 'nsubj'
}

function isPassiveForm({ deprel, lemma, xpos }: Tokens, verb: number, opening: number): boolean {
  if (xpos[verb] !== 'VBN') return false
  for (let t = opening; t < verb; t++) if (deprel[t] === 'aux:pass' || lemma[t] === 'be') return true
  return false
}

/**
 * "a faction of former fighters that has fought the army": a relative clause whose verb is singular is about the singular noun
 * above a plural one.
 */
export function mendRelativeNumber({ head, deprel, upos, xpos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    const verb = head[i]
    if (deprel[i] !== 'nsubj' || !/^(?:that|which|who)$/.test(text[i]) || verb < i || deprel[verb] !== 'acl:relcl')
      continue
    const wrong = head[verb]
    if (wrong < first || wrong > i || xpos[wrong] !== 'NNS' || deprel[wrong] !== 'nmod') continue
    const right = head[wrong]
    if (right < first || !/^NNP?$/.test(xpos[right]) || upos[right] === 'NUM') continue
    let one = xpos[verb] === 'VBZ'
    for (let t = i + 1; t < last; t++) {
      const at = head[t] === verb || (deprel[head[t]] === 'conj' && head[head[t]] === verb)
      if (at && deprel[t].startsWith('aux') && /^(?:has|is|was)$/.test(text[t])) one = true
      if (at && deprel[t].startsWith('aux') && /^(?:have|are|were)$/.test(text[t])) one = false
    }
    if (one) head[verb] = right
  }
}

/** "…, said Ana Rell, whose office was raided": behind a comma "whose" is about the noun before it. */
export function mendWhose({ head, deprel, upos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i + 1 < last; i++) {
    if (text[i] !== 'whose' || deprel[i] !== 'nmod:poss' || text[i - 1] !== ',') continue
    const verb = head[head[i]]
    if (verb < i || deprel[verb] === 'acl:relcl' || upos[verb] !== 'VERB' || !deprel[head[i]].startsWith('nsubj'))
      continue
    let noun = i - 2
    while (noun > first && head[noun] < noun && /^(?:flat|nummod)/.test(deprel[noun])) noun = head[noun]
    if (!/^(?:NOUN|PROPN)$/.test(upos[noun]) || head[noun] === verb) continue
    head[verb] = noun
    deprel[verb] = 'acl:relcl'
  }
}
