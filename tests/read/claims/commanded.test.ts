import { expect, test } from 'vitest'
import { lines } from './read.js'

const ties = (text: string) => lines(text).filter(l => /^(?:leads|member|part_of) /.test(l))

test('a body that is called by a person is headed by him', () => {
  expect(ties("General Omar Dal's forces left the town.")).toEqual(["leads Omar Dal > General Omar Dal's forces"])
})

test('who stands under whose command', () => {
  expect(ties('A brigade of the guard under the command of Colonel Omar Dal attacked the town.')).toContainEqual(
    expect.stringMatching(/^leads .*Omar Dal > A brigade/),
  )
})

test('a service before a rank says where somebody serves', () => {
  expect(ties('Air Force Maj. Ana Rell spoke.')).toEqual(['member Ana Rell > Air Force'])
})

test('a country’s own forces are no finding', () => {
  expect(ties('U.S. forces attacked the town.')).toEqual([])
})
