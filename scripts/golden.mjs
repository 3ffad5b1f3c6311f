// Adds a golden case, or writes all of them anew.
// usage: node scripts/golden.mjs NAME "A sentence of your own." [--published 2024-03-05]
//        node scripts/golden.mjs --all          after a change that you have judged: read `git diff tests/golden` before you commit
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const args = process.argv.slice(2)
const at = args.indexOf('--published')
const published = at >= 0 ? args.splice(at, 2)[1] : null
const [name, text] = args

if (name !== '--all') {
  if (!/^[a-z0-9-]+$/.test(name ?? '') || !text) {
    console.error('usage: node scripts/golden.mjs NAME "A sentence of your own." [--published DATE] | --all')
    process.exit(2)
  }
  const folder = join(root, 'tests', 'golden', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'text.txt'), `${text}\n`)
  if (published) writeFileSync(join(folder, 'published.txt'), `${published}\n`)
}
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/golden', ...(name === '--all' ? [] : ['-t', name])], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, RELATA_GOLDEN: 'write' },
})
process.exit(status ?? 1)
