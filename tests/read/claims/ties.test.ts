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

const ties = (text: string) => lines(text).filter(l => /^(?:member|part_of|leads|ally) /.test(l))

test('an office beside a name is borne by it, wherever the comma stands', () => {
  expect(ties('Northern Guard commander Omar Dal was killed.')).toContain('leads Omar Dal > Northern Guard')
  expect(ties('"We are ready," said Maj. Gen. Omar Dal, commander, Northern Land Command.')).toContain(
    'leads Omar Dal > Northern Land Command',
  )
})

test('people are placed in the bodies that they come from or are attached to', () => {
  expect(ties('Maj. Jane Roe of the 3rd Brigade said the bridge was safe.')).toContain('member Jane Roe > 3rd Brigade')
  expect(ties('Omar Dal was attached to the 5th Regiment.')).toContain('member Omar Dal > 5th Regiment')
  expect(ties('The frigate will be sailing as part of Task Force Amber.').join()).toMatch(
    /part_of The frigate > .*Task Force/,
  )
  expect(ties('The raids were flown as part of Task Force Amber.')).toEqual([])
})

test('of units side by side the smaller is part of the larger, and equals are a list', () => {
  const chain = 'Soldiers of the 1st Battalion, 5th Regiment, crossed the river.'
  expect(ties(chain)).toContain('part_of 1st Battalion > 5th Regiment')
  expect(
    ties('The 1st Battalion, 2nd Battalion and 3rd Battalion crossed.').filter(l => l.startsWith('part_of')),
  ).toEqual([])
})

test('a collective lists its members', () => {
  expect(ties('Coalition countries, including France and Jordan, sent aircraft.')).toContain(
    'member France + Jordan > Coalition',
  )
  expect(ties('Coalition nations which have carried out strikes include Australia, Belgium and Canada.')).toContain(
    'member Australia + Belgium + Canada > Coalition',
  )
  expect(ties('The coalition of France, Jordan and Egypt struck the hills.').join()).toMatch(
    /^member France \+ Jordan \+ Egypt > /,
  )
})

test('a relative pronoun agrees with its verb', () => {
  expect(ties('The guards of Omar Dal, who leads the Northern Guard, fled.')).toContain(
    'leads Omar Dal > Northern Guard',
  )
})

test('allies are told by verbs and by lists', () => {
  expect(ties('The clan is allied with the Northern Guard.')).toContain('ally The clan > Northern Guard')
  expect(ties("Hamas's allies, Iran and Syria, fled.")).toContain('ally Iran + Syria > Hamas')
})

test('a place is no body that one belongs to', () => {
  expect(ties('Jihadists in Norwick attacked the Norwick police.').filter(l => l.includes('> Norwick'))).toEqual([])
})

test('a role keeps the words of the office alone', () => {
  const role = (text: string) => read(text).find(c => c.role)?.role
  expect(role('Omar Dal, a former commander of the Northern Guard, fled.')).toBe('former commander')
  expect(role('Two captured Northern Guard fighters fled.')).toBe('fighters')
})
