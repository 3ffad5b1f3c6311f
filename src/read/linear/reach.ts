/**
 * How many words to either side of its trigger a mend looks. Dependents of a word stand nearer in all but enumerations, and
 * a mend that walks a whole sentence for every trigger in it takes time with the square of a long one.
 */
const REACH = 80

/** Where to begin to look for what belongs to the word `at` of a sentence that begins at `first`. */
export function reachBack(first: number, at: number): number {
  return Math.max(first, at - REACH)
}

/** Where to end, exclusive, in a sentence that ends before `last`. */
export function reachOn(last: number, at: number): number {
  return Math.min(last, at + REACH)
}
