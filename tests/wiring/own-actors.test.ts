import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RelataError } from '../../src/base/errors.js'
import { document } from '../../src/model/document.js'
import { englishSteps } from '../../src/read/english.js'
import { reader } from '../../src/read/reader.js'
import { installedResources } from '../../src/relata.js'
import { knownKeys, knownNames } from '../../src/resolve/known.js'
import { readActors } from '../../src/wiring/actors-file.js'
import { withOwnActors } from '../../src/wiring/own-actors.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-actors-'))
const file = (text: string) => {
  const path = join(folder, 'actors.yaml')
  writeFileSync(path, text)
  return path
}
const mistakes = (text: string) => {
  try {
    readActors(file(text))
    return 'no mistake'
  } catch (error) {
    expect(error).toBeInstanceOf(RelataError)
    return `${(error as RelataError).code} ${(error as RelataError).detail.replace(folder, '')}`
  }
}
const FULL = `
actors:
  - name: Tarn Watch
    sort: outlet
    aliases: [TW, Oster Tarn]
    of: Kardavia
  - name: Grey Harbour Guard
    kind: unit
    part: Kardavian navy
  - name: Kardavia
    kind: state
    adjectives: [Kardavian]
    people: [Kardavians]
    capital: Ostrel
  - name: Norway
    kind: state
    aliases: [Norge]
`

describe('a file of actors', () => {
  it('is read with every field', () => {
    const actors = readActors(file(FULL))
    expect(actors.map(a => a.name)).toEqual(['Tarn Watch', 'Grey Harbour Guard', 'Kardavia', 'Norway'])
    expect(actors[0]).toMatchObject({
      kind: 'organization',
      sort: 'outlet',
      aliases: ['TW', 'Oster Tarn'],
      of: 'Kardavia',
    })
    expect(actors[1]).toMatchObject({ kind: 'unit', sort: null, part: 'Kardavian navy' })
  })

  it('may be empty', () => expect(readActors(file('# nothing yet\n'))).toEqual([]))

  it.each([
    ['actors:\n  - name: Tarn\n    kind: organisation\n', 'line 3: kind is "organisation"; it is one of organization,'],
    ['actors:\n  - name: Tarn\n    alias: [T]\n', 'line 3: "alias" is no field of an actor; there are name,'],
    ['actors:\n  - kind: person\n', 'line 2: an actor needs a name with letters in it'],
    ['actors:\n  - name: 1985\n', 'line 2: an actor needs a name with letters in it'],
    ['actors:\n  - name: Tarn\n    aliases: T\n', 'line 3: aliases is a list: ["T"]'],
    ['actors:\n  - name: Tarn\n    aliases:\n      - T\n      - no\n      - 7\n', 'line 6: 7 is no name'],
    ['actors:\n  - name: Tarn\n    sort: militia\n', 'line 3: sort is "militia"; it is one of armed-group,'],
    ['actors:\n  - name: Tarn\n    capital: Oster\n', 'line 3: capital is only said of an actor of kind state'],
    ['actors:\n  - name: A\n  - name: B\n    aliases: [A]\n', 'line 4: "A" is already a name of "A"'],
    ['actors:\n  - Tarn\n', 'line 2: an actor is written as "- name: …"'],
    ['actors: Tarn\n', 'line 1: the file has no list "actors:"'],
    ['- name: Tarn\n', 'line 1: the file has no list "actors:"'],
    ['names: []\nactors: []\n', 'line 1: "names" is no field of the file'],
    ['actors:\n  - name: "Tarn\n', 'Missing closing'],
  ])('says what is wrong with %j, and where', (text, said) => {
    expect(mistakes(text)).toContain('RELATA_ACTORS_INVALID /actors.yaml, ')
    expect(mistakes(text)).toContain(said)
  })

  it('names the mistakes by line and does not name hundreds', () => {
    const said = mistakes(`actors:\n${'  - kind: ship\n'.repeat(40)}`)
    expect(said).toMatch(/line 2: .*; line 2: .*; line 3: .*and 75 more$/)
  })

  it('is missed by its path', () => {
    expect(() => readActors(join(folder, 'none.yaml'))).toThrow(/RELATA_FILE_MISSING|none\.yaml: There is no such file/)
  })
})

describe('the actors of a user', () => {
  const resources = installedResources('fast')
  const language = withOwnActors(resources.language, readActors(file(FULL)))
  const read = (text: string, own = true) =>
    reader('test', englishSteps(own ? { ...resources, language } : resources)).annotate(document({ text }))
  const names = (text: string, own = true) => {
    const { names, tokens } = read(text, own)
    return names.map(
      n => `${text.slice(tokens.start[n.first], tokens.end[n.last - 1])}: ${n.nationality ? 'nationality' : n.kind}`,
    )
  }

  it('are plain data, so that they reach other threads', () => {
    expect(structuredClone(language)).toEqual(language)
  })

  it('leave the language data as it was', () => {
    expect(withOwnActors(resources.language, [])).toBe(resources.language)
    expect(resources.language).not.toHaveProperty('names/own-actors')
    expect(knownNames(resources.language).find(k => k.name === 'Norway')?.aliases).not.toContain('Norge')
  })

  it('are found with the kind that was given', () => {
    const text = 'Kardavian sailors of the Grey Harbour Guard left Ostrel, Tarn Watch reported.'
    expect(names(text)).toEqual([
      'Kardavian: nationality',
      'Grey Harbour Guard: unit',
      'Ostrel: place',
      'Tarn Watch: organization',
    ])
    expect(names(text, false)).not.toContain('Grey Harbour Guard: unit')
  })

  it('are one entity under all their names', () => {
    const { mentions, entities } = read('Tarn Watch left Oslo. Later Oster Tarn praised Norge, and Norway thanked TW.')
    const of = (words: string) => mentions.filter(m => m.named).find(m => m.start >= 0 && textOf(m) === words)?.entity
    const textOf = (m: { start: number; end: number }) =>
      'Tarn Watch left Oslo. Later Oster Tarn praised Norge, and Norway thanked TW.'.slice(m.start, m.end)
    expect(of('Oster Tarn')).toBe(of('Tarn Watch'))
    expect(of('TW')).toBe(of('Tarn Watch'))
    expect(of('Norge')).toBe(of('Norway'))
    expect(entities[of('TW') as number].name).toBe('Tarn Watch')
  })

  it('are resolved to one actor across documents, before what was known', () => {
    const mine = withOwnActors(
      resources.language,
      readActors(file('actors:\n  - name: Tarn\n    aliases: [PKK, Bundestag]\n')),
    )
    const keys = knownKeys(knownNames(mine))
    expect(keys.get('pkk')).toBe('tarn')
    expect(keys.get('bundestag')).toBe('tarn')
    expect(knownKeys(knownNames(resources.language)).get('pkk')).toBe('kurdistan workers party')
  })
})
