import type { Comparable } from '../../weigh/propositions/comparable.js'
import type { WeighKnowledge } from './knowledge.js'
import { type Proposition, propositionMaker } from './proposition.js'
import type { Propositions } from './propositions.js'
import type { ToldDocument } from './texts.js'

/**
 * What is denied by somebody, or told with details that cannot all be right; most claims first. What was found is kept until the
 * propositions are drawn anew.
 */
export function contestedOf(
  knowledge: WeighKnowledge,
  texts: (id: string) => Promise<ToldDocument | null>,
): (drawn: Propositions) => Promise<readonly Proposition[]> {
  const found = new WeakMap<Propositions, Promise<readonly Proposition[]>>()
  return drawn => {
    const known = found.get(drawn) ?? contested(drawn, knowledge, texts)
    found.set(drawn, known)
    known.catch(() => found.delete(drawn))
    return known
  }
}

async function contested(
  drawn: Propositions,
  knowledge: WeighKnowledge,
  texts: (id: string) => Promise<ToldDocument | null>,
): Promise<readonly Proposition[]> {
  const make = propositionMaker(drawn, knowledge, texts)
  const found: Proposition[] = []
  for (const group of drawn.groups) {
    if (group.claims.length < 2 && !group.rivals.length) continue
    const polarities = new Set(group.claims.map(c => c.claim.polarity))
    if (polarities.size < 2 && !group.rivals.length && !mayDisagree(group.claims)) continue
    const proposition = await make(group)
    if ((proposition.affirmed && proposition.denied) || proposition.disputes.length) found.push(proposition)
  }
  const size = ({ affirmed, denied }: Proposition) => (affirmed?.claims.length ?? 0) + (denied?.claims.length ?? 0)
  const first = ({ affirmed, denied }: Proposition) => (affirmed ?? denied)!.claims[0].id
  return found.sort((x, y) => size(y) - size(x) || (first(x) < first(y) ? -1 : 1))
}

/** Whether claims have numbers or stated times at all, on which they could disagree. */
function mayDisagree(claims: readonly Comparable[]): boolean {
  return claims.some(c => c.when.stated || [...c.actor, ...c.recipient].some(p => p.quantity))
}
