import type { Annotation, Tokens } from '../annotation.js'
import type { LanguageData } from '../language.js'
import { children, relation } from '../tree.js'
import { type ModalityLexicon, modalityLexicon } from './lexicon.js'
import { likelihood, local } from './local.js'
import { isInfinitive, operatorOf, throughObject } from './operators.js'
import { apply, type Draft, draft, type Modality, modality, negate } from './state.js'

export type { Modality } from './state.js'

/** Reads how certain the text presents the event of one trigger token, in time proportional to its depth in the tree. */
export type ModalityReader = (annotation: Annotation, trigger: number) => Modality

/**
 * A reader of polarity, realis and hedge: operators on the trigger's clause, then those of the words that govern it, from
 * the inside out, as long as they reach it (implicative signatures after Nairn, Condoravdi & Karttunen 2006; values after
 * FactBank, Saurí & Pustejovsky 2009). Needs tokens, tags, lemmas and tree.
 */
export function createModality(language: LanguageData): ModalityReader {
  const lexicon = modalityLexicon(language)
  return (annotation, trigger) => {
    const { tokens } = annotation
    const state = draft()
    if (trigger >= 0 && trigger < tokens.count) {
      // A copula stands for its clause.
      const event = tokens.deprel[trigger] === 'cop' ? tokens.head[trigger] : trigger
      local(tokens, lexicon, event, state)
      own(tokens, lexicon, event, state)
      climb(tokens, lexicon, event, state)
      if (state.realis === 'hypothetical' && isBackshifted(tokens, event)) state.realis = 'predicted'
      if (asked(tokens, annotation, trigger)) apply(state, { realis: 'hypothetical' }, tokens.count - 1)
    }
    return modality(state)
  }
}

/** Goes up from the event; each step either passes through, takes an operator's effect, or stops. */
function climb(tokens: Tokens, lexicon: ModalityLexicon, trigger: number, state: Draft): void {
  let node = trigger
  // A wrong tree may hold a circle; no sentence is deeper than this.
  for (let steps = 0; steps < 200; steps++) {
    let head = tokens.head[node]
    if (head < 0) {
      if (isInfinitive(tokens, node)) apply(state, { realis: 'predicted' }, node)
      return
    }
    const plain = relation(tokens.deprel[node])
    if (plain === 'conj') {
      shared(tokens, lexicon, head, node, state)
      node = head
      continue
    }
    let operator = operatorOf(tokens, lexicon, head, node)
    const verb = operator ? -1 : throughObject(tokens, node)
    if (verb >= 0) operator = operatorOf(tokens, lexicon, verb, node)
    // "denied the rebels' claim that …": the claim stays theirs; only what nobody else is said to claim is denied itself
    if (operator?.name === 'denial' && (verb >= 0 || steps > 0) && isSomebodys(tokens, verb >= 0 ? head : node)) return
    if (operator && verb >= 0) head = verb
    // "dropped a plan to raid", but "abandoned the raid"
    if (operator?.only === 'unreal' && state.realis === 'actual') operator = null
    if (operator) {
      apply(state, likelihood(tokens, lexicon, head, operator.effect), head)
      if (EVIDENCE.test(tokens.lemma[head]) && isAbsent(tokens, head)) {
        apply(state, { polarity: 'deny' }, head)
        return
      }
      if (operator.barrier) {
        // "denied reports that he had left": what nobody else is said to claim is denied itself
        if (tokens.upos[head] === 'NOUN' && !isSomebodys(tokens, head)) {
          const above = tokens.head[head]
          const denial = above >= 0 ? operatorOf(tokens, lexicon, above, head) : null
          if (denial?.name === 'denial') apply(state, denial.effect, above)
        }
        return
      }
    } else if (!passes(tokens, lexicon, head, node, state)) return
    local(tokens, lexicon, head, state, -1, node)
    node = head
  }
}

const EVIDENCE = /^(?:evidence|proof|indication|sign|trace|confirmation|record)$/

/** "found no evidence that …", "there was not any sign that …": what nothing shows is told as not so. */
function isAbsent(tokens: Tokens, noun: number): boolean {
  const negates = (t: number) => /^(?:no|not|n't|never|without|little)$/i.test(tokens.text[t])
  if (children(tokens, noun).some(c => c < noun && negates(c))) return true
  const verb = tokens.head[noun]
  if (verb < 0) return false
  if (/^(?:lack|absence)$/.test(tokens.lemma[verb])) return true
  return children(tokens, verb).some(c => c < noun && relation(tokens.deprel[c]) === 'advmod' && negates(c))
}

/** Whether a noun says whose word it is: "the rebels' claim", "a report by the union". */
function isSomebodys(tokens: Tokens, noun: number): boolean {
  if (tokens.upos[noun] !== 'NOUN') return false
  return children(tokens, noun).some(
    c =>
      tokens.deprel[c] === 'nmod:poss' ||
      (relation(tokens.deprel[c]) === 'nmod' && children(tokens, c).some(k => /^(?:by|from)$/i.test(tokens.text[k]))),
  )
}

/** What a further conjunct shares with the first: modals and negation before the first, where it has no subject of its own. */
function shared(tokens: Tokens, lexicon: ModalityLexicon, head: number, node: number, state: Draft): void {
  for (const child of children(tokens, node)) {
    const plain = relation(tokens.deprel[child])
    if (plain === 'nsubj' || plain === 'csubj' || plain === 'expl' || plain === 'aux') return
    // "but" ends the reach of a negation: "did not attack but withdrew"
    if (plain === 'cc' && tokens.lemma[child] === 'but') return
  }
  local(tokens, lexicon, head, state, head)
}

const NOMINAL = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'compound'])

