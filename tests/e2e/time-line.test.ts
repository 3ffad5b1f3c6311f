import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import { edtfInWords, stretchOf } from '../../web/src/lib/when.ts'
import { axis, CELL, placeDated, placeUndated } from '../../web/src/pair/layout.ts'

describe('a date of EDTF in words', () => {
  test.each([
    ['2016-11-15', '15 November 2016'],
    ['2016-09~', 'about September 2016'],
    ['2016?', 'perhaps 2016'],
    ['2016-09%', 'perhaps about September 2016'],
    ['2016-11-XX', 'November 2016'],
    ['2016-21', 'spring 2016'],
    ['201X', 'the 2010s'],
    ['19XX', '1900–1999'],
    ['2016-11-10/2016-11-15', '10 November 2016 to 15 November 2016'],
    ['2014/..', 'since 2014'],
    ['../2016-11', 'until November 2016'],
    ['no date', 'no date'],
  ])('%s is “%s”', (edtf, words) => expect(edtfInWords(edtf)).toBe(words))
})

describe('the stretch that a date can mean', () => {
  const day = (iso: string | null) => iso && Date.parse(`${iso}T00:00Z`)
  test.each([
    ['2016-11-15', '2016-11-15', '2016-11-16'],
    ['2016-09~', '2016-09-01', '2016-10-01'],
    ['2016', '2016-01-01', '2017-01-01'],
    ['2016-24', '2016-12-01', '2017-03-01'],
    ['201X', '2010-01-01', '2020-01-01'],
    ['2014-03/..', '2014-03-01', null],
    ['../2016-11', null, '2016-12-01'],
    ['2016-11-10/2016-11-15', '2016-11-10', '2016-11-16'],
  ])('%s', (edtf, from, to) => expect(stretchOf(edtf)).toEqual({ from: day(from), to: day(to) }))
  test.each([null, '', 'someday', 'XXXX-11'])('%s has none', edtf => expect(stretchOf(edtf)).toBeNull())
})

const claim = (edtf: string | null, published: string | null = null) =>
  ({ time: edtf && { text: '', edtf, basis: 'stated' }, document: { published } }) as unknown as Claim

describe('places on the time line', () => {
  const claims = ['2016-05-01', '2016-05-01', '2016-05-02', '2019', '2016-05-01'].map(edtf => claim(edtf))

  test('no mark lies on another, all within the width, and the earlier stands further left', () => {
    const placed = placeDated(claims, axis(claims, 600)!)
    for (const [i, p] of placed.entries()) {
      expect(p.x).toBeGreaterThanOrEqual(CELL / 2)
      expect(p.x).toBeLessThanOrEqual(600 - CELL / 2)
      for (const q of placed.slice(i + 1)) {
        expect(q.x).toBeGreaterThanOrEqual(p.x)
        expect(p.level !== q.level || q.x - p.x >= CELL).toBe(true)
      }
    }
  })

  test('claims without a date are placed by themselves', () => {
    const mixed = [...claims, claim(null), claim('someday'), claim(null)]
    expect(placeDated(mixed, axis(mixed, 600)!)).toHaveLength(claims.length)
    expect(placeUndated(mixed, 2 * CELL).map(p => p.level)).toEqual([0, 0, 1])
  })

  test('the days of the reports make an axis where no claim has a date; without either there is none', () => {
    expect(axis([claim(null, '2020-01-02T10:00:00Z')], 600)!.reports.map(r => r.day)).toEqual(['2020-01-02'])
    expect(axis([claim(null)], 600)).toBeNull()
  })
})
