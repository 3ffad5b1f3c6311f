import { type Tokens, tokens } from '../../../src/read/annotation.js'

/** A word with its tag, its head (a number from 1, 0 for the root) and its relation. */
export type Row = readonly [text: string, upos: string, head: number, deprel: string]

/** What a mend makes of a tree: "head relation" of every word, heads counted from 1. */
export function mended(mend: (tokens: Tokens, first: number, last: number) => void, rows: readonly Row[]): string[] {
  const columns = tokens(rows.length)
  for (const [i, [text, upos, head, deprel]] of rows.entries()) {
    columns.text[i] = text
    columns.upos[i] = upos
    columns.head[i] = head - 1
    columns.deprel[i] = deprel
  }
  mend(columns, 0, rows.length)
  return rows.map((_, i) => `${columns.head[i] + 1} ${columns.deprel[i]}`)
}
