import { children, dependent, relation } from '../../tree.js'
import { mayAct, standing } from '../party.js'
import { type Filler, FunctionMap, type Functions, type Grammar } from './grammar.js'
import { isPassive, isVerb } from './words.js'

/** Functions of the complement clause where its other party may stand, best first. */
const PARTY_FUNCTIONS = ['object', 'indirect', 'with', 'to', 'against', 'from', 'on', 'for', 'of', 'into', 'in']

/** Enters the verb of a complement clause as `clause`; what stands inside it is asked for by clauseFunction. */
export function addClause(g: Grammar, clause: number, found: FunctionMap, cost = 0): void {
  found.add('clause', { token: clause, path: relation(g.tokens.deprel[clause]), cost })
}

/**
 * What a predicate's complement clauses lend it: `clause-subject` ("demanded that Y leave") and `clause-recipient`, the
 * other party in them ("agreed to train Y", "threatened to fire on Y"). Asked for only when all functions of the governor
 * are known, because clauses take their subjects from it.
 */
export function clauseFunction(
  g: Grammar,
  functions: Functions,
  name: 'clause-subject' | 'clause-recipient',
): readonly Filler[] {
  const found = new FunctionMap()
  for (const { token, path, cost } of functions.get('clause') ?? []) {
    if (!isVerb(g.tokens, token)) continue
    if (name === 'clause-subject') addSubject(g, token, path, cost, found)
    else addRecipient(g, token, path, cost, found)
  }
  return found.get(name) ?? []
}

function addSubject(g: Grammar, clause: number, path: string, cost: number, found: FunctionMap): void {
  const own = children(g.tokens, clause).some(c => relation(g.tokens.deprel[c]) === 'nsubj')
  if (!own) return
  const functions = g.functions(clause)
  // "demanded that the editor be freed": who suffers it is not the one spoken to
  for (const name of isPassive(g.tokens, clause) ? ['subject'] : ['subject', 'object'])
    for (const f of functions.get(name) ?? [])
      if (f.path.startsWith('nsubj')) found.add('clause-subject', { ...f, path: `${path}>${f.path}`, cost: cost + 0.5 })
}

function addRecipient(g: Grammar, clause: number, path: string, cost: number, found: FunctionMap): void {
  const functions = g.functions(clause)
  const all = PARTY_FUNCTIONS.flatMap(name => functions.get(name) ?? []).filter(f => !f.path.includes('<'))
  // "to supply the army with trucks": what is supplied is no party, as long as there is one
  const some = all.filter(f => mayAct(standing(g.annotation, f.token)))
  for (const f of some.length ? some : all)
    found.add('clause-recipient', { ...f, path: `${path}>${f.path}`, cost: f.cost + cost + 1 })
  const deeper = dependent(g.tokens, clause, 'xcomp')
  // "to help the army fight the rebels": the one helped is not the one fought
  if (deeper >= 0 && !functions.get('object')?.some(f => some.includes(f)) && isVerb(g.tokens, deeper))
    addRecipient(g, deeper, `${path}>xcomp`, cost + 0.5, found)
}
