import { expect, it } from 'vitest'
import { annotationFromConllu, readConllu, writeConllu } from '../../../src/read/conllu.js'

const row = (...cells: string[]) => cells.join('\t')
const source = [
  '# newdoc id = one',
  "# text = They don't pay.",
  row('1', 'They', 'they', 'PRON', 'PRP', 'Number=Plur', '4', 'nsubj', '_', '_'),
  row('2-3', "don't", '_', '_', '_', '_', '_', '_', '_', '_'),
  row('2', 'do', 'do', 'AUX', 'VBP', '_', '4', 'aux', '_', '_'),
  row('3', "n't", 'not', 'PART', 'RB', '_', '4', 'advmod', '_', '_'),
  row('4', 'pay', 'pay', 'VERB', 'VB', '_', '0', 'root', '_', 'SpaceAfter=No'),
  row('4.1', 'gap', '_', '_', '_', '_', '_', '_', '_', '_'),
  row('5', '.', '.', 'PUNCT', '.', '_', '4', 'punct', '_', '_'),
  '',
  '# text = Left.',
  row('1', 'Left', 'leave', 'VERB', 'VBD', '_', '0', 'root', '_', 'SpaceAfter=No'),
  row('2', '.', '.', 'PUNCT', '.', '_', '1', 'punct', '_', '_'),
  '',
  '',
].join('\n')

it('puts the text together again and keeps words, tags and trees', () => {
  const result = annotationFromConllu(readConllu(source))
  expect(result.document.text).toBe("They don't pay. Left.")
  expect(result.sentences.map(s => result.document.text.slice(s.start, s.end))).toEqual(["They don't pay.", 'Left.'])
  expect([...result.tokens.head]).toEqual([3, 3, 3, -1, 3, -1, 5])
  expect(
    result.tokens.text.map((t, i) => result.document.text.slice(result.tokens.start[i], result.tokens.end[i]) === t),
  ).not.toContain(false)
})

it('writes back what it read, ranges and empty nodes included', () => {
  const sentences = readConllu(source)
  expect(writeConllu(annotationFromConllu(sentences), sentences)).toBe(`${source.trimEnd()}\n\n`)
})

it('writes an annotation without a source', () => {
  const written = writeConllu(annotationFromConllu(readConllu(source)))
  expect(readConllu(written).map(s => s.rows.length)).toEqual([5, 2])
  expect(written).toContain('SpaceAfter=No')
})
