import { describe, expect, test } from 'vitest'
import { lines, read } from './read.js'

describe('an event inside another', () => {
  test('who is asked does it, also where the tree has an indirect object', () => {
    const found = lines('The council asked Utopia to withdraw its troops from the valley.')
    expect(found.some(l => /^request(?:.yield)? The council > Utopia$/.test(l))).toBe(true)
    expect(found.some(l => l.startsWith('retreat/withdraw Utopia >'))).toBe(true)
  })
  test('the one called on is the subject of the infinitive', () => {
    const found = lines('The bishop called on the guards to release the miners.')
    expect(found).toContain('retreat/release the guards > the miners')
  })
  test('who is to be freed is not the one asked', () => {
    const found = read('The bishop called for the release of the miners.')
    expect(found.find(c => c.type === 'request')?.recipient).toEqual([])
    const release = found.find(c => c.type === 'retreat')
    expect([release?.recipient[0]?.text, release?.realis]).toEqual(['the miners', 'hypothetical'])
  })
  test('what is refused is told once', () => {
    const found = read('The premier ruled out negotiating with the rebels.')
    expect(found.map(c => [c.type, c.recipient.map(p => p.text)])).toEqual([['reject', ['the rebels']]])
  })
  test('a vow of harm is a threat', () => {
    const found = lines('The rebels vowed to continue fighting the government.')
    expect(found).toContain('threaten/violence The rebels > the government')
    expect(found.some(l => l.startsWith('agree'))).toBe(false)
  })
  test('what one is warned against is asked not to be done', () => {
    const [attack] = read('The envoy warned the guards against attacking the miners.').filter(c => c.type === 'assault')
    expect([attack.actor[0].text, attack.realis, attack.polarity]).toEqual(['the guards', 'hypothetical', 'denied'])
  })
  test('what is asked for comes from those asked and goes to those who ask', () => {
    const [aid] = read('The deserters asked the monks for shelter.').filter(c => c.type === 'aid')
    expect([aid.mode, aid.actor[0].text, aid.recipient[0].text, aid.realis]).toEqual([
      'shelter',
      'the monks',
      'The deserters',
      'hypothetical',
    ])
  })
  test('the party of an act in a clause is the other party of the threat', () => {
    expect(lines('The king threatened to expel the guards from the bay.')).toContain(
      'threaten/expel The king > the guards',
    )
  })
})

describe('what stands inside a promise, a charge or a plan', () => {
  test('a promise not to harm is no threat', () => {
    const found = lines('The rebels promised not to attack the villagers.')
    expect(found.some(l => l.startsWith('threaten'))).toBe(false)
  })
  test('who is blamed for an event that names no doer did it', () => {
    const [killing] = read('The ministry blamed the militia for the massacre of ten farmers.').filter(
      c => c.type === 'assault',
    )
    expect([killing.actor[0].text, killing.hedge]).toEqual(['the militia', 'alleged'])
  })
  test('a plan that is dropped is not carried out', () => {
    const [arrest] = read('The ministry dropped a plan to arrest the editor.').filter(c => c.type === 'coerce')
    expect([arrest.realis, arrest.polarity]).toEqual(['intended', 'denied'])
  })
  test('ground lent to forces is help', () => {
    expect(lines('The republic allowed the rebels to use its territory.')).toContain(
      'aid/transit The republic > the rebels',
    )
  })
})

describe('second verbs', () => {
  test('a past form behind an infinitive goes on from the verb above it', () => {
    const found = lines('The guards ordered the mayor to leave and arrested two teachers.')
    expect(found).toContain('coerce/arrest The guards > two teachers')
  })
  test('a thing that is given to help is given by somebody', () => {
    expect(lines('The league provided trucks to help the villagers.')).toContain('aid The league > the villagers')
  })
  test('troops that are sent to a force of peace are help', () => {
    expect(lines('The republic will contribute troops to the peacekeeping force.')).toContain(
      'aid/personnel The republic > the peacekeeping force',
    )
  })
})

describe('plans and pledges', () => {
  test('a planned attack is told as intended, its planning is not told beside it', () => {
    const found = read('The rebels are planning attacks on the army.')
    expect(found.map(c => [c.type, c.realis])).toEqual([['assault', 'intended']])
  })
  test('whom a joint effort is against is none of those who pledge it', () => {
    const [pledge] = read('The two ministries pledged to coordinate patrols against the pirates.').filter(
      c => c.type === 'agree',
    )
    expect(pledge.recipient.map(p => p.text)).not.toContain('the pirates')
  })
})
