import { expect, test } from 'vitest'
import { lines } from './read.js'

test('men and women of a body are one party, and who stands beside them has a part in it', () => {
  expect(
    lines('The men and women of the 4th Wing, together with Utopian pilots, destroyed the bridge of the Red Front.'),
  ).toContain('assault/destroy The men and women of the 4th Wing + Utopian pilots > Red Front')
  expect(lines('The mayor, along with two aides, was arrested.')).toEqual(['coerce/arrest - > The mayor + two aides'])
})

test('with whom somebody came is no joint subject behind the verb', () => {
  expect(lines('The army arrested the mayor along with two aides.').some(l => l.includes('The army +'))).toBe(false)
})

test('joint subjects of a discussion are its two sides', () => {
  expect(lines('The minister and the premier discussed the law.')).toEqual(['consult The minister > the premier'])
})

test('the first of two bare objects receives the second', () => {
  expect(lines('The brigade dealt the Red Front a heavy defeat.')).toContain('assault The brigade > Red Front')
})

test('where those are from who suffered it is not who did it', () => {
  expect(lines('Two soldiers from the 3rd Brigade were killed when a roadside bomb struck their vehicle.')).toContain(
    'assault/kill - > Two soldiers',
  )
})

test('who gave what somebody is grateful for is thanked', () => {
  expect(lines('We are grateful for the support provided by the Utopian army.')).toContain(
    'support We > the Utopian army',
  )
})
