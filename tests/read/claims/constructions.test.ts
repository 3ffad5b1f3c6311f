import { describe, expect, test } from 'vitest'
import { lines, read } from './read.js'

describe('demands', () => {
  test('a that-clause in the bare form is asked for, not told', () => {
    const found = read('The council demanded that the army withdraw from the valley.')
    expect(found.map(c => [c.type, c.actor[0]?.text, c.recipient[0]?.text, c.realis])).toEqual([
      ['request', 'The council', 'the army', 'actual'],
      ['retreat', 'the army', undefined, 'hypothetical'],
    ])
  })
  test('an obligation in somebody’s words is their request', () => {
    expect(lines('The governor said that the rebels must leave the town.')).toContain(
      'request/yield The governor > the rebels',
    )
  })
  test('an order is no deed of who gave it', () => {
    const killing = read('The general ordered the killing of the mayor.').find(c => c.type === 'assault')
    expect(killing?.actor).toEqual([])
    expect(killing?.realis).toBe('hypothetical')
  })
})

describe('refusals', () => {
  test('an offer that is turned down is no agreement', () => {
    const found = lines("The opposition rejected the president's offer of talks.")
    expect(found).toEqual(['reject/meet The opposition > the president'])
  })
  test('what will not be done for somebody is refused', () => {
    expect(lines('The ministry will not negotiate with the rebels.')).toEqual(['reject/meet The ministry > the rebels'])
  })
  test('a refusal to meet names whom in its complement', () => {
    expect(lines('The rebels refused to meet the envoy.')).toEqual(['reject/meet The rebels > the envoy'])
  })
  test('denying a fact turns nobody down', () => {
    expect(lines('The minister denied that the army had shelled the village.')).toEqual([
      'assault/heavy-weapons the army > the village',
    ])
  })
})

describe('who is acted upon', () => {
  test('a counted part is one of the conjuncts', () => {
    expect(lines('Troops killed a judge and two of his bodyguards.')).toContain(
      'assault/kill Troops > a judge + two of his bodyguards',
    )
  })
  test('shot dead has an object', () => {
    expect(lines('Soldiers shot dead a miner in the capital.')).toContain('assault/kill Soldiers > a miner')
  })
  test('an object pronoun never stands for the subject, nor for the one that coordination lends', () => {
    expect(lines('The pirates seized two envoys but freed them on Monday.')).toEqual([
      'coerce/arrest The pirates > two envoys',
      'retreat/release The pirates > two envoys',
    ])
  })
  test('one’s own forces are moved, not acted upon', () => {
    const [claim] = read('The militia deployed its best troops to the border.')
    expect(claim.recipient).toEqual([])
    expect(claim.object.map(o => o.text)).toEqual(['its best troops'])
  })
  test('a denied pronoun is no party', () => {
    const [claim] = read('Nobody was arrested.')
    expect([claim.recipient, claim.polarity]).toEqual([[], 'denied'])
  })
  test('a town is where a protest is held', () => {
    const [claim] = read('Students marched through Cairo.')
    expect([claim.recipient, claim.place.map(p => p.text)]).toEqual([[], ['Cairo']])
  })
})

describe('who acts', () => {
  test('an agent behind another phrase of the passive', () => {
    expect(lines('The convoy was attacked near the bridge by gunmen.')).toContain('assault gunmen > The convoy')
  })
  test('the only participle of a sentence is its finite verb', () => {
    expect(
      lines('The union called on the firm to stop.').some(
        l => l.startsWith('request') && l.endsWith('The union > the firm'),
      ),
    ).toBe(true)
  })
  test('a host of others’ talks is a third party', () => {
    expect(lines('Norway hosted talks between Syria and Egypt.')).toContain(
      'consult/third-party Norway > Syria + Egypt',
    )
  })
  test('the giver of what is received, by what it is', () => {
    expect(lines('The militia received arms and training from Russia.')).toEqual([
      'aid/arms Russia > The militia',
      'aid/training Russia > The militia',
    ])
  })
})

describe('changing sides', () => {
  test('from one to the other', () => {
    expect(lines('The colonel defected from the army to the mutineers.')).toEqual([
      'defect The colonel > the mutineers < the army',
    ])
  })
  test('leaving one for the other', () => {
    expect(lines('The colonel left the army for the rebels.')).toEqual(['defect The colonel > the rebels < the army'])
  })
  test('the side is named before the word for side', () => {
    expect(lines('The militia switched to the government side.')).toContain('defect The militia > government')
  })
})
