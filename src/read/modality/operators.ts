import type { Tokens } from '../annotation.js'
import { children, relation } from '../tree.js'
import type { ModalityLexicon, Operator } from './lexicon.js'
import { phrase } from './local.js'

const POS_OF: Readonly<Record<string, string>> = {
  VERB: 'verb',
  AUX: 'verb',
  NOUN: 'noun',
  PROPN: 'noun',
  ADJ: 'adjective',
  ADV: 'adjective',
}
const CLAUSAL = new Set(['ccomp', 'xcomp', 'csubj', 'acl', 'advcl'])

/**
 * The operator of the lexicon by which `head` governs `node`, or null. Adverbial clauses count only as non-finite
 * complements that parsers attach so ("poised to attack", "dedicated to infiltrating").
 */
export function operatorOf(tokens: Tokens, lexicon: ModalityLexicon, head: number, node: number): Operator | null {
  const manner = attachment(tokens, node)
  if (!manner) return null
  const pos = POS_OF[tokens.upos[head]]
  const own = (pos && lexicon.operators.get(`${pos}:${tokens.lemma[head]}`)) || undefined
  // Participles as adjectives: "committed to", "suspected of"
  const form = tokens.text[head].toLowerCase()
  const participle =
    pos !== 'noun' && (form !== tokens.lemma[head] || tokens.xpos[head] === 'VBN')
      ? lexicon.operators.get(`adjective:${form}`)
      : undefined
  for (const list of [own, participle])
    if (list) for (const operator of list) if (fits(tokens, operator, head, node, manner)) return operator
  return null
}

function fits(tokens: Tokens, operator: Operator, head: number, node: number, manner: readonly string[]): boolean {
  if (!manner.some(m => operator.by.has(m))) return false
  switch (operator.only) {
    case 'infinitive':
      if (manner[0] === 'clause' && !isInfinitive(tokens, node)) return false
      break
    case 'subjunctive':
      if (!isSubjunctive(tokens, node, DEMANDING.has(tokens.lemma[head]))) return false
      break
    case 'passive':
      if (!isPassive(tokens, head) && !hasExpletive(tokens, head)) return false
      break
    case 'other-subject': {
      const subject = children(tokens, node).find(c => relation(tokens.deprel[c]) === 'nsubj')
      if (subject === undefined || tokens.upos[subject] === 'PRON') return false
      break
    }
    case 'present-infinitive':
      if (/^VB[DN]$/.test(tokens.xpos[head]) || !isInfinitive(tokens, node)) return false
      break
    // "blocked the road to demand water": what something is done for is not prevented
    case 'no-purpose':
      if (tokens.deprel[node] === 'advcl' && isInfinitive(tokens, node)) return false
      break
    case 'going-to':
      if (tokens.text[head].toLowerCase() !== 'going' || !isInfinitive(tokens, node)) return false
      break
  }
  return !operator.after || stands(tokens, head, operator.after)
}

/** Whether a preposition stands before a word or makes one with it ("in case of"), or a verb has it as its particle. */
function stands(tokens: Tokens, head: number, word: string): boolean {
  if (tokens.deprel[head] === 'fixed' && tokens.lemma[tokens.head[head]] === word) return true
  return children(tokens, head).some(
    c => (tokens.deprel[c] === 'case' || tokens.deprel[c] === 'compound:prt') && tokens.lemma[c] === word,
  )
}

/**
 * The verb whose complement parsers often hang on its object: "urged the army to withdraw", "called on them to leave". The
 * token of that verb where `node` is such a clause, else -1.
 */
export function throughObject(tokens: Tokens, node: number): number {
  const object = tokens.head[node]
  // "asked the monks for shelter"
  if (object >= 0 && tokens.deprel[node] === 'nmod' && /^(?:i?obj|obl)$/.test(tokens.deprel[object]))
    return cases(tokens, node).includes('for') && tokens.upos[tokens.head[object]] === 'VERB' ? tokens.head[object] : -1
  const content = tokens.deprel[node] === 'acl' || (tokens.deprel[node] === 'acl:relcl' && isContent(tokens, node))
  if (object < 0 || !content || !/^(?:i?obj|obl)$/.test(tokens.deprel[object])) return -1
  const that = children(tokens, node).some(c => tokens.deprel[c] === 'mark' && tokens.text[c].toLowerCase() === 'that')
  const verb = tokens.head[object]
  return (that || isInfinitive(tokens, node)) && tokens.upos[verb] === 'VERB' ? verb : -1
}

