import { describe, expect, test } from 'vitest'
import { lines, read } from './read.js'

describe('verbs that look like participles', () => {
  test('a past form before a number or a name goes on from the verb before it', () => {
    const found = lines('The band burned the station, emptied two jails and forced Mayor Omar Hadi to resign.')
    expect(found).toContain('coerce/pressure The band > Omar Hadi')
  })
  test('a new subject behind "and" is no object of the verb before', () => {
    const found = lines('Officers threatened the crews and vigilantes lynched two patients.')
    expect(found).toContain('assault/kill vigilantes > two patients')
    expect(found).toContain('threaten Officers > the crews')
  })
  test('a noun in a phrase of the subject has no verb of its own', () => {
    expect(lines('Gunmen on a motorcycle killed Omar Hadi, a teacher in Alba.')).toContain(
      'assault/kill Gunmen > Omar Hadi',
    )
  })
  test('the clause behind a relative clause has the subject that it is about', () => {
    expect(lines('The law that the parliament passed in May was repealed by the court.')).toContain(
      'concede the court > -',
    )
  })
  test('each half of a sentence keeps its subject', () => {
    expect(lines('The union called for talks; the minister ignored the appeal.')).toContain(
      'reject the minister > The union',
    )
  })
  test('"shot dead" has those who are shot as its object', () => {
    expect(lines('Gunmen of the Northern Guard shot dead the editor’s father two years later.')).toContain(
      'assault/kill Gunmen > the editor’s father',
    )
  })
  test('a by-phrase belongs to the participle between', () => {
    const trained = read('Police detained four men trained in camps by instructors from Alba.').find(
      c => c.type === 'aid',
    )
    expect(trained?.actor[0]?.text).toBe('instructors')
  })
  test('a time in front is no part of the subject', () => {
    expect(lines('In October police detained four men.')).toContain('coerce/arrest police > four men')
  })
})

describe('who is meant', () => {
  test('a refusal is given to whoever asked in the sentence before', () => {
    const found = lines('The junta appealed to its neighbours for help. The league rejected the request.')
    expect(found).toContain('reject The league > The junta')
  })
  test('who sees to a deed behind "have" does it, and not to himself', () => {
    expect(lines('The king had the editor arrested.')).toContain('coerce/arrest The king > the editor')
  })
  test('whose offices are raided is raided', () => {
    const [raid] = read('Police raided the offices of the Vesti newspaper.')
    expect(raid.recipient[0]?.name).toContain('Vesti')
    expect(raid.object[0]?.text).toContain('offices')
  })
  test('a relative clause in the singular is about the singular noun', () => {
    const found = lines('Police watched a faction of former fighters that has been fighting the army.')
    expect(found.some(line => line.startsWith('assault/clash a faction of former fighters > the army'))).toBe(true)
  })
  test('who writes to somebody urges him', () => {
    expect(lines('Retired officers wrote to the judges urging them to resign.')).toContain(
      'request Retired officers > the judges',
    )
  })
  test('beatings that somebody is subjected to are done to him', () => {
    expect(lines('The guards subjected the miners to beatings.')).toContain('assault/beat The guards > the miners')
  })
  test('counted people of a nation are people', () => {
    const deported = read('The republic deported 200 Haitians.').find(c => c.mode === 'deport')
    expect(deported?.recipient[0]?.name).toBe('200 Haitians')
  })
  test('what no evidence shows did not happen', () => {
    const found = read('Observers found no evidence that the guards had shelled the village.')
    expect(found.find(c => c.type === 'assault')?.polarity).toBe('denied')
  })
  test('the sides of talks that are mediated stand with the talks', () => {
    const found = read('Talks between the miners and the Civic Alliance, mediated by the bishops, collapsed.')
    const mediation = found.find(c => c.mode === 'third-party')
    expect(mediation?.actor.map(a => a.text)).toEqual(['the bishops'])
    expect(mediation?.recipient).toHaveLength(2)
  })
})
