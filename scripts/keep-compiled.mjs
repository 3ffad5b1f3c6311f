// Reads a sample with the bundled program, adds it to a ledger, asks that, and keeps what V8 compiled of the files that are named
// (scripts/build-program.mjs runs this).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compiledProgram } from '../bin/compiled.js'

const files = process.argv.slice(2)
const program = compiledProgram(new URL('../dist/program/', import.meta.url), file => files.includes(file))
// first, because V8 takes no code that was compiled under other flags
program.load('./optimise-later.cjs').optimiseLater(250_000)
const { main } = program.load('./main.cjs')
const folder = mkdtempSync(join(tmpdir(), 'relata-build-'))
const ledger = ['--ledger', join(folder, 'ledger.db')]
const sample = 'samples/mediation.md'
try {
  for (const words of [
    ['annotate', sample, '--language', 'en'],
    ['add', sample, ...ledger],
    ['between', 'Dawn Column', 'Norvany', ...ledger],
    ['search', 'mediation', ...ledger],
    ['actors', '--like', 'Dwan Column', ...ledger],
  ])
    if (await main(['node', 'relata', ...words])) throw new Error(`relata ${words.join(' ')} failed`)
} finally {
  rmSync(folder, { recursive: true })
}
program.keep()
