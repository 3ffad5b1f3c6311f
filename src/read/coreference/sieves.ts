import type { Sieve } from './sieve.js'
import { exactNames, shortNames } from './sieves/names.js'
import { pronouns } from './sieves/pronouns.js'
import { appositions, predicates, relativePronouns } from './sieves/syntax.js'

/**
 * All sieves in the order in which they run: names and grammar decide with more precision than descriptions, and
 * pronouns come last, when the chains that they can join are known.
 */
export const SIEVES: readonly Sieve[] = [exactNames, shortNames, appositions, relativePronouns, predicates, pronouns]
