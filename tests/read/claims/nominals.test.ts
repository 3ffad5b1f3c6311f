import { describe, expect, test } from 'vitest'
import { lines, read } from './read.js'

describe('nominal chains', () => {
  test('who acts stands with by, also under another phrase of the nominal', () => {
    expect(lines('The killing of the mayor by gunmen shocked the town.')).toContain('assault/kill gunmen > the mayor')
    expect(lines('The delivery of weapons to the rebels by Kenya continued.')).toContain('aid/arms Kenya > the rebels')
  })
  test('the possessive alone is the one who suffers it', () => {
    expect(lines("The general's arrest angered the army.")).toContain('coerce/arrest - > The general')
  })
  test('a relation that something leads to is that of those whose doing it is', () => {
    expect(lines("The council's losses are not likely to lead to a feud with the Coast League.")).toContain(
      'rival The council > Coast League',
    )
    expect(lines('Losses of the Coast League led to a feud with the Northern Front.')).toContain(
      'rival Coast League > Northern Front',
    )
    expect(lines('The raid led to a dispute with the Coast League.').filter(l => l.startsWith('rival'))).toEqual([])
  })
  test('beside a possessive, of names the one acted upon', () => {
    expect(lines("The army's shelling of the village went on.")).toContain(
      'assault/heavy-weapons The army > the village',
    )
  })
  test('an event that only says what kind of person somebody is tells of nothing', () => {
    expect(lines('Raid planners met in the capital.').filter(l => l.startsWith('assault'))).toEqual([])
  })
  test('blame for an event says that somebody did it, as an accusation', () => {
    const found = read('The government blamed the bombing of the bridge on the rebels.')
    expect(found.map(c => [c.type, c.actor[0]?.text, c.hedge])).toEqual([
      ['accuse', 'The government', 'none'],
      ['assault', 'the rebels', 'alleged'],
    ])
  })
  test('a part in an event that is denied denies the event', () => {
    const [claim] = read('The general denied any role in the killing of the judge.')
    expect([claim.type, claim.actor[0].text, claim.polarity]).toEqual(['assault', 'The general', 'denied'])
  })
  test('the attack takes up the verb that told it', () => {
    expect(lines('Gunmen raided the camp. Seven guards were killed in the attack.')).toContain(
      'assault/kill Gunmen > Seven guards',
    )
  })
  test('a passive without an agent has none from the sentence before', () => {
    expect(lines('Gunmen raided the camp. Seven guards were killed.')).toContain('assault/kill - > Seven guards')
  })
})

describe('patterns', () => {
  test('a longer pattern leaves no event of its parts', () => {
    const found = lines('Negotiators failed to reach an agreement with the union.')
    expect(found.filter(l => l.startsWith('support') || l.startsWith('agree'))).toEqual([])
  })
  test('what is threatened counts beside the threat', () => {
    const found = read('Kenya threatened to expel the envoys.')
    expect(found.map(c => [c.type, c.realis])).toEqual([
      ['threaten', 'actual'],
      ['sanction', 'intended'],
    ])
  })
  test('planning to attack is no planned attack of another type', () => {
    const [claim] = read('The rebels plan to attack the capital.')
    expect([claim.type, claim.recipient[0].text, claim.realis]).toEqual(['assault', 'the capital', 'intended'])
  })
  test('a thing that a pattern names is hit', () => {
    expect(lines('The pipeline was blown up on Sunday.')).toEqual(['assault/destroy - > The pipeline'])
  })
})

describe('each other', () => {
  test('stands for both sides', () => {
    expect(lines('Egypt and Sudan accused each other of shelling villages.')).toContain(
      'accuse/allege Egypt + Sudan > Egypt + Sudan',
    )
  })
})

describe('obligations', () => {
  test('has to and needs to ask in the words of a speaker', () => {
    const found = read('The mediator said that the army has to withdraw from the valley.')
    expect(found.map(c => [c.type, c.recipient[0]?.text ?? c.place[0]?.text, c.realis])).toContainEqual([
      'request',
      'the army',
      'actual',
    ])
    expect(found.find(c => c.type === 'retreat')?.realis).toBe('hypothetical')
  })
  test('what must be done is asked though nobody is named', () => {
    expect(lines('The hostages must be released, the archbishop said.')).toContain('request/yield the archbishop > -')
  })
  test('had to tells what was done', () => {
    const [claim] = read('The troops had to withdraw from the valley.')
    expect(claim.realis).toBe('actual')
  })
})
