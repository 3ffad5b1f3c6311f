import { describe, expect, test } from 'vitest'
import { AFTER_ALL, BEFORE_ALL, countedYear, daysOf, overlap } from '../../src/model/edtf.js'

describe('the days of an EDTF value', () => {
  test.each([
    ['2019', 20190101, 20191231],
    ['2019-03', 20190301, 20190331],
    ['2019-03-05', 20190305, 20190305],
    ['2019-03?', 20190301, 20190331],
    ['201X', 20100101, 20191231],
    ['2019-XX-05', 20190105, 20191205],
    ['2019-21', 20190301, 20190531],
    ['2019-34', 20190401, 20190631],
    ['2019-03/2020', 20190301, 20201231],
    ['2019-03/..', 20190301, AFTER_ALL],
    ['../2019-03', BEFORE_ALL, 20190331],
    ['2019-03/', 20190301, AFTER_ALL],
    ['{2017,2019-05}', 20170101, 20190531],
    ['[2017..2019]', 20170101, 20191231],
    ['-0043', -429899, -428769],
  ])('of %s', (edtf, first, last) => {
    expect(daysOf(edtf)).toEqual([first, last])
  })

  test.each(['', 'soon', '..', null])('there are none in %s', edtf => {
    expect(daysOf(edtf)).toBeNull()
  })

  test('spans overlap where they share a day', () => {
    expect(overlap([20190101, 20190305], [20190305, 20200101])).toBe(true)
    expect(overlap([20190101, 20190304], [20190305, 20200101])).toBe(false)
  })

  test('an open beginning counts to the year in which it ends', () => {
    expect(
      [daysOf('2019-03/2020'), daysOf('../2018'), daysOf('2017/..'), daysOf('-0043'), null].map(countedYear),
    ).toEqual([...[2019, 2018, 2017, -43, 0]])
  })
})
