import type { Example } from './corpus.js'

/** Function words that headlines write small. */
const SMALL = new Set('a an the of in on at to for and or but by from with as nor vs via per'.split(' '))

/**
 * Variants of sentences as real texts bring them: typographic quotes and dashes, headlines in capitals or title case
 * without a full stop, small letters throughout, no punctuation at the end. The tree stays the same.
 */
export function augmented(example: Example, random: () => number): Example {
  let result = example
  if (random() < 0.5) result = { ...result, text: result.text.map(typographic) }
  const r = random()
  if (r < 0.03) result = { ...result, text: result.text.map(w => w.toUpperCase()) }
  else if (r < 0.06) result = { ...result, text: result.text.map(w => w.toLowerCase()) }
  else if (r < 0.08 && result.text.length < 16) result = withoutEnd({ ...result, text: result.text.map(titleCase) })
  else if (r < 0.11) result = withoutEnd(result)
  return result
}

function typographic(word: string): string {
  return word.replace(/^"$/, '”').replace(/'/g, '’').replace(/^--$/, '—')
}

function titleCase(word: string, index: number): string {
  return index > 0 && SMALL.has(word.toLowerCase())
    ? word.toLowerCase()
    : word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** The sentence without its last full stop, if nothing hangs on that. */
function withoutEnd(example: Example): Example {
  const last = example.text.length - 1
  if (last < 1 || !/^[.!?]$/.test(example.text[last]) || example.head.includes(last)) return example
  const cut = <T>(column: T[]) => column.slice(0, last)
  return {
    text: cut(example.text),
    lemma: cut(example.lemma),
    upos: cut(example.upos),
    xpos: cut(example.xpos),
    feats: cut(example.feats),
    head: cut(example.head).map(h => (h > last ? last : h)),
    deprel: cut(example.deprel),
  }
}
