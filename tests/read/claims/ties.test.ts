import { expect, test } from 'vitest'
import { lines, read } from './read.js'

test('a title says who leads what', () => {
  const leads = read('Karl Brandt, the commander of the Northern Guard, spoke first.').find(c => c.type === 'leads')
  expect(leads?.actor[0].name).toBe('Karl Brandt')
  expect(leads?.recipient[0].name).toContain('Northern Guard')
  expect(leads?.role).toBe('commander')
})

test('kin stand to whom the possessive names', () => {
  expect(
    lines('Karl Brandt fled. His brother was arrested.').some(l =>
      /^kin (?:His|Karl Brandt's) brother > Karl Brandt$/.test(l),
    ),
  ).toBe(true)
})

test('a part belongs to its whole', () => {
  expect(
    lines('The Northern Guard moved its naval unit to the island.').some(l =>
      l.startsWith('part_of its naval unit > '),
    ),
  ).toBe(true)
})
