import { describe, expect, test } from 'vitest'
import { lines } from './read.js'

const ties = (text: string) => lines(text).filter(l => /^(?:leads|member|part_of|ally) /.test(l))

describe('who commands and belongs', () => {
  test('a commanding general before the comma', () => {
    expect(ties("The division's commanding general, Maj. Gen. Ana Rell, thanked them.")).toEqual([
      'leads Ana Rell > The division',
    ])
  })

  test('one of somebody’s own', () => {
    expect(ties('The navy lost one of its own, Petty Officer Omar Dal, who was killed in Utopia.')).toContain(
      'member Omar Dal > The navy',
    )
  })

  test('a body under the command of a body, and under a general between commas', () => {
    expect(ties('The brigade came under the command of the Northern Corps in 1942.')).toEqual([
      'part_of The brigade > Northern Corps',
    ])
    expect(ties('The 7th Division, under General Omar Dal, attacked the town.')).toEqual([
      'leads Omar Dal > 7th Division',
    ])
  })

  test('a ship with a name and the navy whose it is', () => {
    expect(ties('HMS Aurora, a Royal Navy frigate, left the port.')).toEqual(['part_of HMS Aurora > Royal Navy'])
  })

  test('the leadership that a body is under is told with its head', () => {
    expect(ties('Under the leadership of Colonel Omar Dal, the regiment took the hill.')).toEqual([
      'leads Omar Dal > the regiment',
    ])
  })

  test('a unit from a unit, and those assigned to a body without a name', () => {
    expect(ties('A platoon from Alpha Company cleared the road.')).toEqual(['part_of A platoon > Alpha Company'])
    expect(ties('Officers assigned to the narcotics unit seized the boat.')).toEqual([
      'member Officers > the narcotics unit',
    ])
    expect(ties('A team from France won the match.')).toEqual([])
  })

  test('who relieves somebody of a command holds it and helps nobody', () => {
    expect(lines('Admiral Omar Dal relieved Admiral Ana Rell as commander of the 5th Fleet.')).toEqual([
      'leads Omar Dal > 5th Fleet',
    ])
  })

  test('members of a body without a name', () => {
    expect(ties('Members of the alliance such as Poland and Latvia sent tanks.')).toContain(
      'member Poland + Latvia > the alliance',
    )
  })

  test('special forces capture people, not by force', () => {
    expect(lines('A commander was captured by Utopian special forces.')).toEqual([
      'coerce/arrest Utopian special forces > A commander',
    ])
  })

  test('partners in a coalition are of it', () => {
    expect(ties('Coalition partners conducted two strikes.').some(l => l.startsWith('ally'))).toBe(false)
  })
})

describe('what forces do', () => {
  test('a deed gets no help', () => {
    expect(
      lines('The jets flew in support of Operation Steady Hand.').some(l => l.endsWith('> Operation Steady Hand')),
    ).toBe(false)
  })

  test('people are handed over, no arms', () => {
    expect(lines('The guards handed the fighters over to the police.').some(l => l.startsWith('aid/arms'))).toBe(false)
  })

  test('the particle of handing over is no "more than"', () => {
    expect(lines('The battalion handed over two armored vehicles to the Utopian police.')).toEqual([
      'aid/goods The battalion > the Utopian police',
    ])
  })

  test('missions that are flown', () => {
    expect(lines('The squadron flew strike missions against the Northern Front.')).toEqual([
      'assault/aerial The squadron > Northern Front',
    ])
  })

  test('forces that are partners work together in arms', () => {
    expect(lines('The marines partnered with the Utopian army.')).toEqual([
      'cooperate/military The marines > the Utopian army',
    ])
  })
})

describe('deeds in reports', () => {
  test('deeds behind semicolons are of the same subject', () => {
    expect(lines('The brigade hit two posts of the Red Front; destroyed a truck; and damaged a bridge.')).toContain(
      'assault/destroy The brigade > a bridge',
    )
  })

  test('a participle of what was done names nobody who helped', () => {
    expect(lines('The league conducted two strikes coordinated with and in support of the Utopian army.')).toContain(
      'aid/military The league > the Utopian army',
    )
  })
})
