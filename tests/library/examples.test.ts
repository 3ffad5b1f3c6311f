import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const at = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))
/** Runs an example as a user would; `relata` is this package by its own name. */
const run = (name: string, input = '') => execFileSync(process.execPath, [at(name)], { encoding: 'utf8', input })

test('read.mjs', () => {
  const lines = run('read.mjs').split('\n')
  expect(lines.slice(0, 2)).toEqual([
    'Northern Front | aid/arms | Coast League | 2024-03 | officials',
    '    "The Northern Front supplied the Coast League with rifles two months ago"',
  ])
})

test('ledger.mjs', () => {
  expect(run('ledger.mjs').split('\n').filter(Boolean)).toEqual([
    'cooperation: 2019-03 aid "the Northern Front supplied the Coast League with rifles"',
    'conflict: 2020-05-03 assault "The Coast League attacked the Northern Front"',
    'ambivalence 8.5',
  ])
})

test('export.mjs', () => {
  expect(run('export.mjs').split('\n').filter(Boolean)).toEqual([
    'extension-definition 1',
    'identity 3',
    'note 1',
    'relationship 2',
    'report 1',
    'threat-actor 1',
  ])
})

test('check.mjs', () => {
  expect(run('check.mjs', '{"id":"x"}\n')).toBe('0 right, 1 wrong\n')
})

test('every example is run here', () => {
  const all = readdirSync(at('.')).filter(name => name.endsWith('.mjs'))
  expect(all.sort()).toEqual(['check.mjs', 'export.mjs', 'ledger.mjs', 'read.mjs'])
})
