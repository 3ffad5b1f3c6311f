import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokens } from '../../../src/read/annotation.js'
import { nameKey } from '../../../src/read/names/gazetteer.js'
import { nameLists } from '../../../src/read/names/lists.js'
import { installedResources } from '../../../src/relata.js'
import { namesOf } from '../mentions/reading.js'

describe('names', () => {
  it.each([
    [
      'Ibrahim al-Rashidi, a commander of Hezbollah, was seen in Antwerp.',
      ['Ibrahim al-Rashidi: person', 'Hezbollah: organization', 'Antwerp: place'],
    ],
    ['The Norwegian army left Mali.', ['Norwegian: state*', 'Mali: state']],
    ['Kurdish fighters met French diplomats.', ['Kurdish: group*', 'French: state*']],
    ['Al-Shabaab attacked a checkpoint near Baidoa.', ['Al-Shabaab: organization', 'Baidoa: place']],
    ['The 4th Mountain Brigade shelled Jabal Rimal.', ['4th Mountain Brigade: unit', 'Jabal Rimal: place']],
    ['U.S. officials and the UN agreed.', ['U.S.: state', 'UN: organization']],
    ['The talks resumed on Monday in March.', []],
    ['USS Meadow took part in Operation Quiet Lake.', ['USS Meadow: other', 'Operation Quiet Lake: other']],
  ])('%s', (text, expected) => {
    const found = namesOf(text)
    expect(found.map(n => n.replace(/^The /, ''))).toEqual(expected)
  })

  it('does not take "us" for a state', () => {
    expect(namesOf('They told us that the road was open.')).toEqual([])
  })

  it('makes the kinds of a string agree within a document', () => {
    const kinds = namesOf(
      'Marta Velquist leads the council. Velquist was born in Riga. Velquist said so. Critics of Velquist disagree.',
    ).filter(n => n.startsWith('Velquist'))
    expect(kinds).toEqual(['Velquist: person', 'Velquist: person', 'Velquist: person'])
  })
})

describe('the gazetteer', () => {
  const { gazetteer, factsOf } = (() => {
    const lists = nameLists(installedResources().language)
    return { gazetteer: lists.gazetteer, factsOf: lists.factsOf.bind(lists) }
  })()

  const columns = (...words: string[]) => {
    const result = tokens(words.length)
    words.forEach((word, i) => {
      result.text[i] = word
    })
    return result
  }

  it.each([
    [['al', '-', 'Qaeda'], 'Al-Qaeda'],
    [['al-Qaida'], 'Al-Qaeda'],
    [['Al', 'Qaeda'], 'Al-Qaeda'],
    [['ISIS'], 'Islamic State'],
    [['Daesh'], 'Islamic State'],
    [['U.S.'], 'United States'],
    [['Egyptian'], 'Egypt'],
  ])('knows %j however it is split into words', (words, name) => {
    const text = columns(...words)
    const matches = gazetteer.matches(text, 0, words.length, factsOf(text))
    expect(matches).toHaveLength(1)
    expect(matches[0]).toMatchObject({ first: 0, last: words.length })
    expect(matches[0].known.sort === 'nationality' ? matches[0].known.of : matches[0].known.name).toBe(name)
  })

  it('takes the longest name', () => {
    const text = columns('Islamic', 'State', 'of', 'Iraq', 'and', 'Syria')
    expect(gazetteer.matches(text, 0, 6, factsOf(text))).toMatchObject([{ first: 0, last: 6 }])
  })

  it('keeps nothing but letters and digits in a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(nameKey(text)).toMatch(/^[\p{L}\p{N}]*$/u)
      }),
    )
  })
})
