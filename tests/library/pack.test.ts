import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
let files: string[]
let size: number
beforeAll(() => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const [packed] = JSON.parse(
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 }),
  )
  files = packed.files.map((f: { path: string }) => f.path)
  size = packed.size
})

test('the package has what the program, the library and the browser need', () => {
  for (const path of [
    'package.json',
    'LICENSE',
    'README.md',
    'bin/relata.js',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/browser.js',
    'dist/program/main.cjs',
    'dist/data/en.json',
    'dist/data/kernel.wasm',
    'dist/data/net.bin',
    'dist/data/names.bin',
    'dist/data/parser.bin',
    'dist/data/tagger.bin',
    'model/MODEL_CARD.md',
    'scheme/assault.yaml',
    'samples/denial.eml',
    'dist/web/index.html',
  ])
    expect(files, path).toContain(path)
  expect(files.some(f => /^dist\/web\/assets\/.+\.js$/.test(f))).toBe(true)
})

test('and nothing else: no sources, tests, training data, second copies of weights, databases or keys', () => {
  const allowed = /^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md|bin\/|dist\/|model\/|samples\/|scheme\/)/
  expect(files.filter(f => !allowed.test(f))).toEqual([])
  const unwanted = /\.gz$|\.tsbuildinfo$|^dist\/site\/|\.test\.|\.db$|\.env|\.pem$|node_modules/
  expect(files.filter(f => unwanted.test(f))).toEqual([])
  expect(size).toBeLessThan(40e6)
})
