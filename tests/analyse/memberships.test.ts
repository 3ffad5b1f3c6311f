import { describe, expect, it } from 'vitest'
import { memberships } from '../../src/analyse/memberships.js'
import { document } from '../../src/model/document.js'
import { handMade, who } from '../support/claims.js'

const doc = document({
  text: 'Front and League and Hew and fighters',
  published: '2020-02-01',
  publisher: 'Harbour Post',
})
const bare = document({ text: 'Front and League and Hew and fighters' })
const [front, league] = ['Front', 'League'].map(n => who(doc.text, n, { actor: n }))
const hew = who(doc.text, 'Hew', { actor: 'Hew', kind: 'person' })
const at = (edtf: string) => ({ text: 't', edtf, basis: 'stated' as const })
const kept = (fields: Parameters<typeof handMade>[1], from = doc) => ({
  claim: handMade(from, fields),
  recorded: '2024-01-01',
})
const join = (edtf: string) => kept({ type: 'join', actor: [hew], recipient: [front], time: at(edtf) })
const leave = (edtf: string) => kept({ type: 'leave', actor: [hew], origin: [front], time: at(edtf) })
const nobody = () => []
const intervals = (...claims: ReturnType<typeof kept>[]) =>
  memberships(claims, nobody).map(s => `${s.member} ${s.organisation} ${s.interval}`)

describe('spells of membership', () => {
  it('begin and end as claims tell, and begin again', () => {
    expect(intervals(leave('2018-05'), join('2015'), join('2019-03'))).toEqual([
      'Hew Front 2015/2018-05',
      'Hew Front 2019-03/..',
    ])
  })
  it('have open and unknown ends', () => {
    expect(intervals(leave('2018'))).toEqual(['Hew Front /2018'])
    expect(intervals(kept({ type: 'member', actor: [hew], recipient: [front] }))).toEqual(['Hew Front /..'])
    // only the report has a day: it had come by then
    expect(intervals(kept({ type: 'leave', actor: [hew], origin: [front] }))).toEqual(['Hew Front /[..2020-02-01]'])
    expect(intervals(kept({ type: 'leave', actor: [hew], origin: [front] }, bare))).toEqual(['Hew Front /'])
  })
  it('keep days that disagree as a set', () => {
    expect(intervals(join('2015'), join('2016-02'))).toEqual(['Hew Front [2015,2016-02]/..'])
  })
  it('end one and begin another where somebody changes sides, and end the body it stands under where none is named', () => {
    const defect = kept({ type: 'defect', actor: [hew], recipient: [league], time: at('2019') })
    const found = memberships([defect], id => (id === 'Hew' ? ['Front'] : []))
    expect(found.map(s => [s.organisation, s.interval, s.begin.how, s.end.how])).toEqual([
      ['Front', '/2019', null, 'defect'],
      ['League', '2019/..', 'defect', null],
    ])
  })
  it('show arrest and release beside those that they befall, roles, and how many a group is', () => {
    const claims = [
      kept({ type: 'member', role: 'courier', actor: [hew], recipient: [front] }),
      kept({ type: 'coerce', mode: 'arrest', actor: [league], recipient: [hew], time: at('2019-07') }),
      kept({ type: 'retreat', mode: 'release', actor: [league], recipient: [hew] }),
    ]
    const [spell] = memberships(claims, nobody)
    expect(spell.roles).toEqual(['courier'])
    expect(spell.during.map(d => [d.what, d.days])).toEqual([
      ['arrested', '2019-07'],
      ['released', '[..2020-02-01]'],
    ])
    const fighters = who(doc.text, 'fighters', {
      ...{ actor: 'fighters', named: false, kind: 'group' as const },
      quantity: { text: 'dozens', value: [24, 36, 99] },
    })
    const left = kept({ type: 'defect', actor: [fighters], origin: [front], recipient: [league] })
    expect(memberships([left], nobody).map(s => s.people)).toEqual([
      [24, 36, 99],
      [24, 36, 99],
    ])
  })
  it('are begun and ended by nothing that is planned or denied, which is counted', () => {
    const planned = kept({ type: 'leave', actor: [hew], origin: [front], realis: 'intended', time: at('2021') })
    expect(memberships([planned], nobody)).toEqual([])
    const [spell] = memberships([join('2015'), planned], nobody)
    expect([spell.interval, spell.telling['not done']]).toEqual(['2015/..', 1])
  })
})
