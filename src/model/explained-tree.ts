import type { ExplainedWord } from './explanation.js'

/** A line of a drawn tree: the branch with the word's form at its end, and the word. */
export interface TreeLine {
  readonly branch: string
  readonly word: ExplainedWord
}

/**
 * A dependency tree as lines, one a word: what depends on a word stands above and below it, one step further in, so that
 * the words read from top to bottom as in the sentence (where the tree is projective, which it nearly always is).
 */
export function treeLines(words: readonly ExplainedWord[]): TreeLine[] {
  const below: ExplainedWord[][] = words.map(() => [])
  const roots: ExplainedWord[] = []
  for (const word of words) (word.head === null ? roots : below[word.head]).push(word)
  const lines: TreeLine[] = []
  const draw = (word: ExplainedWord, before: string, self: string, after: string) => {
    const left = below[word.index].filter(w => w.index < word.index)
    const right = below[word.index].filter(w => w.index > word.index)
    left.forEach((child, i) => {
      draw(child, `${before}${i ? '│  ' : '   '}`, `${before}${i ? '├─ ' : '┌─ '}`, `${before}│  `)
    })
    lines.push({ branch: `${self}${word.text}`, word })
    right.forEach((child, i) => {
      const last = i === right.length - 1
      draw(child, `${after}│  `, `${after}${last ? '└─ ' : '├─ '}`, `${after}${last ? '   ' : '│  '}`)
    })
  }
  for (const root of roots) draw(root, '', '', '')
  return lines
}
