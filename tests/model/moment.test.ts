import { expect, test } from 'vitest'
import { parseMoment } from '../../src/model/moment.js'

test.each([
  ['2020-02-29', { reported: '2020-02-29' }],
  ['2026-11-23T10:00', { recorded: '2026-11-23T10:00:00.000Z' }],
  ['2026-11-23T10:00+0200', { recorded: '2026-11-23T08:00:00.000Z' }],
  ['2026-11-23T10:00:01.5Z', { recorded: '2026-11-23T10:00:01.500Z' }],
  ['entry:12', { entry: 12 }],
  ['2021-02-29', null],
  ['2026-11-23T25:00Z', null],
  ['entry:', null],
  ['12', null],
  ['yesterday', null],
])('%s is a moment or none', (text, moment) => {
  expect(parseMoment(text)).toEqual(moment)
})
