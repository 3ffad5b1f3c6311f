import type { Tokens } from '../annotation.js'
import { children, dependent, dependents, relation } from '../tree.js'

/** The words below a token, itself included, without those below `except`. Safe on trees with circles. */
export function words(tokens: Tokens, token: number, except: ReadonlySet<number> = NONE): number[] {
  const found: number[] = []
  const seen = new Set<number>()
  const stack = [token]
  while (stack.length) {
    const node = stack.pop()!
    if (seen.has(node) || except.has(node)) continue
    seen.add(node)
    found.push(node)
    for (const child of children(tokens, node)) stack.push(child)
  }
  return found.sort((a, b) => a - b)
}
const NONE: ReadonlySet<number> = new Set()

/** Whether "to" marks the word as an infinitive ("to leave", not "in addition to leaving"). */
export function isInfinitive(tokens: Tokens, node: number): boolean {
  if (tokens.xpos[node] === 'VBG') return false
  return children(tokens, node).some(c => tokens.deprel[c] === 'mark' && tokens.text[c].toLowerCase() === 'to')
}

export function isPassive(tokens: Tokens, node: number): boolean {
  return children(tokens, node).some(c => /^(?:aux|[nc]subj):pass$/.test(tokens.deprel[c]))
}

/** The preposition before a nominal, or "as" before a clause, in lower case with its fixed parts; '' without one. */
export function caseOf(tokens: Tokens, node: number): string {
  for (const child of children(tokens, node)) {
    const plain = relation(tokens.deprel[child])
    if (plain !== 'case' && plain !== 'mark') continue
    let phrase = tokens.text[child].toLowerCase()
    for (const part of children(tokens, child))
      if (relation(tokens.deprel[part]) === 'fixed') phrase += ` ${tokens.text[part].toLowerCase()}`
    return phrase
  }
  return ''
}

/** The agent of a passive ("by X"), or -1. */
export function agentOf(tokens: Tokens, verb: number): number {
  for (const child of children(tokens, verb)) {
    const deprel = tokens.deprel[child]
    if (deprel === 'obl:agent' || (relation(deprel) === 'obl' && caseOf(tokens, child) === 'by')) return child
  }
  // "was called a thief by two doctors": hung on what somebody is called
  const called = dependent(tokens, verb, 'xcomp')
  if (called > verb && tokens.upos[called] !== 'VERB')
    for (const child of children(tokens, called))
      if (/^(?:nmod|obl)/.test(tokens.deprel[child]) && caseOf(tokens, child) === 'by') return child
  return -1
}

/**
 * Who is told in "told Reuters the dam was safe", where the tree makes them a first subject of the clause behind the verb;
 * -1 for nobody.
 */
export function toldInClause(tokens: Tokens, verb: number): number {
  for (const clause of dependents(tokens, verb, 'ccomp')) {
    const subjects = dependents(tokens, clause, 'nsubj')
    if (subjects.length > 1 && subjects[0] > verb && words(tokens, subjects[0])[0] === verb + 1) return subjects[0]
  }
  return -1
}

/**
 * The logical subject of a predicate in the active voice: its own subject, or the one that it shares with the clause that
 * it is coordinated with, controlled by or attached to as a participle; for a relative clause the noun that it modifies.
 * -1 where there is none. Expletives do not count.
 */
export function subjectOf(tokens: Tokens, verb: number): number {
  let node = verb
  for (let steps = 0; steps < 12 && node >= 0; steps++) {
    const own = dependent(tokens, node, 'nsubj', 'csubj')
    if (own >= 0) return own === verb ? -1 : relativised(tokens, own, node)
    if (dependent(tokens, node, 'expl') >= 0) return -1
    const head = tokens.head[node]
    if (head < 0) return -1
    const deprel = tokens.deprel[node]
    switch (relation(deprel)) {
      case 'conj':
      case 'parataxis':
      case 'advcl':
        break
      case 'xcomp': {
        // "forced Stumpf to admit": the object controls the infinitive
        const object = dependent(tokens, head, 'obj', 'iobj')
        if (object >= 0 && object < node && isInfinitive(tokens, node)) return object
        break
      }
      case 'acl':
        if (tokens.upos[head] !== 'VERB' && !isInfinitive(tokens, node)) return head
        break
      case 'obl':
      case 'nmod':
        break
      default:
        return -1
    }
    node = head
  }
  return -1
}

/** For "who", "which" and "that" as subject of a relative clause the noun before it, else the subject itself. */
function relativised(tokens: Tokens, subject: number, verb: number): number {
  if (!/^(?:who|which|that)$/i.test(tokens.text[subject])) return subject
  for (let node = verb, steps = 0; node >= 0 && steps < 6; node = tokens.head[node], steps++)
    if (tokens.deprel[node] === 'acl:relcl' || tokens.deprel[node] === 'acl') return tokens.head[node]
  return subject
}
