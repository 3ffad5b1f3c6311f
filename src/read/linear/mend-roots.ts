import type { Tokens } from '../annotation.js'

/** Mends participles that are verbs of their clause, in a sentence (half-open), in place, in time linear in its words. */
export function mendRoots(tokens: Tokens, first: number, last: number): void {
  mendParticiples(tokens, first, last)
  mendRoot(tokens, first, last)
}

/** "trained and armed the rebels", "trained and armed by Alba": what is coordinate with a verb and looks like one is one. */
function mendParticiples({ head, deprel, upos, xpos, text }: Tokens, first: number, last: number): void {
  for (let i = first + 2; i < last; i++) {
    if (upos[i] !== 'ADJ' || !/[a-z]ed$/.test(text[i]) || upos[i - 1] !== 'CCONJ') continue
    const above = head[i]
    if (above < first) continue
    if (deprel[i] === 'conj' && upos[above] === 'VERB' && above === i - 2) {
      // "The guards, trained and armed by Alba": set behind a noun both are participles
      upos[i] = 'VERB'
      xpos[i] = deprel[above] === 'acl' ? 'VBN' : xpos[above]
      continue
    }
    const verb = head[above]
    // a noun is no conjunct of a verb
    if (deprel[i] !== 'amod' || deprel[above] !== 'conj' || verb < first || verb > i || upos[verb] !== 'VERB') continue
    if (!/^VB[DN]$/.test(xpos[verb])) continue
    upos[i] = 'VERB'
    xpos[i] = xpos[verb]
    head[i] = verb
    deprel[i] = 'conj'
    head[above] = i
    deprel[above] = 'obj'
    head[i - 1] = i
    deprel[i - 1] = 'cc'
  }
}

/** Past forms of verbs without an object, which no noun has as a participle: "the men retaliated". */
const ALONE =
  /^(?:retaliated|responded|reacted|surrendered|withdrew|fled|retreated|clashed|advanced|marched|protested|voted|defected|resigned|fought|died|met|agreed|refused|escaped|deserted|apologised|apologized|rebelled|mutinied|went|came|rose|fell|began)$/

/**
 * "The union called on the king to resign.": a sentence without any finite verb, whose root is a noun with a past form behind
 * it, has that form as its verb. A headline has no full stop.
 */
function mendRoot(tokens: Tokens, first: number, last: number): void {
  const { head, deprel, upos, xpos, text, feats } = tokens
  if (text[last - 1] !== '.') return
  let root = -1
  for (let i = first; i < last && root < 0; i++) if (head[i] < first) root = i
  if (root < 0 || !/^(?:NOUN|PROPN|PRON)$/.test(upos[root])) return
  const complete = new Set<number>()
  for (let i = first; i < last; i++) {
    if (head[i] === root && /^(?:cop|nsubj|csubj|aux|expl)/.test(deprel[i])) return
    if (deprel[i] === 'aux' && head[head[i]] === root) return
    if (/^(?:obj|obl|xcomp|ccomp|advcl)/.test(deprel[i]) && head[i] < i) complete.add(head[i])
  }
  let verb = -1
  for (let i = root + 1; i < last; i++) {
    if (head[i] !== root || deprel[i] !== 'acl' || upos[i] !== 'VERB' || !complete.has(i)) continue
    const closes = text[i - 1] === ',' && text.slice(root + 1, i - 1).includes(',')
    if (closes ? /^VB[DN]$/.test(xpos[i]) : (xpos[i] === 'VBD' || ALONE.test(text[i])) && i === root + 1) verb = i
  }
  // "Gunmen on a motorcycle killed a judge": the verb may hang on a noun of a phrase before it
  for (let i = root + 2; i < last && verb < 0; i++) {
    const noun = head[i]
    if (noun !== i - 1 || deprel[i] !== 'acl' || xpos[i] !== 'VBD' || !complete.has(i) || deprel[noun] !== 'nmod')
      continue
    if (head[noun] === root) verb = i
  }
  if (verb < 0 || text[verb + 1] === 'by') return
  for (let i = verb + 1; i < last; i++) if (head[i] === root) head[i] = verb
  head[verb] = head[root]
  deprel[verb] = 'root'
  xpos[verb] = 'VBD'
  feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin'
  head[root] = verb
  deprel[root] = 'nsubj'
}