/** Whether the governing word's modality reaches the event although it is no operator. */
function passes(tokens: Tokens, lexicon: ModalityLexicon, head: number, node: number, state: Draft): boolean {
  const deprel = tokens.deprel[node]
  const plain = relation(deprel)
  switch (plain) {
    case 'xcomp':
    case 'csubj':
    case 'fixed':
    case 'flat':
    case 'goeswith':
      return true
    case 'acl':
    case 'advcl':
      if (deprel === 'acl:relcl') return false
      if (isInfinitive(tokens, node)) {
        apply(state, { realis: 'intended' }, node)
        return false
      }
      // Bare participles happen with their clause: "will strike the port, cutting off supplies"
      return plain === 'advcl' && tokens.xpos[node] === 'VBG' && !marked(tokens, node)
    case 'nmod':
      return false
  }
  if (!NOMINAL.has(plain)) return false
  const lemma = tokens.lemma[head]
  if (plain === 'nsubj') {
    if (lexicon.occurrence.has(lemma) || state.hedgeAt === head) return true
    if (raised(tokens, lexicon, head, state)) return true
  }
  if (plain === 'obj' || deprel === 'nsubj:pass') return lexicon.support.has(lemma)
  if (plain === 'obl' && lexicon.adjunct.has(tokens.lemma[node]))
    return children(tokens, node).some(c => tokens.deprel[c] === 'case' && tokens.lemma[c] === 'in')
  return plain === 'obl' && /^(?:engage|participate|carry|result)$/.test(lemma)
}

/** "The trial is set to begin": what is said of its beginning holds of it. */
function raised(tokens: Tokens, lexicon: ModalityLexicon, head: number, state: Draft): boolean {
  for (const child of children(tokens, head)) {
    if (tokens.deprel[child] !== 'xcomp' || !lexicon.occurrence.has(tokens.lemma[child])) continue
    const operator = operatorOf(tokens, lexicon, head, child)
    if (!operator) continue
    apply(state, operator.effect, head)
    return true
  }
  return false
}

function marked(tokens: Tokens, node: number): boolean {
  return children(tokens, node).some(c => tokens.deprel[c] === 'mark' || tokens.deprel[c] === 'case')
}

/** The trigger may be an operator itself: "denied", "attempt". Its own meaning is the lexicon's matter, so only idioms count here. */
function own(tokens: Tokens, lexicon: ModalityLexicon, trigger: number, state: Draft): void {
  const before = trigger > 0 ? tokens.text[trigger - 1].toLowerCase() : ''
  const found = lexicon.adverbs.get(before)
  // An adverb right before the event belongs to it, wherever the parser put it.
  if (!found || tokens.sentence[trigger - 1] !== tokens.sentence[trigger] || tokens.head[trigger - 1] === trigger)
    return
  if (found.effect.hedge) apply(state, found.effect, trigger - 1)
  else if (found.name === 'negation' && (before === 'not' || before === 'never')) negate(state, trigger - 1, false)
}

/** "said that they would leave": under a verb in the past, "would" is "will", unless a condition hangs on it. */
function isBackshifted(tokens: Tokens, event: number): boolean {
  const list = children(tokens, event)
  const would = list.some(c => tokens.deprel[c] === 'aux' && /^(?:would|'d)$/i.test(tokens.text[c]))
  if (!would || list.some(c => tokens.deprel[c] === 'aux' && tokens.lemma[c] === 'have')) return false
  let at = event
  while (tokens.deprel[at] === 'conj') at = tokens.head[at]
  const above = tokens.head[at]
  if (above < 0 || tokens.deprel[at] !== 'ccomp' || tokens.xpos[above] !== 'VBD') return false
  return !list.some(c =>
    children(tokens, c).some(m => tokens.deprel[m] === 'mark' && /^(?:if|unless)$/i.test(tokens.text[m])),
  )
}

/** Whether the trigger stands in the main clause of a question. */
function asked(tokens: Tokens, annotation: Annotation, trigger: number): boolean {
  const sentence = annotation.sentences[tokens.sentence[trigger]]
  if (!sentence || tokens.head[trigger] >= 0) return false
  for (let i = sentence.last - 1; i >= sentence.first && i >= sentence.last - 3; i--)
    if (tokens.text[i].includes('?')) return true
  return false
}
