import { expect, test } from 'vitest'
import { EntryTable, Patterns, type PlacedSense } from '../../../src/read/claims/senses/entry-table.js'

const placed = (type: string): PlacedSense => ({
  type,
  file: `events/${type}`,
  sense: { example: 'Police arrested the two men.', reason: 'test' },
  frame: { example: 'Police arrested the two men.', reason: 'test' },
  frameName: 'acts-on',
})

test('a lemma has the patterns that it heads, longer ones by their most telling word, in the order of the lexicon', () => {
  const patterns = new Patterns()
  const [verbs, nouns] = [new EntryTable(patterns), new EntryTable(patterns)]
  verbs.add(placed('assault'), 'verb', 'take', 0)
  nouns.add(placed('coerce'), 'noun', 'no confidence vote', 2)
  verbs.add(placed('coerce'), 'verb', 'take into custody', 0)
  verbs.add(placed('aid'), 'verb', 'take', 0)
  const { plain, patterns: longer } = verbs.get('take')!
  expect(plain.map(e => [e.type, e.order, e.words])).toEqual([
    ['assault', 0, ['take']],
    ['aid', 3, ['take']],
  ])
  expect([...longer.keys()]).toEqual(['custody'])
  expect(longer.get('custody')![0]).toMatchObject({ type: 'coerce', kind: 'verb', head: 0, order: 2 })
  expect(nouns.get('vote')!.patterns.get('confidence')![0].head).toBe(2)
  expect(nouns.get('take')).toBeUndefined()
  expect(verbs.get('take')).toBe(verbs.get('take'))
})
