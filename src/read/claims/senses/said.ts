import { dependents } from '../../tree.js'
import type { Grammar } from '../grammar/index.js'
import { isGerund, lemma } from '../grammar/words.js'

/** "denied that the army had shelled the village", "denied selling arms": a fact is denied, nobody is turned down. */
export function deniesFact({ tokens, knowledge }: Grammar, trigger: number): boolean {
  if (lemma(tokens, trigger) !== 'deny' || dependents(tokens, trigger, 'iobj').length) return false
  const objects = dependents(tokens, trigger, 'obj')
  // "denied involvement in the raid"
  if (objects.some(o => knowledge.participation.has(lemma(tokens, o)))) return true
  return [...objects, ...dependents(tokens, trigger, 'ccomp', 'xcomp', 'advcl')].some(
    clause => clause > trigger && (isGerund(tokens, clause) || dependents(tokens, clause, 'nsubj', 'csubj').length > 0),
  )
}

/** Verbs that ask for something with a subjunctive or "should", and say that something is so with an indicative. */
const ASKING_OR_TELLING = new Set(['insist', 'suggest', 'tell', 'advise', 'argue', 'recommend'])

/** "insisted that she would stay", "told the court that the firm had lied": said to be so, and not asked for. */
export function tellsFact({ tokens }: Grammar, trigger: number): boolean {
  if (!ASKING_OR_TELLING.has(lemma(tokens, trigger))) return false
  return dependents(tokens, trigger, 'ccomp').some(clause => {
    if (!dependents(tokens, clause, 'nsubj', 'nsubj:pass', 'csubj').length) return false
    const aux = dependents(tokens, clause, 'aux', 'aux:pass', 'cop').map(a => tokens.text[a].toLowerCase())
    if (aux.some(a => ASKED.has(a))) return false
    return aux.length > 0 || /^VB[DZ]$/.test(tokens.xpos[clause])
  })
}

/** Auxiliaries of what is asked for: "insisted that he should go", "that they be freed". */
const ASKED = new Set(['should', 'must', 'be'])

/** "The police denied it": a statement is denied, nothing is kept from anybody. */
export function deniesIt({ tokens }: Grammar, trigger: number): boolean {
  if (lemma(tokens, trigger) !== 'deny' || dependents(tokens, trigger, 'iobj').length) return false
  const objects = dependents(tokens, trigger, 'obj')
  return objects.length === 1 && /^(?:it|this|that|these|those)$/i.test(tokens.text[objects[0]])
}
