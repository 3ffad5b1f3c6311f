import { type Tokens, tokens } from '../../../src/read/annotation.js'

/** A mend of the trees of a sentence, given as a half-open range of tokens. */
export type Mend = (tokens: Tokens, first: number, last: number) => void

/** What a mend is about, the tree as a parser gave it, what must come out of it (nothing: it stays as it is). */
export type MendCase = readonly [about: string, mend: Mend, tree: string, changed: string[]]

/**
 * The tokens of a tree that is written a word a line: text, Penn tag, lemma, head (from 1, 0 for the root) and relation;
 * the universal tag follows from the Penn tag.
 */
export function drawn(tree: string): Tokens {
  const rows = tree.trim().split('\n')
  const columns = tokens(rows.length)
  for (const [i, row] of rows.entries()) {
    const [text, xpos, lemma, head, deprel] = row.trim().split(' ')
    columns.text[i] = text
    columns.xpos[i] = xpos
    columns.lemma[i] = lemma
    columns.upos[i] = UNIVERSAL[xpos] ?? 'X'
    columns.head[i] = Number(head) - 1
    columns.deprel[i] = deprel
  }
  return columns
}

/** Where a mend hangs words otherwise than before: "word: head relation", the head as a word, ROOT for none. */
export function changes(mend: Mend, tree: string): string[] {
  const before = drawn(tree)
  const after = drawn(tree)
  mend(after, 0, after.count)
  const found: string[] = []
  for (let i = 0; i < after.count; i++)
    if (after.head[i] !== before.head[i] || after.deprel[i] !== before.deprel[i])
      found.push(`${after.text[i]}: ${after.text[after.head[i]] ?? 'ROOT'} ${after.deprel[i]}`)
  return found
}

const UNIVERSAL: Record<string, string> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  JJ: 'ADJ',
  RB: 'ADV',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  MD: 'AUX',
  AUX: 'AUX',
  DT: 'DET',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  WDT: 'PRON',
  CC: 'CCONJ',
  CD: 'NUM',
  IN: 'ADP',
  RP: 'ADP',
  THAT: 'SCONJ',
  TO: 'PART',
  ',': 'PUNCT',
  '.': 'PUNCT',
  '“': 'PUNCT',
}
