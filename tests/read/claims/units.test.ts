import { expect, test } from 'vitest'
import { lines } from './read.js'

const ties = (text: string) => lines(text).filter(l => /^(?:leads|member|part_of) /.test(l))

test('a unit and its parent behind a comma are no list of two', () => {
  expect(lines('Soldiers of the 2nd Battalion, 5th Marines, detained six men.')).toEqual([
    'member Soldiers of the 2nd Battalion, 5th Marines > 2nd Battalion',
    'part_of 2nd Battalion > 5th Marines',
    'coerce/arrest Soldiers of the 2nd Battalion, 5th Marines > six men',
  ])
})

test('a battery with a name is a unit, and what kind of sergeant somebody is says not where he serves', () => {
  expect(ties('Sgt. Omar Dal, a platoon sergeant in Bravo Battery, said the training helped.')).toEqual([
    'member Omar Dal > Bravo Battery',
  ])
})

test('the words of a team’s name before its number', () => {
  expect(ties('Marines from Regimental Combat Team 5 cleared the road.')).toEqual([
    'member Marines > Regimental Combat Team 5',
  ])
})

test('an office of three words has its body behind the last', () => {
  expect(ties('Colonel Ana Rell, chief of staff of the Utopian army, resigned.')).toContain(
    'member Ana Rell > the Utopian army',
  )
})

test('beside a name an unnamed body only says what sort of leader', () => {
  const found = ties('Omar Dal, a Northern Front cell leader, was arrested.')
  expect(found).toContain('leads Omar Dal > Northern Front')
  expect(found.some(l => l.endsWith('> cell'))).toBe(false)
})

test('what an adverb opens behind a body are its people, no second party', () => {
  expect(lines('The instructors train the Northern Front, mostly students from the valley.')).toEqual([
    'aid/training The instructors > Northern Front',
    'member students > Northern Front',
  ])
})

test('advisers help those whom they advise and assist', () => {
  expect(lines('Utopian officers advise and assist the border guard.')).toContain(
    'aid/personnel Utopian officers > the border guard',
  )
})

test('who is assisted to do something does it', () => {
  expect(lines('The league is assisting the Utopian government to defeat the Red Front.')).toContain(
    'assault the Utopian government > Red Front',
  )
})
