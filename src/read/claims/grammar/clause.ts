import { children, dependent, relation } from '../../tree.js'
import type { FunctionMap, Grammar } from './grammar.js'
import { isVerb } from './words.js'

/** Functions of the complement clause where its other party may stand, best first. */
const PARTY_FUNCTIONS = ['object', 'indirect', 'with', 'to', 'against', 'from', 'on', 'for', 'of', 'into', 'in']

/**
 * What a complement clause lends to its governor: `clause` (its verb), `clause-subject` ("demanded that Y leave") and
 * `clause-recipient`, the other party in it ("agreed to train Y", "threatened to fire on Y").
 */
export function addClause(g: Grammar, clause: number, found: FunctionMap, cost = 0): void {
  const { tokens } = g
  const rel = relation(tokens.deprel[clause])
  found.add('clause', { token: clause, path: rel, cost })
  if (!isVerb(tokens, clause)) return
  const functions = g.functions(clause)
  const own = children(tokens, clause).some(c => relation(tokens.deprel[c]) === 'nsubj')
  if (own)
    for (const name of ['subject', 'object'])
      for (const f of functions.get(name) ?? [])
        if (f.path.startsWith('nsubj'))
          found.add('clause-subject', { ...f, path: `${rel}>${f.path}`, cost: cost + 0.5 })
  for (const name of PARTY_FUNCTIONS)
    for (const f of functions.get(name) ?? [])
      if (!f.path.includes('<'))
        found.add('clause-recipient', { ...f, path: `${rel}>${f.path}`, cost: f.cost + cost + 1 })
  const deeper = dependent(tokens, clause, 'xcomp')
  if (deeper >= 0 && isVerb(tokens, deeper))
    for (const f of g.functions(deeper).get('object') ?? [])
      found.add('clause-recipient', { ...f, path: `${rel}>xcomp>${f.path}`, cost: f.cost + cost + 1.5 })
}
