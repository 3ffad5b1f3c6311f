import type { WeighKnowledge } from './knowledge.js'
import { propositionMaker } from './proposition.js'
import type { Propositions } from './propositions.js'
import type { ToldDocument } from './texts.js'

/**
 * Which claims come from at least so many independent origins, counted low. What was counted is kept until the propositions are
 * drawn anew; a claim that nobody else tells has one origin, and is not counted.
 */
export function foundedOf(
  propositions: () => Promise<Propositions>,
  knowledge: WeighKnowledge,
  texts: (id: string) => Promise<ToldDocument | null>,
): (least: number) => Promise<ReadonlySet<string>> {
  const counted = new WeakMap<Propositions, Promise<ReadonlyMap<string, number>>>()
  return async least => {
    const drawn = await propositions()
    if (!counted.has(drawn)) counted.set(drawn, count(drawn, knowledge, texts))
    const origins = await counted.get(drawn)!
    return new Set([...origins].filter(([, low]) => low >= least).map(([claim]) => claim))
  }
}

/** The origins of each claim that is told more than once, by its id. */
async function count(
  drawn: Propositions,
  knowledge: WeighKnowledge,
  texts: (id: string) => Promise<ToldDocument | null>,
): Promise<ReadonlyMap<string, number>> {
  const make = propositionMaker(drawn, knowledge, texts)
  const origins = new Map<string, number>()
  for (const group of drawn.groups) {
    if (group.claims.length < 2) continue
    const { affirmed, denied } = await make(group)
    for (const side of [affirmed, denied])
      for (const { id } of side?.claims ?? []) origins.set(id, side!.origins.count[0])
  }
  return origins
}
