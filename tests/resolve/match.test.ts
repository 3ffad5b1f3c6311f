import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/base/csv.js'
import { nameData } from '../../src/resolve/match/data.js'
import { editDistance } from '../../src/resolve/match/distance.js'
import { matchNames } from '../../src/resolve/match/match.js'
import { THRESHOLD } from '../../src/resolve/match/name-match.js'
import { matcher } from '../../src/wiring/matching.js'
import { yamlFiles } from '../support/workspace.js'

const files = yamlFiles('src/resolve/data')
const language = {
  'names/countries': { states: { Norvany: { capital: 'Iskan', adjectives: ['Norvanian'] }, Kardavia: null } },
}
const data = nameData(files, language)
const score = (a: string, b: string, schema: 'person' | 'organization') => matchNames(a, b, schema, data).score

describe('people', () => {
  test.each([
    ['Lena Orel', 'Orel, Lena'],
    ['Dr. Lena Orel', 'Lena Orel'],
    ['Lena Orel', 'Lena Maria Orel'],
    ['L. Orel', 'Lena Orel'],
    ['LenaOrel', 'Lena Orel'],
    ['J.-P. Morvan', 'Jean-Pierre Morvan'],
    ['Bill Dalton', 'William Dalton'],
    ['Karim bin Dalil', 'Kareem ibn Dalil'],
    ['Оксана Орленко', 'Oksana Orlenko'],
    ['Ελένη Παππά', 'Eleni Pappa'],
    ['سمير منصور', 'Samir Mansour'],
    ['დავით მელაძე', 'Davit Meladze'],
    ['Sergej Orlow', 'Sergey Orlov'],
    ['Lena 0re1sson', 'Lena Orelsson'],
    ['Lena Lena Orel', 'Lena Orel'],
  ])('%s is %s', (a, b) => expect(score(a, b, 'person')).toBeGreaterThanOrEqual(THRESHOLD))

  test.each([
    ['Lena Orel', 'Marko Orel'],
    ['Lena Orel', 'Lena Dalton'],
    ['M. Orel', 'Lena Orel'],
    ['Lena K. Orel', 'Lena B. Orel'],
    ['Peter Paul Orel Jr.', 'Peter Paul Orel Sr.'],
    ['Oleg Ivanovich Orel', 'Oleg Petrovich Orel'],
    ['Al bin', 'Omar Dal'],
    ['', 'Lena Orel'],
    ['???', '!!!'],
  ])('%s is not %s', (a, b) => expect(score(a, b, 'person')).toBeLessThan(THRESHOLD))
})

describe('organisations', () => {
  test.each([
    ['Orel Steel Aktiengesellschaft', 'Orel Steel AG'],
    ['OrelAG', 'Orel AG'],
    ['ООО "Орёл Сталь"', 'Orel Stal LLC'],
    ['First Harbour Bank', '1st Harbour Bank'],
    ['Brigade Thirty-One', '31st Brigade'],
    ['Division IV', '4th Division'],
    ['Popular Harbour League', 'PHL'],
    ['The Harbour League', 'Harbour League'],
    ['Harbour & Coast Union', 'Harbour and Coast Union'],
    ["Al Qa'lim", 'al-Qalim'],
    ['Goodharbour Trading', 'Good Harbour Trading'],
    ['Orel Europe', 'Orel'],
  ])('%s is %s', (a, b) => expect(score(a, b, 'organization')).toBeGreaterThanOrEqual(THRESHOLD))

  test.each([
    ['31st Brigade', '13th Brigade'],
    ['31st Brigade', 'Thirty-Second Brigade'],
    ['Harbour Fund II', 'Harbour Fund III'],
    ['Bank of Norvany', 'Bank of Kardavia'],
    ['Orel Services (Norvany)', 'Orel Services (Kardavia)'],
    ['Orel AG', 'Orel GmbH'],
    ['Orel AG', 'Dalton AG'],
    ['Coast Petroleum Company', 'Coast Pipeline Company'],
    ['Management Company', 'Orel Management Company'],
    ['PHL', 'Party of Coastal Farmers'],
  ])('%s is not %s', (a, b) => expect(score(a, b, 'organization')).toBeLessThan(THRESHOLD))
})

test('the score is the same both ways, from 0 to 1, and 1 for a name and itself', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z]?[a-z.]{1,8}){0,3}$/),
  )
  fc.assert(
    fc.property(names, names, fc.constantFrom('person' as const, 'organization' as const), (a, b, schema) => {
      const one = score(a, b, schema)
      expect(one).toBeGreaterThanOrEqual(0)
      expect(one).toBeLessThanOrEqual(1)
      expect(score(b, a, schema)).toBeCloseTo(one, 6)
      if (/[a-z]{3}/.test(a)) expect(score(a, a, schema)).toBeGreaterThan(0.84)
    }),
  )
})

test('edit distance is a metric but for the triangle, and counts a transposition once', () => {
  expect(editDistance('orel', 'roel')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})

describe('across scripts and languages', () => {
  const names = yamlFiles('src/read/en/names')
  const full = nameData(files, { 'names/countries': names.countries, 'names/given': names.given })
  const rows = readCsv(readFileSync(new URL('../../bench/matching/pairs.csv', import.meta.url), 'utf8')).slice(1)

  test.each(rows)('%s and %s (%s): %s', (a, b, schema, same) => {
    const found = matchNames(a, b, schema === 'Person' ? 'person' : 'organization', full)
    expect(found.score >= THRESHOLD).toBe(same === 'true')
    if (same === 'true') expect(found.reasons.length).toBeGreaterThan(0)
  })

  test('one romanisation of Chinese is another, and not any other name', () => {
    expect(score('Mao Tse-tung', 'Mao Zedong', 'person')).toBeGreaterThanOrEqual(THRESHOLD)
    expect(score('Mao Tse-tung', 'Mao Zetian', 'person')).toBeLessThan(THRESHOLD)
  })
})

describe('pairs in CSV', () => {
  const lines = (csv: string) => [...matcher(files, language).matchPairs(csv)]

  test('every row stays, in its order and as it was, with a score', () => {
    const csv =
      '\uFEFFnote,name1,name2,schema\r\n"a, ""b""",Lena Orel,"Orel, Lena",Person\r\nx,31st Brigade,13th Brigade,Organization\r\ny,,,\r\n'
    const [head, ...rows] = lines(csv)
    expect(head).toBe('note,name1,name2,schema,score\n')
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatch(/^"a, ""b""",Lena Orel,"Orel, Lena",Person,1\.000\n$/)
    expect(Number(rows[1].split(',').at(-1))).toBeLessThan(THRESHOLD)
    expect(rows[2]).toBe('y,,,,0.000\n')
  })

  test('a file without the columns is refused', () => {
    expect(() => lines('a,b\n1,2\n')).toThrow(expect.objectContaining({ code: 'RELATA_PAIRS_INVALID' }))
    expect(() => lines('')).toThrow(expect.objectContaining({ code: 'RELATA_PAIRS_INVALID' }))
  })

  test('line ends inside quotes belong to the cell', () => {
    expect(readCsv('a,b\n"1\n2",3')).toEqual([
      ['a', 'b'],
      ['1\n2', '3'],
    ])
  })
})
