import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityOf, mentionAt, mentionHeadedBy } from '../../../src/read/mentions/lookup.js'
import { Quantities } from '../../../src/read/mentions/quantity.js'
import { installedResources } from '../../../src/relata.js'
import { mentionsOf, read } from './reading.js'

describe('mentions', () => {
  it.each([
    [
      'The commander who left the city met three farmers.',
      ['The commander: person', 'who: person', 'the city: place', 'three farmers: group'],
    ],
    [
      'Dozens of Hezbollah operatives fled.',
      ['Dozens of Hezbollah operatives: group', 'Hezbollah operatives: group', 'Hezbollah: organization'],
    ],
    [
      'Members of the council met smugglers in Riga.',
      ['Members of the council: group', 'the council: organization', 'smugglers: group', 'Riga: place'],
    ],
    ['His brother joined the army.', ['His brother: person', 'His: person', 'the army: organization']],
    ['The mayor left two days later.', ['The mayor: person']],
  ])('%s', (text, expected) => {
    expect(mentionsOf(text)).toEqual(expected)
  })

  it('says how many, and of what', () => {
    const { mentions, tokens } = read('At least 12 soldiers and dozens of rebels were wounded.')
    const counted = mentions.filter(m => m.quantity)
    expect(counted.map(m => [m.quantity, tokens.text[m.core]])).toEqual([
      [{ text: 'At least 12', value: [12, 12, null] }, 'soldiers'],
      [{ text: 'dozens', value: [24, 36, 99] }, 'rebels'],
    ])
  })

  it('is found by its head, by its core and by any word in it', () => {
    const annotation = read('Dozens of rebels fled to Riga.')
    const [dozens, rebels] = [0, 2]
    expect(mentionHeadedBy(annotation, dozens)).toBe(0)
    expect(mentionAt(annotation, dozens)).toBe(0)
    expect(mentionAt(annotation, 1)).toBe(0)
    expect(annotation.mentions[0].core).toBe(rebels)
    expect(entityOf(annotation, 0)?.name).toBe('Dozens of rebels')
    expect(mentionHeadedBy(annotation, -1)).toBe(-1)
  })
})

describe('quantities', () => {
  const quantities = new Quantities(installedResources().language)
  const value = (text: string) => quantities.find(text.split(' '))?.value

  it.each([
    ['two men', [2, 2, 2]],
    ['1,200 men', [1200, 1200, 1200]],
    ['twenty - five men', [25, 25, 25]],
    ['two hundred and fifty men', [250, 250, 250]],
    ['half a million men', [500000, 500000, 500000]],
    ['3.5 million men', [3500000, 3500000, 3500000]],
    ['a dozen men', [12, 12, 12]],
    ['two dozen men', [24, 24, 24]],
    ['several men', [3, 5, 9]],
    ['a few men', [2, 3, 5]],
    ['a few hundred men', [200, 300, 500]],
    ['hundreds of men', [200, 300, 999]],
    ['tens of thousands of men', [20000, 30000, 99999]],
    ['about 300 men', [270, 300, 330]],
    ['some 40 men', [36, 40, 44]],
    ['more than 20 men', [20, 20, null]],
    ['up to 50 men', [null, 50, 50]],
    ['between 10 and 15 men', [10, 12, 15]],
    ['10 to 15 men', [10, 12, 15]],
    ['20 and 30 men', [20, 20, 20]],
    ['nearly 100 men', [90, 100, 100]],
    ['no fewer than 7 men', [7, 7, null]],
  ])('%s', (text, expected) => {
    expect(value(text)).toEqual(expected)
  })

  it.each(['the men', '40 percent of the men', 'half the men', 'many men', 'a man'])('no number: %s', text => {
    expect(value(text)).toBeUndefined()
  })
})

describe('whatever the text', () => {
  const invariants = (text: string) => {
    const { mentions, entities, names, tokens } = read(text)
    for (const m of mentions) {
      expect(m.first).toBeLessThan(m.last)
      expect(m.start).toBe(tokens.start[m.first])
      expect(m.end).toBe(tokens.end[m.last - 1])
      expect(m.head >= m.first && m.head < m.last).toBe(true)
      if (m.quantity) expect(text.slice(m.start, m.end)).toContain(m.quantity.text)
    }
    for (let i = 1; i < names.length; i++) expect(names[i].first).toBeGreaterThanOrEqual(names[i - 1].last)
    // Every mention is in exactly one entity, and says so.
    const seen = entities.flatMap((entity, e) => entity.mentions.map(m => [m, e]))
    expect(seen.map(([m]) => m).sort((a, b) => a - b)).toEqual(mentions.map((_, m) => m))
    for (const [m, e] of seen) expect(mentions[m].entity).toBe(e)
    for (const entity of entities) for (const member of entity.members) expect(entities[member]).toBeDefined()
  }

  it('never throws on any string, and its offsets hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), invariants), { numRuns: 60 })
  })

  it('holds on heaps of words that the rules look at', () => {
    const word = fc.constantFrom(
      'the',
      'both',
      'groups',
      'two',
      'sides',
      'Hezbollah',
      'UN',
      '(',
      ')',
      ',',
      '.',
      'of',
      'and',
      'he',
      'their',
      'who',
      'dozens',
      'at',
      'least',
      '12',
      'Kurdish',
      'army',
      'President',
      'Maria',
      'Ruiz',
      'is',
      'left',
      '-',
      'al',
      '\n\n',
      '“',
      '”',
      "'s",
      'said',
      'which',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => invariants(words.join(' '))),
      { numRuns: 150 },
    )
  })

  it('gives the same for the same', () => {
    const text = 'The army and Oxfam met. Both groups left. They said it was their choice.'
    expect(read(text).entities).toEqual(read(text).entities)
  })
})
