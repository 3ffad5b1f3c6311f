import { describe, expect, it } from 'vitest'
import { bylineNames } from '../../src/acquire/metadata/byline.js'
import { isoDate } from '../../src/acquire/metadata/date.js'
import { siteFromTitle, withoutSite } from '../../src/acquire/metadata/title.js'

describe('dates', () => {
  it.each([
    ['2016-11-15', '2016-11-15'],
    ['2016-11-15T10:00:00+02:00', '2016-11-15T10:00:00+02:00'],
    ['2016-11-15T10:00:00.000Z', '2016-11-15T10:00:00Z'],
    ['2016-11-15 10:00:00 +0200', '2016-11-15T10:00:00+02:00'],
    ['2016-11-15 10:00', '2016-11-15T10:00:00'],
    ['20161115', '2016-11-15'],
    ['20161115T101500Z', '2016-11-15T10:15:00Z'],
    ['2016/11/15', '2016-11-15'],
    ['Tue, 15 Nov 2016 10:15:00 GMT', '2016-11-15T10:15:00Z'],
    ['November 15, 2016', '2016-11-15'],
    ['Nov. 15, 2016 at 3:05 p.m.', '2016-11-15T15:05:00'],
    ['Nov. 15, 2016 12:05 AM', '2016-11-15T00:05:00'],
    ['15th November 2016', '2016-11-15'],
    ['10:15 GMT, Tuesday 15 November 2016', '2016-11-15T10:15:00Z'],
    ['15-Nov-2016', '2016-11-15'],
    ['1479204900', '2016-11-15T10:15:00Z'],
    ['1479204900000', '2016-11-15T10:15:00Z'],
    ['15/11/2016', '2016-11-15'],
    ['11/15/2016', '2016-11-15'],
    ['Sept 3, 2021', '2021-09-03'],
  ])('%s is %s', (raw, iso) => expect(isoDate(raw)).toBe(iso))

  it('reads 3/4/2021 only where the page says how it writes dates', () => {
    expect(isoDate('3/4/2021')).toBeNull()
    expect(isoDate('3/4/2021', 'day-first')).toBe('2021-04-03')
    expect(isoDate('3/4/2021', 'month-first')).toBe('2021-03-04')
  })

  it.each(['yesterday', '2 hours ago', '31 June 2021', '2021-13-01', 'May 2021', '', 'Room 2016'])(
    'finds no date in "%s"',
    raw => expect(isoDate(raw)).toBeNull(),
  )
})

describe('bylines', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['by Harbour News  • ', ['Harbour News']],
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['By JANE DOE, JOHN ROE and Ali al-Masri', ['JANE DOE', 'JOHN ROE', 'Ali al-Masri']],
    ['Jane Doe, Staff Writer', ['Jane Doe']],
    ['By Jane Doe in Orsk', ['Jane Doe']],
    ['By Jane Doe | Harbour Post', ['Jane Doe', 'Harbour Post']],
    ['Written by Jane Doe, Political Editor', ['Jane Doe']],
    ['Reporting by Jane Doe; Editing by John Roe', ['Jane Doe']],
    ['By Jane Doe, Diplomatic correspondent, and John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe (jane@post.example)', ['Jane Doe']],
    ['By Jane Doe @janedoe', ['Jane Doe']],
    ['By Jane Doe - May 4, 2021', ['Jane Doe']],
    ['By Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
    ["By Conor O'Brien and Ludwig van der Berg", ["Conor O'Brien", 'Ludwig van der Berg']],
    ['Published 4 May 2021', []],
    ['https://example.org/jane', []],
  ])('%s', (raw, names) => expect(bylineNames(raw)).toEqual(names))
})

describe('titles', () => {
  it.each([
    ['Ferry strike ends | The Harbour Post', ['The Harbour Post'], null, 'Ferry strike ends'],
    ['Ferry strike ends - Harbour Post', ['The Harbour Post'], null, 'Ferry strike ends'],
    ['Ferry strike ends | World | The Harbour Post', ['The Harbour Post'], null, 'Ferry strike ends'],
    ['The Harbour Post :: Ferry strike ends', ['The Harbour Post'], null, 'Ferry strike ends'],
    ['Ferry strike ends — harbourpost.example', ['harbourpost.example'], null, 'Ferry strike ends'],
    ['Strike – a long dispute – ends', ['The Harbour Post'], null, 'Strike – a long dispute – ends'],
    ['Ferry strike ends - Politics - HP', [], 'Ferry strike ends', 'Ferry strike ends'],
    ['Orsk: ferry strike ends', ['Orsk Times'], null, 'Orsk: ferry strike ends'],
  ])('%s', (title, sites, heading, expected) => expect(withoutSite(title, sites, heading)).toBe(expected))

  it('takes the site from the end of a title', () => {
    expect(siteFromTitle('Ferry strike ends after long talks | Harbour Post', null)).toBe('Harbour Post')
    expect(siteFromTitle('Ferry strike ends', 'Ferry strike ends')).toBeNull()
  })
})
