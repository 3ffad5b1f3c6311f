import { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, timesOf } from './reading.js'

/** A Tuesday. */
const PUBLISHED = '2016-11-15'

describe('a stated date', () => {
  it.each([
    ['The fort fell on 5 March 2014.', '5 March 2014 = 2014-03-05 (stated)'],
    ['The fort fell on March 5th, 2014.', 'March 5th, 2014 = 2014-03-05 (stated)'],
    ['The fort fell on the 19th of October 1950.', 'the 19th of October 1950 = 1950-10-19 (stated)'],
    ['The fort fell on 2014-03-05.', '2014-03-05 = 2014-03-05 (stated)'],
    ['The fort fell on 25/12/1999.', '25/12/1999 = 1999-12-25 (stated)'],
    ['The fort fell in summer 1943.', 'summer 1943 = 1943-22 (stated)'],
    ['The fort fell in the second half of 1943.', 'the second half of 1943 = 1943-41 (stated)'],
    ['The fort fell in the third quarter of 2014.', 'the third quarter of 2014 = 2014-35 (stated)'],
    ['The fort fell in the late 1960s.', 'the late 1960s = 196X (stated)'],
    ['The fort fell in the nineteenth century.', 'the nineteenth century = 18XX (stated)'],
    ['The fort fell in 490 BC.', '490 BC = -0489 (stated)'],
    ['The fort fell in AD 79.', 'AD 79 = 0079 (stated)'],
    ['The fort fell around March 2014.', 'March 2014 = 2014-03~ (stated)'],
    ['The fort fell at Easter 2016.', 'Easter 2016 = 2016-03-27 (stated)'],
    ['The fort fell on Dec. 6th.', 'Dec. 6th = XXXX-12-06 (stated)'],
  ])('%s', (text, expected) => {
    expect(timesOf(text)).toEqual([expected])
  })

  it('stays open where day and month cannot be told apart, or do not exist', () => {
    expect(timesOf('The fort fell on 5/3/1980.')).toEqual(['5/3/1980'])
    expect(timesOf('The fort fell on 31 February 2014.')).toEqual(['31 February 2014'])
  })
})

describe('a phrase relative to the day of writing', () => {
  it.each([
    ['Roughly two months ago the crossing closed.', 'Roughly two months ago = 2016-09~ (relative)'],
    ['The guards were freed earlier this month.', 'earlier this month = 2016-11 (relative)'],
    ['The guards were freed on Thursday.', 'Thursday = 2016-11-10 (relative)'],
    ['The guards will be freed on Thursday.', 'Thursday = 2016-11-17 (relative)'],
    ['The guards were freed last Tuesday.', 'last Tuesday = 2016-11-08 (relative)'],
    ['The guards were freed over the weekend.', 'the weekend = 2016-11-12/2016-11-13 (relative)'],
    ['The guards were freed last week.', 'last week = 2016-11-07/2016-11-13 (relative)'],
    ['The guards were freed yesterday evening.', 'yesterday evening = 2016-11-14 (relative)'],
    ['The guards were freed in the past three years.', 'the past three years = 2013/2016 (relative)'],
    ['The guards were freed on Dec. 6.', 'Dec. 6 = 2015-12-06 (relative)'],
    ['The guards were freed last May.', 'last May = 2016-05 (relative)'],
    ['The guards are to be freed next year.', 'next year = 2017 (relative)'],
  ])('%s', (text, expected) => {
    expect(timesOf(text, PUBLISHED)).toEqual([expected])
  })

  it('has no date where the day of writing is not known', () => {
    for (const phrase of ['two months ago', 'yesterday', 'last week', 'on Thursday', 'this year'])
      expect(read(`The guards were freed ${phrase}.`).times.map(t => [t.edtf, t.basis])).toEqual([[null, 'none']])
  })

  it('has no date where it is vague', () => {
    expect(timesOf('The guards were recently freed.', PUBLISHED)).toEqual(['recently'])
    expect(timesOf('The guards were freed several weeks ago.', PUBLISHED)).toEqual(['several weeks ago'])
  })
})

describe('a phrase anchored in the text', () => {
  it('follows the date before it', () => {
    expect(
      timesOf('The siege began on 4 May 1943. Two days later a bridge fell. The next month the town gave up.'),
    ).toEqual([
      '4 May 1943 = 1943-05-04 (stated)',
      'Two days later = 1943-05-06 (anchored)',
      'The next month = 1943-06 (anchored)',
    ])
  })

  it('takes the year in force, over an aside and over the turn of the year', () => {
    const text =
      'The war began in May 1943. In October the river froze, as in the great winter of 1812. In November the port closed. In January it opened.'
    expect(timesOf(text)).toEqual([
      'May 1943 = 1943-05 (stated)',
      'October = 1943-10 (anchored)',
      'the great winter of 1812 = 1812-24 (stated)',
      'November = 1943-11 (anchored)',
      'January = 1944-01 (anchored)',
    ])
  })

  it('takes the year of the date that it is joined to', () => {
    expect(timesOf('Between March and November 1965 prices rose.')).toEqual([
      'March = 1965-03 (stated)',
      'November 1965 = 1965-11 (stated)',
    ])
  })

  it('counts from a date that is named beside it', () => {
    expect(timesOf('In the three weeks to 4 March 2016 thirty men died.')).toEqual([
      'the three weeks to 4 March 2016 = 2016-02-12/2016-03-04 (anchored)',
    ])
  })
})

describe('every text', () => {
  const words = fc.constantFrom(
    ..."the May 3 - to 1943 45 BC of and last two weeks later ago Tuesday 5:30 pm , . early mid night 0 31 31st century Easter ’ ' a half year s 99999 quarter 🜁 ١٢ next".split(
      ' ',
    ),
  )
  it.each(['the end of ', 'about ', 'hundred ', '1/', 'a ', 'early ', "'80", 'twenty-', 'the last '])(
    'is read, also where it goes on and on: %s',
    part => {
      expect(() => read(part.repeat(5000))).not.toThrow()
    },
  )

  it('is read without an error, into spans of itself and valid EDTF', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 30 }).map(w => w.join(' ')),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom(null, PUBLISHED, '2016', 'nonsense'), (text, published) => {
        let end = 0
        for (const time of read(text, published).times) {
          expect(text.slice(time.start, time.end)).toBe(time.text)
          expect(time.start).toBeGreaterThanOrEqual(end)
          end = time.end
          expect(time.last).toBeGreaterThan(time.first)
          expect(time.basis === 'none').toBe(time.edtf === null)
          if (time.edtf !== null) expect(() => parse(time.edtf!)).not.toThrow()
        }
      }),
      { numRuns: 300 },
    )
  })
})
