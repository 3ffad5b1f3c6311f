import { describe, expect, test } from 'vitest'
import { lines, read } from './read.js'

describe('voice', () => {
  test('a passive names who acts after by', () => {
    expect(lines('Two teachers were arrested by police in the capital.')).toContain(
      'coerce/arrest police > Two teachers',
    )
  })
  test('a passive without agent has no actor', () => {
    expect(lines('Two teachers were arrested in the capital.')).toContain('coerce/arrest - > Two teachers')
  })
  test('a participle behind a noun acts on the noun', () => {
    expect(lines('Soldiers freed the teachers arrested by the militia.')).toContain(
      'coerce/arrest the militia > the teachers',
    )
  })
})

describe('subjects that grammar lends', () => {
  test('control', () => {
    expect(lines('The rebels tried to kill the governor.')).toContain('assault/kill The rebels > the governor')
  })
  test('object control', () => {
    expect(lines('The king ordered the army to attack the rebels.')).toContain('assault the army > the rebels')
  })
  test('a participle shares the subject', () => {
    expect(lines('The army attacked the town, killing nine farmers.')).toContain('assault/kill The army > nine farmers')
  })
  test('a gerund behind a preposition', () => {
    expect(lines('After arresting the mayor, the soldiers attacked the town.')).toContain(
      'coerce/arrest the soldiers > the mayor',
    )
  })
  test('the noun of an infinitive lends its holder', () => {
    expect(lines("The army's plan to attack the rebels failed.")).toContain('assault The army > the rebels')
  })
  test('a relative pronoun stands for its antecedent', () => {
    expect(lines('Police arrested the man who attacked the minister.')).toContain('assault the man > the minister')
  })
  test('coordinate verbs share their subject', () => {
    expect(lines('The gunmen attacked the convoy and killed two guards.')).toContain(
      'assault/kill The gunmen > two guards',
    )
  })
})

describe('nominals', () => {
  test('a support verb lends its subject', () => {
    const found = read('The rebels launched an attack on the army.')
    expect(
      found.some(c => c.type === 'assault' && c.actor[0]?.text === 'The rebels' && c.recipient[0]?.text === 'the army'),
    ).toBe(true)
  })
  test('between names both sides', () => {
    const [clash] = read('Clashes between the army and the rebels went on.').filter(c => c.type === 'assault')
    expect(clash.symmetric).toBe(true)
    expect([...clash.actor, ...clash.recipient].map(p => p.text)).toEqual(['the army', 'the rebels'])
  })
})

test('coordinate objects stay together, those of another mode make another claim', () => {
  const aid = read('The ministry gave the guards rifles and money.').filter(c => c.type === 'aid')
  expect(aid.map(c => [c.mode, c.object.map(o => o.text)])).toEqual([
    ['arms', ['rifles']],
    ['money', ['money']],
  ])
})
