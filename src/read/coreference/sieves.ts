import type { Sieve } from './sieve.js'
import { acronyms } from './sieves/acronyms.js'
import { bodies } from './sieves/bodies.js'
import { descriptions } from './sieves/descriptions.js'
import { exactNames, shortNames } from './sieves/names.js'
import { newcomers } from './sieves/newcomers.js'
import { pronouns } from './sieves/pronouns.js'
import { sets } from './sieves/sets.js'
import { speakers } from './sieves/speakers.js'
import { appositions, predicates, relativePronouns } from './sieves/syntax.js'

/**
 * All sieves in the order in which they run: names and grammar decide with more precision than descriptions, and
 * pronouns come last, when the chains that they can join are known; whose body something is can only be told after them.
 */
export const SIEVES: readonly Sieve[] = [
  exactNames,
  acronyms,
  shortNames,
  appositions,
  relativePronouns,
  predicates,
  descriptions,
  newcomers,
  sets,
  speakers,
  pronouns,
  bodies,
]
