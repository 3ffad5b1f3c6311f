import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { scheme } from '../src/model/scheme.js'
import { claimTypeSchema } from '../src/model/scheme-schema.js'

const folder = new URL('../scheme/', import.meta.url)
const files = readdirSync(folder).filter(f => f.endsWith('.yaml'))
const types = scheme(
  Object.fromEntries(files.map(f => [f.replace('.yaml', ''), parse(readFileSync(new URL(f, folder), 'utf8'))])),
)

test('every file holds the type that it is named after', () => {
  for (const file of files) expect(types.has(file.replace('.yaml', '')), file).toBe(true)
  expect(types.size).toBe(files.length)
})

test('every file has the shape of a type', () => {
  for (const type of types.values()) expect(claimTypeSchema.safeParse(type).error, type.type).toBeUndefined()
})

test('the score has the sign of its family', () => {
  for (const { type, family, score } of types.values()) {
    if (family.endsWith('cooperation')) expect(score, type).toBeGreaterThan(0)
    if (family.endsWith('conflict')) expect(score, type).toBeLessThanOrEqual(0)
  }
})

test('modes are named once, in lower case', () => {
  for (const { type, modes } of types.values()) {
    expect(new Set(modes).size, type).toBe(modes.length)
    for (const mode of modes) expect(mode).toMatch(/^[a-z-]+$/)
  }
})

test('who acts and what it means stand with every type', () => {
  for (const { type, roles, definition, example } of types.values()) {
    expect(roles.actor, type).toBeTruthy()
    expect(definition.length, type).toBeGreaterThan(15)
    expect(example, type).toMatch(/[.!]$/)
  }
})
