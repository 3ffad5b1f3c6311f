import { readFileSync } from 'node:fs'
import { readConllu } from '../../dist/read/conllu.js'

/** A sentence to learn from: gold columns; heads count from 0 within the sentence, `words.length` is the root. */
export interface Example {
  readonly text: string[]
  readonly lemma: string[]
  readonly upos: string[]
  readonly xpos: string[]
  readonly feats: string[]
  readonly head: number[]
  readonly deprel: string[]
}

/** The sentences of CoNLL-U files. Words that stand for nothing in the text (empty nodes) and ranges are left out. */
export function examples(...files: string[]): Example[] {
  return files.flatMap(file =>
    readConllu(readFileSync(file, 'utf8')).map(({ rows }) => {
      const words = rows.filter(row => /^\d+$/.test(row[0]))
      const column = (i: number) => words.map(row => row[i])
      return {
        text: column(1),
        lemma: column(2),
        upos: column(3),
        xpos: column(4),
        feats: column(5),
        head: words.map(row => (row[6] === '0' ? words.length : Number(row[6]) - 1)),
        deprel: column(7),
      }
    }),
  )
}

/** A generator of numbers in [0, 1) that depends on its seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Puts the items into another order, in place (Fisher & Yates). */
export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const item = items[i]
    items[i] = items[j]
    items[j] = item
  }
  return items
}
