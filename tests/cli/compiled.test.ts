import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { files } from './support/relata.js'

const MODULES = {
  'a.cjs':
    "exports.b = require('./b.cjs'); exports.c = require('./c.cjs'); exports.base = require('node:path').basename",
  'b.cjs': "exports.say = word => word + '!'; exports.where = __filename",
  'c.cjs': "exports.b = require('./b.cjs')",
}
/** Loads a.cjs and says what came of it; `then` is done at the end. */
const run = (folder: string, kept: readonly string[], then = '') =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module'], {
      encoding: 'utf8',
      input: `
        import { compiledProgram } from ${JSON.stringify(new URL('../../bin/compiled.js', import.meta.url).href)}
        const program = compiledProgram(new URL(${JSON.stringify(pathToFileURL(`${folder}/`).href)}), f => ${JSON.stringify(kept)}.includes(f))
        const { b, c, base } = program.load('./a.cjs')
        console.log(JSON.stringify({ said: b.say('here'), same: c.b === b, where: base(b.where) }))
        ${then}`,
    }),
  )
const GOOD = { said: 'here!', same: true, where: 'b.cjs' }

test('compiled code is kept for the files that are named, and one module is one whoever loads it', () => {
  const [a] = files(MODULES)
  const folder = dirname(a)
  expect(run(folder, ['./a.cjs', './b.cjs'], 'program.keep()')).toEqual(GOOD)
  expect(['a', 'b', 'c'].map(name => existsSync(`${folder}/${name}.cjs.cache`))).toEqual([true, true, false])
  const kept = readFileSync(`${a}.cache`)
  expect(run(folder, [])).toEqual(GOOD)
  expect(readFileSync(`${a}.cache`)).toEqual(kept)
})

test('compiled code of another version, or broken, is passed over', () => {
  const [a] = files(MODULES)
  const folder = dirname(a)
  run(folder, ['./a.cjs', './b.cjs'], 'program.keep()')
  const bytes = readFileSync(`${a}.cache`)
  bytes[4] ^= 0xff
  writeFileSync(`${a}.cache`, bytes)
  writeFileSync(`${folder}/b.cjs.cache`, 'nothing of the kind')
  expect(run(folder, [])).toEqual(GOOD)
})

test('the built program runs from the bundle', () => {
  const folder = new URL('../../dist/program/', import.meta.url)
  for (const name of ['main', 'relata']) {
    expect(existsSync(new URL(`${name}.cjs`, folder)), name).toBe(true)
    expect(readFileSync(new URL(`${name}.cjs.cache`, folder)).length, name).toBeGreaterThan(1000)
  }
})
