import type { StatedTime } from '../../model/interval.js'
import type { Annotation } from '../annotation.js'
import { timeOf } from '../times/lookup.js'
import { dependents, relation } from '../tree.js'
import type { Draft } from './draft.js'

/** Clauses without a subject of their own that happen when what governs them happens. */
const DEPENDENT = new Set(['advcl', 'acl', 'conj', 'xcomp', 'nmod', 'obl', 'obj'])

/**
 * When the event of a draft happened: what its own clause says, else the time of the clause that it is a part of
 * ("struck on Monday, killing two"). A standing tie that a noun phrase presupposes has no time of its own.
 */
export function whenOf(annotation: Annotation, draft: Draft): StatedTime | null {
  if (draft.standing) return null
  const { tokens } = annotation
  for (let at = draft.trigger, step = 0; at >= 0 && step < 4; step++) {
    const time = timeOf(annotation, at) ?? behindName(annotation, at)
    if (time) return time
    const rel = tokens.deprel[at]
    if (!DEPENDENT.has(relation(rel)) || rel === 'acl:relcl' || rel === 'nmod:poss') return null
    if (dependents(tokens, at, 'nsubj').length) return null
    at = tokens.head[at]
  }
  return null
}

/** "arrested them in Dale on 3 May": a date that the tree hangs on the name before it dates the event all the same. */
function behindName(annotation: Annotation, trigger: number): StatedTime | null {
  const { tokens } = annotation
  for (const child of dependents(tokens, trigger, 'obl', 'obj', 'nmod')) {
    if (child < trigger) continue
    for (const name of [child, ...dependents(tokens, child, 'nmod')]) {
      const time = tokens.upos[name] === 'PROPN' ? timeOf(annotation, name) : null
      if (time) return time
    }
  }
  return null
}
