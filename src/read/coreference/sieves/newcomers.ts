import type { Facts } from '../facts.js'
import type { Sieve } from '../sieve.js'

/**
 * "Police arrested Ivo Kern. The bomber of the league had …": where many could be so called, the article says that
 * one is meant of whom was spoken, and only one person was.
 */
export const newcomers: Sieve = {
  name: 'descriptions of a newcomer',
  reason: 'A definite noun that fits many people, and adds who he is, means the one person of the sentence before.',
  example: 'Police arrested Ivo Kern. The recruiter of the league had fled abroad.',
  run({ facts, chains, words }) {
    let from = 0
    facts.forEach((fact, i) => {
      while (facts[from].sentence < fact.sentence - 1) from++
      if (!isDescription(fact) || !words.sortal.has(fact.noun) || !chains.isSingle(chains.of(i))) return
      const before = personsBefore(facts, from, i)
      // of two people, or beside one who is only "he", nobody knows which is meant
      if (before && new Set(before.map(j => chains.of(j))).size === 1 && facts[before[0]].name)
        chains.merge(before[0], i)
    })
  },
}

function isDescription({ pronoun, name, opening, number, kind, modifier, relation }: Facts): boolean {
  return (
    !pronoun &&
    !name &&
    opening === 'the' &&
    number === 'sing' &&
    kind === 'person' &&
    !modifier &&
    relation === 'nsubj'
  )
}

/** The persons between the beginning of the sentence before and a mention; null where a pronoun may be one more. */
function personsBefore(facts: readonly Facts[], from: number, at: number): number[] | null {
  const found: number[] = []
  for (let j = from; j < at; j++) {
    const { kind, pronoun, number, name } = facts[j]
    if (pronoun && kind === 'person') return null
    if (kind === 'person' && (name || number === 'sing')) found.push(j)
  }
  return found.length ? found : null
}
