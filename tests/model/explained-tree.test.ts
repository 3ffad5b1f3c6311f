import { describe, expect, it } from 'vitest'
import { treeLines } from '../../src/model/explained-tree.js'
import type { ExplainedWord } from '../../src/model/explanation.js'

const word = (index: number, text: string, head: number | null): ExplainedWord => ({
  index,
  text,
  head,
  start: 0,
  end: text.length,
  lemma: text,
  upos: 'X',
  deprel: 'dep',
  marks: [],
})

describe('treeLines', () => {
  it('keeps the words in the order of the sentence and sets each in below its head', () => {
    const words = [
      word(0, 'The', 1),
      word(1, 'rebels', 2),
      word(2, 'attacked', null),
      word(3, 'the', 4),
      word(4, 'army', 2),
      word(5, 'again', 2),
    ]
    expect(treeLines(words).map(l => l.branch)).toEqual([
      '   ┌─ The',
      '┌─ rebels',
      'attacked',
      '│  ┌─ the',
      '├─ army',
      '└─ again',
    ])
  })

  it('draws a line past what stands between a head and its first dependent', () => {
    const words = [word(0, 'a', 3), word(1, 'b', 2), word(2, 'c', 3), word(3, 'd', null)]
    expect(treeLines(words).map(l => l.branch)).toEqual(['┌─ a', '│  ┌─ b', '├─ c', 'd'])
  })

  it('shows every word once, also of several roots', () => {
    const words = [word(0, 'a', null), word(1, 'b', 0), word(2, 'c', null)]
    expect(treeLines(words).map(l => l.word.text)).toEqual(['a', 'b', 'c'])
  })
})
