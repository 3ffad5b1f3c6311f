import { describe, expect, it } from 'vitest'
import { datelineDate } from '../../src/acquire/metadata/dateline.js'

describe('the date of a dateline', () => {
  it.each([
    ['OSTREL, 18 April 2024 - The army left the bridge.', '2024-04-18'],
    ['Army leaves bridge\n\nSARN, March 5, 2024 (Norvany Wire) — The army left.', '2024-03-05'],
    ['OSTREL, April 18 - The army left the bridge.', null],
    ['OSTREL – The army left the bridge on 18 April 2024 - or so it says.', null],
    ['The army left Ostrel, 18 April 2024 - a day to remember.', null],
  ])('%j', (text, date) => expect(datelineDate(text)).toBe(date))
})
