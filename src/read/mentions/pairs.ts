import type { Tokens } from '../annotation.js'
import { dependent, dependents } from '../tree.js'

/** Plurals that English couples for all the people of a body or a place. */
const COUPLED = /^(?:men|women|boys|girls|children|officers)$/i

/**
 * The second noun of "men and women": two bare plurals that speak of one group of people, who are told as one. -1 where a
 * token has none.
 */
export function coupled(tokens: Tokens, noun: number): number {
  if (!COUPLED.test(tokens.text[noun])) return -1
  const [second, ...more] = dependents(tokens, noun, 'conj')
  if (second === undefined || more.length || !COUPLED.test(tokens.text[second])) return -1
  const bare = dependent(tokens, second, 'det', 'nummod', 'amod', 'case') < 0
  return bare && second === noun + 2 && /^and$/i.test(tokens.text[noun + 1]) ? second : -1
}
