import { describe, expect, test } from 'vitest'
import { read } from './read.js'

describe('what is said around an event', () => {
  test('who says it', () => {
    const attack = read('Police said on Monday that the rebels attacked the town.').find(c => c.type === 'assault')
    expect(attack?.attribution.map(a => a.name)).toEqual(['Police'])
  })
  test('a hedge', () => {
    const attack = read('The rebels reportedly attacked the army.').find(c => c.type === 'assault')
    expect(attack?.hedge).toBe('reported')
  })
  test('a denial of the event', () => {
    const attack = read('The rebels did not attack the army.').find(c => c.type === 'assault')
    expect(attack?.polarity).toBe('denied')
  })
  test('an attempt', () => {
    const attack = read('The rebels tried to kill the governor.').find(c => c.type === 'assault')
    expect(attack?.realis).toBe('attempted')
  })
  test('when and where', () => {
    const [arrest] = read('Police arrested four men in Denmark on 3 May 2021.').filter(c => c.type === 'coerce')
    expect(arrest.time?.edtf).toBe('2021-05-03')
    expect(arrest.place.map(p => p.name)).toEqual(['Denmark'])
  })
  test('how many', () => {
    const [arrest] = read('Police arrested dozens of men.').filter(c => c.type === 'coerce')
    expect(arrest.recipient[0].quantity?.value).toEqual([24, 36, 99])
  })
})

test('both groups stands for each of them', () => {
  const text = 'The Northern Guard met the Southern League. Both groups attacked the army.'
  const attack = read(text).find(c => c.type === 'assault')
  expect(attack?.actor.map(p => p.name).sort()).toEqual(['Northern Guard', 'Southern League'])
})

test('a passive names nobody who acts, also where an earlier sentence does', () => {
  const arrest = read('Police entered the town. Two men were arrested.').find(c => c.type === 'coerce')
  expect(arrest?.actor).toEqual([])
})
