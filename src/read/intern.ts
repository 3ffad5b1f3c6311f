const known = new Map<string, string>()
/** So many different words are remembered, more than a long document has. */
const MOST = 50_000

/**
 * One string for all that are equal. Words and labels cut out of longer texts are new strings each time; where it is always
 * the same one, comparing it and looking it up costs no look at its letters. What is given back is the kind of string that
 * the names of properties are, since with those the engine compares addresses only.
 */
export function interned(text: string): string {
  let same = known.get(text)
  if (same === undefined) {
    if (known.size >= MOST) known.clear()
    same = Object.keys({ [text]: true })[0]
    known.set(same, same)
  }
  return same
}
