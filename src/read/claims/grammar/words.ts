import type { Tokens } from '../../annotation.js'
import { children, relation } from '../../tree.js'

/** The lemma in lower case, as lexicons write it. */
export function lemma(tokens: Tokens, token: number): string {
  const word = (tokens.lemma[token] || tokens.text[token]).toLowerCase()
  return SINGULAR.get(word) ?? word
}

/** Plurals that treebanks leave as they are, as the event lexicon writes them. */
const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['troops', 'troop'],
  ['supplies', 'supply'],
  ['goods', 'good'],
])

export function isVerb(tokens: Tokens, token: number): boolean {
  return tokens.upos[token] === 'VERB' || (tokens.upos[token] === 'AUX' && relation(tokens.deprel[token]) !== 'aux')
}

export function isNoun(tokens: Tokens, token: number): boolean {
  const upos = tokens.upos[token]
  return upos === 'NOUN' || upos === 'PROPN'
}

/**
 * Whether a verb is passive. Its auxiliary decides where it has one, whatever the tree calls its subject ("have fled" is
 * active, "are held" passive); else its subject's relation, or that it is a past participle that modifies a noun or opens
 * an adverbial clause ("freed by the court, they left"), or a participle coordinate with a passive one.
 */
export function isPassive(tokens: Tokens, verb: number): boolean {
  let auxiliary = -1
  let subject = ''
  let object = false
  for (const child of children(tokens, verb)) {
    const deprel = tokens.deprel[child]
    const rel = relation(deprel)
    if (rel === 'aux' && child < verb) auxiliary = child
    else if (rel === 'nsubj' || rel === 'csubj') subject = deprel
    else if (rel === 'obj' || isBareOblique(tokens, verb, child)) object = true
  }
  const past = tokens.xpos[verb] === 'VBN' || tokens.xpos[verb] === 'VBD'
  if (auxiliary >= 0) {
    const word = lemma(tokens, auxiliary)
    return (word === 'be' || word === 'get') && past
  }
  // without an auxiliary, what has an object of its own is active, whatever the tree says ("… ; destroyed two bridges")
  if (object && !GIVING.has(lemma(tokens, verb))) return false
  if (subject.endsWith(':pass')) return past && !(tokens.xpos[verb] === 'VBD' && isFullSentence(tokens, verb))
  // "the front, made up of students": behind a noun a past form is its participle, whatever its tag
  const participle = tokens.xpos[verb] === 'VBN' || (tokens.xpos[verb] === 'VBD' && tokens.deprel[verb] === 'acl')
  if (!participle || subject) return false
  const rel = relation(tokens.deprel[verb])
  if (rel === 'conj') return isPassive(tokens, tokens.head[verb])
  return rel === 'acl' || rel === 'amod' || rel === 'advcl' || rel === 'xcomp' || rel === 'dep'
}

/** Whether a verb heads a sentence with a full stop, where headlines ("Two arrested in port") have none. */
function isFullSentence(tokens: Tokens, verb: number): boolean {
  return tokens.deprel[verb] === 'root' && children(tokens, verb).some(c => tokens.text[c] === '.')
}

/** Verbs that give a name or a description to their object. */
const NAMING = new Set(['call', 'name', 'dub', 'brand', 'label', 'term', 'declare', 'describe'])

/** Whether a verb says what something is called. */
export function isNaming(tokens: Tokens, verb: number): boolean {
  return NAMING.has(lemma(tokens, verb))
}

/** "called the minister a liar": what somebody is called is the second of two objects. */
export function isCalled(tokens: Tokens, verb: number, token: number): boolean {
  if (!isNaming(tokens, verb)) return false
  const described = isPassive(tokens, verb) ? 'nsubj:pass' : 'obj'
  return children(tokens, verb).some(
    o =>
      o < token &&
      // "called the claim by the union baseless": whose claim it is belongs to it
      tokens.head[token] !== o &&
      (tokens.deprel[o] === described || (described === 'obj' && tokens.deprel[o] === 'iobj')) &&
      tokens.deprel[token] !== 'obl',
  )
}

/** Whether a verb is a gerund: "selling", "having sold". */
export function isGerund(tokens: Tokens, verb: number): boolean {
  if (tokens.xpos[verb] === 'VBG') return true
  return children(tokens, verb).some(c => tokens.deprel[c] === 'aux' && tokens.xpos[c] === 'VBG')
}

/** A nominal behind a verb without any preposition: an object that the tree names wrongly. */
export function isBareOblique(tokens: Tokens, verb: number, child: number): boolean {
  // "wounding more than 140": a number stands for those counted
  const counted = tokens.upos[child] === 'NUM'
  if (tokens.deprel[child] !== 'obl' || child < verb || !(counted || isNoun(tokens, child))) return false
  for (const inner of children(tokens, child)) {
    const rel = relation(tokens.deprel[inner])
    if (rel === 'case' || rel === 'mark') return false
  }
  return true
}

/** Verbs that keep an object in the passive: "the guards given rifles". */
const GIVING = new Set(
  'give grant award offer deny send pay teach show tell hand lend sell assign allow allot deliver deal inflict'.split(
    ' ',
  ),
)

/** Whether a verb can take a receiver and a thing, both bare. */
export function isGiving(tokens: Tokens, verb: number): boolean {
  return GIVING.has(lemma(tokens, verb))
}

/** The prepositions of a nominal, each as one key: `on`, `in-addition-to`; empty without one. */
export function prepositions(tokens: Tokens, noun: number): string[] {
  const keys: string[] = []
  for (const child of children(tokens, noun)) {
    if (relation(tokens.deprel[child]) !== 'case' && tokens.deprel[child] !== 'mark') continue
    if (tokens.upos[child] === 'PART' && tokens.xpos[child] === 'POS') continue
    keys.push(withFixed(tokens, child))
  }
  return keys
}

/** A function word with the fixed words behind it, joined by hyphens. */
export function withFixed(tokens: Tokens, token: number): string {
  let key = tokens.text[token].toLowerCase()
  for (const child of children(tokens, token))
    if (tokens.deprel[child] === 'fixed') key += `-${tokens.text[child].toLowerCase()}`
  return key
}

/** A token and all that are coordinate with it and follow it, left to right. */
export function conjuncts(tokens: Tokens, token: number): number[] {
  const list = [token]
  for (let i = 0; i < list.length; i++)
    for (const child of children(tokens, list[i])) if (relation(tokens.deprel[child]) === 'conj') list.push(child)
  return list.sort((a, b) => a - b)
}

/** The first of the coordination that a token is in (the token itself where it is in none). */
export function firstConjunct(tokens: Tokens, token: number): number {
  let at = token
  while (relation(tokens.deprel[at]) === 'conj' && tokens.head[at] >= 0) at = tokens.head[at]
  return at
}

const RELATIVE = new Set(['who', 'whom', 'which', 'that', 'whose', 'whoever'])

/** The antecedent of a relative pronoun; the token itself where it is none, -1 where it takes up a whole clause. */
export function antecedent(tokens: Tokens, token: number): number {
  if (!RELATIVE.has(tokens.text[token].toLowerCase())) return token
  const upos = tokens.upos[token]
  if (upos !== 'PRON' && upos !== 'DET' && upos !== 'SCONJ') return token
  for (let at = token; at >= 0; at = tokens.head[at]) {
    if (tokens.deprel[at] === 'acl:relcl') return tokens.head[at]
    if (tokens.deprel[at] === 'advcl:relcl') return -1
  }
  return token
}
