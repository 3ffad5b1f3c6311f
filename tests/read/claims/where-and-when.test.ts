import { describe, expect, test } from 'vitest'
import { read } from './read.js'

const times = (text: string) => read(text).map(c => [c.type, c.time?.text ?? null])
const places = (text: string) => read(text).map(c => [c.type, c.place.map(p => p.name)])

describe('when', () => {
  test('the time that opens a sentence holds for what is coordinate in it', () => {
    expect(times('On Monday the guards stormed the camp and killed two rebels.')).toEqual([
      ['assault', 'Monday'],
      ['assault', 'Monday'],
    ])
  })
  test('not for what came before the main clause', () => {
    const found = read('Having killed a judge, the rebels attacked the camp on Monday.')
    expect(found.map(c => [c.mode, c.time?.text ?? null])).toEqual([
      ['kill', null],
      [null, 'Monday'],
    ])
  })
  test('a time behind the object dates the event', () => {
    expect(times('Police arrested members of the band on 3 May 2014.')[0]).toEqual(['coerce', '3 May 2014'])
  })
  test('a length of punishment is no time of the verdict', () => {
    expect(times('The court sentenced the captain to two years in prison.')).toEqual([['sanction', null]])
  })
  test('a future clash is not placed in time', () => {
    expect(read('The depot holds rifles for a future clash with the guards.').every(c => c.time === null)).toBe(true)
  })
  test('under a verb in the past, would is will', () => {
    const [claim] = read('The government said that it would withdraw its troops from the valley.')
    expect(claim.realis).toBe('predicted')
  })
})

describe('where', () => {
  test('a part of a place is a place', () => {
    expect(places('Rebels attacked the guards in the heart of Cairo.')).toEqual([['assault', ['the heart of Cairo']]])
  })
  test('the place that opens the sentence holds for what goes on from it', () => {
    expect(places('Gunmen attacked a checkpoint near Mosul, killing two guards.')).toEqual([
      ['assault', ['Mosul']],
      ['assault', ['Mosul']],
    ])
  })
  test('the raid says where somebody was killed', () => {
    expect(places('Two guards were killed in a raid by rebels near Mosul.')[0]).toEqual(['assault', ['Mosul']])
  })
  test('a measure of ground is no place', () => {
    const [claim] = read('The army retook 300 square miles from the rebels.')
    expect(claim.place).toEqual([])
  })
  test('a town goes by its name', () => {
    const [claim] = read('The army retook the town of Mosul from the rebels.')
    expect(claim.place.map(p => [p.name, p.text])).toEqual([['Mosul', 'the town of Mosul']])
  })
})

describe('what', () => {
  test('the pattern’s own noun is what is given', () => {
    const [claim] = read('The emirate has sent money to the militia.')
    expect(claim.object.map(o => o.text)).toEqual(['money'])
  })
  test('a measure says how much of a thing is given', () => {
    const [claim] = read('The charity delivered 40 tonnes of food to the refugees.')
    expect([claim.type, claim.mode, claim.object.map(o => o.text)]).toEqual(['aid', 'goods', ['40 tonnes of food']])
  })
  test('the first of several things destroyed stands for those that were hit', () => {
    const [claim] = read('The air force destroyed two bridges, a tunnel and a mill.')
    expect([claim.recipient.length, claim.object.length]).toEqual([1, 3])
  })
  test('one’s own barracks are no other side', () => {
    const [claim] = read('Fighters attacked their former barracks.')
    expect(claim.recipient.map(r => r.text)).toEqual(['their former barracks'])
  })
})
