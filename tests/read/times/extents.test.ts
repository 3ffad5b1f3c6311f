import { describe, expect, it } from 'vitest'
import { timesOf } from './reading.js'

const texts = (text: string) => timesOf(text).map(t => t.split(' = ')[0])

describe('what is a time expression', () => {
  it.each([
    ['The bridge was rebuilt in the early 1990s.', ['the early 1990s']],
    ['They arrived in mid-June and left at the end of August.', ['mid-June', 'the end of August']],
    ['Fighting went on from 3 to 5 May 2014.', ['3', '5 May 2014']],
    ['The camp stood there in 1939-45.', ['1939', '45']],
    ['The council met on April 6-7.', ['April 6', '7']],
    ['A three-day strike followed.', ['three-day']],
    ['Twenty-three days later the road was open.', ['Twenty-three days later']],
    ['He waited for about a year and a half.', ['about a year and a half']],
    ['The 46-day siege ended.', ['46-day']],
    ['The shelling began at 5:34 a.m. and ended at 0600 hours.', ['5:34 a.m.', '0600 hours']],
    ['They now meet daily.', ['now', 'daily']],
    ['At the same time the river rose.', ['the same time']],
    ['The city fell in 146 BC.', ['146 BC']],
    ['It is an eighteenth-century fort.', ['eighteenth-century']],
    ['The truce was signed on the night of 4 May 1921.', ['the night of 4 May 1921']],
    ['Later that year the mine closed.', ['Later that year']],
    ['After two months of heavy fighting the town fell.', ['two months of heavy fighting']],
    ['The first snow came in the winter of 1942.', ['the winter of 1942']],
    ['The 21 January march was banned.', ['21 January']],
    ['The council met in Dec. 2015.', ['Dec. 2015']],
    ['They left by the end of May.', ['the end of May']],
    ['Trade resumed in June–July 1941.', ['June', 'July 1941']],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  it.each([
    'Some 1,500 rebels and 2000 soldiers may march to the coast.',
    'The fall of the city shocked the second battalion.',
    'The present government sat in the sun.',
    'The former was rejected, the latter was not.',
    'It cost $1950.',
    'April Stone and May Hill opened the clinic.',
    'The diversion of three quarters of the water failed.',
  ])('none in: %s', text => {
    expect(texts(text)).toEqual([])
  })
})
