// Reads a sample with the bundled program and keeps what V8 compiled of the files that are named (scripts/build-program.mjs runs
// this).
import { compiledProgram } from '../bin/compiled.js'

const files = process.argv.slice(2)
const program = compiledProgram(new URL('../dist/program/', import.meta.url), file => files.includes(file))
// first, because V8 takes no code that was compiled under other flags
program.load('./optimise-later.cjs').optimiseLater(250_000)
process.exitCode = await program
  .load('./main.cjs')
  .main(['node', 'relata', 'annotate', 'samples/mediation.md', '--language', 'en'])
program.keep()
