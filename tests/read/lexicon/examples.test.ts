import { expect, test } from 'vitest'
import { lines, read } from '../claims/read.js'
import { entries, senseFiles } from './files.js'

/** The examples that are not read as their sense says, with what is read instead. */
function misread(): string[] {
  return senseFiles.flatMap(([file, { type, senses }]) =>
    senses.flatMap(({ mode, example }) => {
      if (type === 'none') return []
      const found = read(example)
      const right = found.some(c => c.type === type && (c.mode ?? null) === (mode ?? null))
      return right ? [] : [`${file}: ${example} => ${lines(example).join('; ')}`]
    }),
  )
}

test('nine of ten examples are read as their sense says; the rest is left to the trees', () => {
  const wrong = misread()
  const senses = senseFiles.reduce((n, [, file]) => n + file.senses.length, 0)
  expect(wrong.length / senses, wrong.join('\n')).toBeLessThan(0.1)
}, 120_000)

test('a phrase that tells of no event gives none', () => {
  for (const { example } of senseFiles.find(([, file]) => file.type === 'none')?.[1].senses ?? [])
    expect(lines(example), example).toEqual([])
  expect(lines('The first flight will take place in May.')).toEqual([])
  expect(lines('The rebels took the town.')).toEqual(['coerce/seize The rebels > the town'])
})

test('a pattern knows its words before a noun', () => {
  expect(lines('The minister poured cold water on the offer of the union.')).toEqual([
    'reject The minister > the union',
  ])
  expect(lines('Police placed the editor under house arrest.')).toEqual(['coerce/arrest Police > the editor'])
})

test("an infinitive's to and a phrase in front are no part of a pattern", () => {
  expect(lines('She wanted to attend the show.').filter(l => l.startsWith('aid'))).toEqual([])
  expect(entries.some(e => e.words === 'attend to')).toBe(true)
})

test('who joins somebody in a deed becomes no member', () => {
  expect(lines('The republic joined the league in the exercise.')).toEqual([
    'cooperate/military The republic > the league',
  ])
})
