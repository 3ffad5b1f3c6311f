import { children, relation } from '../../tree.js'
import { addClause } from './clause.js'
import { FunctionMap, type Functions, type Grammar } from './grammar.js'
import { addPrepositional } from './prepositional.js'
import { each } from './subject.js'

/** The functions of an adjective: its subject or the noun that it modifies, and its prepositional complements. */
export function adjectiveFunctions(g: Grammar, adjective: number): Functions {
  const { tokens } = g
  const found = new FunctionMap()
  const rel = relation(tokens.deprel[adjective])
  for (const child of children(tokens, adjective)) {
    const relationOfChild = relation(tokens.deprel[child])
    if (relationOfChild === 'obl' || relationOfChild === 'nmod') addPrepositional(g, child, relationOfChild, 0, found)
    else if (relationOfChild === 'xcomp' || relationOfChild === 'ccomp' || relationOfChild === 'advcl')
      addClause(g, child, found)
  }
  if (rel === 'amod') for (const f of each(g, tokens.head[adjective], 'amod<', 0)) found.add('subject', f)
  else found.addAll('subject', g.surfaceSubject(adjective))
  return found
}
