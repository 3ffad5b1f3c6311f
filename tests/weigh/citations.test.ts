import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { citationFinder, citationWords } from '../../src/weigh/lineage/citations.js'

const cues = citationWords(parse(readFileSync(new URL('../../src/weigh/data/citations.yaml', import.meta.url), 'utf8')))
const outlets = [
  { key: 'radio', name: 'Harbour Radio', aliases: ['HR'] },
  { key: 'times', name: 'Inland Times', aliases: ['The Inland Times'] },
  { key: 'reuters', name: 'Reuters', aliases: [] },
]
const find = citationFinder(outlets, cues)
const cited = (text: string, own: string | null = null) =>
  find(text, own).map(c => `${c.outlet.key}: ${c.text}${c.first ? ' (first)' : ''}`)

describe('citations of outlets', () => {
  it.each([
    ['Two captains told Harbour Radio that the gate was open.', ['radio: told Harbour Radio']],
    ['According to the Inland Times, the mill burned.', ['times: According to the Inland Times']],
    ['The mill burned, Reuters reported on Monday.', ['reuters: Reuters reported']],
    ['The news agency Reuters has also reported two deaths.', ['reuters: Reuters has also reported']],
    ['The arrest was first reported by HR.', ['radio: first reported by HR (first)']],
    ['Harbour Radio first reported the arrest.', ['radio: Harbour Radio first reported (first)']],
    [
      'In an interview with the state-run Inland Times she denied it.',
      ['times: In an interview with the state-run Inland Times'],
    ],
    ['Guards stood before the house of Harbour Radio.', []],
    ['Reuters has an office in Oster. Reports of rain came from the north.', []],
    ['He listened to the radio, and told nobody.', []],
  ])('%s', (text, expected) => expect(cited(text)).toEqual(expected))

  it('are not of the paper itself', () => {
    expect(cited('She told Harbour Radio that talks go on.', 'radio')).toEqual([])
  })

  it('stand where they say', () => {
    const text = 'Rain fell. Two captains told Harbour Radio so.'
    const [{ start, end, text: words }] = find(text, null)
    expect(text.slice(start, end)).toBe(words)
  })
})
