import { describe, expect, test } from 'vitest'
import { lines, read } from './read.js'

describe('whom words are meant for', () => {
  test('what is demanded, condemned or struck for is no party', () => {
    expect(lines('The union demanded higher wages.')).toEqual(['request/change The union > -'])
    expect(lines('The mayor condemned the attack on the convoy.')).toContain('accuse/disapprove The mayor > -')
    expect(lines('The council demanded that the editor be released.')).toContain('request/yield The council > -')
  })
  test('who made a plan or did a deed stands for it', () => {
    expect(lines('The guard rejected a plan put forward by the envoy.')).toContain(
      'reject/change The guard > the envoy',
    )
    expect(lines("The union's rejection of the offer by the firm came late.")).toContain('reject The union > the firm')
    expect(lines('The union condemned the arrest of the editor by the police.')).toContain(
      'accuse/disapprove The union > the police',
    )
    expect(lines('The villagers complained to the mayor about looting by soldiers.')).toContain(
      'accuse/disapprove The villagers > soldiers',
    )
  })
  test('the one told, wherever the tree hangs what he is told', () => {
    expect(lines('The envoy was told to leave the country by the junta.').join()).toContain('the junta > The envoy')
    expect(lines('The general gave the militia a week to disarm.')).toContain('request/yield The general > the militia')
    expect(lines('The villagers demanded that the company and the ministry pay.')).toContain(
      'request The villagers > the company + the ministry',
    )
  })
})

describe('what is turned down', () => {
  test('a claim is turned down with the one who made it, who alone vouches for it', () => {
    const found = read('The union said that soldiers had killed two miners, a charge that the army denied.')
    const reject = found.find(c => c.type === 'reject')
    expect(reject?.recipient.map(p => p.text)).toEqual(['The union'])
    expect(found.find(c => c.type === 'assault')?.attribution.map(a => a.name)).toEqual(['The union'])
  })
  test('who denies another’s claim is no source of it', () => {
    const found = read("The president denied the rebels' claim that they had taken the airport.")
    const seizure = found.find(c => c.type === 'coerce')
    expect([seizure?.polarity, seizure?.attribution.map(a => a.name)]).toEqual(['affirmed', ['the rebels']])
  })
  test('reports that are nobody’s are denied themselves', () => {
    expect(read('The minister denied reports that he had resigned.').find(c => c.type === 'retreat')?.polarity).toBe(
      'denied',
    )
  })
  test('who does not agree refuses', () => {
    expect(lines('The ministry has no plans to talk to the rebels.')).toContain('reject The ministry > the rebels')
    expect(lines('The rebels are not willing to negotiate with the army.')).toContain('reject The rebels > the army')
    expect(lines('The party said it would not support the premier.')).toContain('reject The party > the premier')
  })
})

describe('what words do', () => {
  test('a peace is agreed, a trade deal is signed', () => {
    expect(lines('The army and the rebels signed a peace accord.')).toContain('agree The army > the rebels')
    expect(lines('The army signed a ceasefire with the rebels.')).toContain('agree The army > the rebels')
  })
  test('what somebody is called is neither asked for nor a second party', () => {
    expect(lines('The minister called the strike a betrayal.').some(l => l.startsWith('protest'))).toBe(false)
    expect(lines('The union called the minister a liar.')).toContain('accuse/disapprove The union > the minister')
  })
  test('a measure that is taken by its words reports nothing', () => {
    const found = read('The government declared a state of emergency after miners blocked the road.')
    expect(found.find(c => c.type === 'protest')?.attribution).toEqual([])
  })
  test('what is said to be untrue is turned down', () => {
    expect(lines('The ministry called the accusation by the union baseless.')).toContain(
      'reject The ministry > the union',
    )
  })
  test('a participle lends a noun its agent', () => {
    expect(lines('The ultimatum given to the firm by the council expired.')).toContain(
      'threaten the council > the firm',
    )
  })
})