/** How `node` hangs on its head, in the operator file's terms. */
function attachment(tokens: Tokens, node: number): string[] | null {
  const deprel = tokens.deprel[node]
  const plain = relation(deprel)
  if (deprel === 'acl:relcl') return isContent(tokens, node) ? ['clause'] : null
  if (CLAUSAL.has(plain)) {
    if (plain !== 'advcl' || isInfinitive(tokens, node)) return ['clause', ...cases(tokens, node)]
    const found = cases(tokens, node)
    if (found.length) return found
    // "denied having sold it": a participle right after its verb is its complement
    const having = children(tokens, node).some(c => tokens.deprel[c] === 'aux' && tokens.xpos[c] === 'VBG')
    return (tokens.xpos[node] === 'VBG' || having) && follows(tokens, tokens.head[node], node) ? ['clause'] : null
  }
  if (plain === 'obl' || plain === 'nmod') {
    if (deprel === 'nmod:poss') return ['of']
    return cases(tokens, node)
  }
  if (plain === 'obj' || deprel === 'nsubj:pass') return ['object']
  if (plain === 'compound' || plain === 'amod') return ['modifier']
  return null
}

/** Whether a word follows its head with nothing set off between them. */
function follows(tokens: Tokens, head: number, node: number): boolean {
  if (node < head || node - head > 4) return false
  for (let i = head + 1; i < node; i++) if (tokens.upos[i] === 'PUNCT') return false
  return true
}

function cases(tokens: Tokens, node: number): string[] {
  const found: string[] = []
  for (const child of children(tokens, node)) {
    const plain = relation(tokens.deprel[child])
    if (plain === 'case' || (plain === 'mark' && tokens.upos[child] !== 'PART')) found.push(phrase(tokens, child))
  }
  return found
}

/** Whether "to" marks the word as an infinitive ("to leave", not "in addition to leaving"). */
export function isInfinitive(tokens: Tokens, node: number): boolean {
  if (tokens.xpos[node] === 'VBG') return false
  for (const child of children(tokens, node))
    if (tokens.deprel[child] === 'mark' && tokens.text[child].toLowerCase() === 'to') return true
  return false
}

/** "reports that he had left": a clause with a subject of its own behind a "that" which is no pronoun. */
function isContent(tokens: Tokens, node: number): boolean {
  const list = children(tokens, node)
  return (
    list.some(c => tokens.deprel[c] === 'mark' && tokens.text[c].toLowerCase() === 'that') &&
    list.some(c => relation(tokens.deprel[c]) === 'nsubj')
  )
}

/** Verbs whose clause is never a fact, so that a plural form is as good as a bare one: "demanded that they pay". */
const DEMANDING = new Set(['demand', 'require', 'request', 'urge', 'ask', 'order', 'recommend', 'propose'])

/** Whether a clause has its verb in the bare form: "that the army withdraw", "that he be freed". */
function isSubjunctive(tokens: Tokens, node: number, demanded: boolean): boolean {
  let subject = false
  for (const child of children(tokens, node)) {
    const plain = relation(tokens.deprel[child])
    if (plain === 'nsubj') subject = true
    if (plain === 'aux' || plain === 'cop')
      return tokens.text[child].toLowerCase() === 'be' && !isInfinitive(tokens, node)
  }
  const bare =
    tokens.xpos[node] === 'VB' ||
    (demanded && tokens.xpos[node] === 'VBP') ||
    (tokens.xpos[node] === 'VBD' && tokens.text[node] === tokens.lemma[node])
  return subject && bare && !isInfinitive(tokens, node)
}

export function isPassive(tokens: Tokens, node: number): boolean {
  for (const child of children(tokens, node)) {
    const deprel = tokens.deprel[child]
    if (deprel === 'aux:pass' || deprel === 'nsubj:pass' || deprel === 'csubj:pass') return true
  }
  // Reduced passives: "the man believed to have fled"
  return tokens.xpos[node] === 'VBN' && relation(tokens.deprel[node]) === 'acl'
}

function hasExpletive(tokens: Tokens, node: number): boolean {
  return children(tokens, node).some(c => tokens.deprel[c] === 'expl' || tokens.lemma[c] === 'it')
}
