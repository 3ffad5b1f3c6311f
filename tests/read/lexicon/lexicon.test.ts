import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { scheme } from '../../../src/model/scheme.js'
import { classFileSchema, frameFileSchema, senseFileSchema } from '../../../src/read/claims/lexicon.js'
import { classes, entries, files, frames, senseFiles } from './files.js'

const folder = new URL('../../../scheme/', import.meta.url)
const types = scheme(
  Object.fromEntries(
    readdirSync(folder)
      .filter(f => f.endsWith('.yaml'))
      .map(f => [f.replace('.yaml', ''), parse(readFileSync(new URL(f, folder), 'utf8'))]),
  ),
)

test('every file keeps its schema, without unknown keys', () => {
  for (const [name, file] of senseFiles) {
    expect(senseFileSchema.safeParse(file).error, name).toBeUndefined()
    for (const sense of file.senses)
      for (const key of Object.keys(sense))
        expect(Object.keys(senseFileSchema.shape.senses.element.shape), `${name}: ${sense.example}`).toContain(key)
  }
  expect(frameFileSchema.safeParse(files.get('frames')).error).toBeUndefined()
  expect(classFileSchema.safeParse(files.get('classes')).error).toBeUndefined()
})

test('every type of the scheme has senses, and no other type', () => {
  // phrases that tell of no event have a file of their own
  const covered = new Set(senseFiles.map(([, file]) => file.type).filter(type => type !== 'none'))
  expect([...covered].sort()).toEqual([...types.keys()].sort())
})

test('every mode of the scheme has a verb or a noun, and every mode named is one of its type', () => {
  for (const { type, modes } of types.values())
    for (const mode of modes) {
      const found = entries.some(e => e.type === type && e.sense.mode === mode)
      expect(found, `${type}/${mode}`).toBe(true)
    }
  for (const e of entries) if (e.sense.mode) expect(types.get(e.type)?.modes, e.sense.example).toContain(e.sense.mode)
})

test('every frame is known, and says where the roles of its part of speech stand', () => {
  for (const e of entries) expect(frames[e.frame]?.[e.part], `${e.file}: ${e.words} (${e.frame})`).toBeTruthy()
})

test('every frame is used', () => {
  const used = new Set(entries.map(e => e.frame))
  expect(Object.keys(frames).filter(name => !used.has(name))).toEqual([])
})

test('every word class that a sense names exists', () => {
  for (const { sense } of entries)
    for (const wanted of [...Object.values(sense.where ?? {}), ...Object.values(sense.with ?? {})])
      for (const word of wanted ?? [])
        if (word.startsWith('=')) expect(classes, sense.example).toHaveProperty(word.slice(1))
})

test('no entry stands twice under the same conditions, so that no two senses contradict each other', () => {
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const { part, words, type, sense } of entries) {
    const key = JSON.stringify([part, words, sense.where, sense.with, sense.needs])
    const value = `${type}/${sense.mode ?? ''}`
    if (seen.has(key)) twice.push(`${part} "${words}": ${seen.get(key)} and ${value}`)
    seen.set(key, value)
  }
  expect(twice).toEqual([])
})

/** Words that end like an inflected form and are none. */
const BASE = new Set(
  `series species news politics diplomacy thanks congress ethics canvas bias crisis basis analysis emphasis axis
  apparatus campus census consensus virus status chaos debris premises headquarters barracks iris gas bus tennis rabies
  condolences kudos alms odds loggerheads offices lens summons cumulus ties arms us his this its as proceeds means cahoots
  relations rights bread need feed breed exceed proceed succeed bleed heed embed seed shed speed accede concede cede
  bring sing ring wing king thing string spring swing cling sling during morning evening meeting building nothing
  something everything red bed wed led sled used hundred kindred sacred naked wicked crossed united hatred bayed`.split(
    /\s+/,
  ),
)

/** Whether a word looks like an inflected verb form. */
function looksInflected(word: string): boolean {
  return /(?:[^aeious]s|ies|[a-z]{3,}ing|[a-z]{3,}ed)$/.test(word) && !BASE.has(word)
}

test('the head word of a verb pattern is a lemma', () => {
  const wrong = entries
    .filter(e => e.part === 'verb' && !e.words.startsWith('be '))
    .map(e => e.words.split(' ')[0])
    .filter(looksInflected)
  expect([...new Set(wrong)]).toEqual([])
})

test('entries are written in small letters, with single spaces', () => {
  for (const { words, file } of entries) expect(words, file).toMatch(/^[^\s\p{Lu}]+(?: [^\s\p{Lu}]+)*$/u)
})

test('the nouns are singular', () => {
  const wrong = entries
    .filter(e => e.part === 'noun' && !e.words.includes(' '))
    .map(e => e.words)
    .filter(word => /(?:[^aeiousy]s|[a-z]ies)$/.test(word) && !/(?:ss|us|is|ics)$/.test(word) && !BASE.has(word))
  expect([...new Set(wrong)]).toEqual([])
})

test('every sense has an example sentence of its own and a reason', () => {
  for (const [name, { senses }] of senseFiles) {
    for (const { example, reason } of senses) {
      expect(example.length, name).toBeGreaterThan(10)
      expect(reason, `${name}: ${example}`).toMatch(/[a-z]{2}.*\.$/)
    }
  }
})

test('the lexicon is broad', () => {
  expect(entries.length).toBeGreaterThan(5000)
})
