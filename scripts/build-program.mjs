// Bundles the program into a few files (dist/program/) and keeps beside them what V8 compiled of them, because loading 250 small
// modules and compiling them takes longer than reading a page. Only the command line runs from here (bin/relata.js); the library
// and the tests use the modules in dist/ as they are. Source maps lead back to src/.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'dist', 'program')

/** The libraries that nearly every command needs; the others are loaded from node_modules when asked for. */
const INLINED = ['commander', 'picocolors', '@noble/hashes', 'any-ascii', 'kysely']
const isInlined = id => INLINED.some(name => id === name || id.startsWith(`${name}/`))

/** commander loads what it starts other programs with, which is never done here, and takes a tenth of the start. */
const lateChildProcess = {
  name: 'late-child-process',
  transform(code, id) {
    if (!id.endsWith('/commander/lib/command.js')) return null
    const early = "const childProcess = require('node:child_process')"
    if (!code.includes(early)) throw new Error(`${id} does not say "${early}" any more`)
    // on the same line, so that the map still leads to it
    return {
      code: code.replace(early, "const childProcess = { get spawn() { return require('node:child_process').spawn } }"),
      map: null,
    }
  },
}

rmSync(out, { recursive: true, force: true })
const bundle = await rolldown({
  cwd: root,
  platform: 'node',
  plugins: [lateChildProcess],
  input: { main: 'src/show/cli/main.ts', 'optimise-later': 'src/wiring/optimise-later.ts' },
  external: id => !/^[./]/.test(id) && !isInlined(id),
})
const { output } = await bundle.write({
  dir: out,
  // CommonJS, since Node 20 can keep compiled code of scripts, but not of modules
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  sourcemap: true,
})
await bundle.close()

const licences = INLINED.map(name => `${name}\n\n${readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8')}`)
writeFileSync(join(out, 'LICENSES.txt'), licences.join('\n----\n\n'))

// What short runs compile is what nearly every run needs. `import` of a library does not work in a script.
const names = output.map(chunk => chunk.fileName)
const scripts = output.filter(chunk => chunk.type === 'chunk' && chunk.dynamicImports.every(id => names.includes(id)))
execFileSync(process.execPath, [join(root, 'scripts', 'keep-compiled.mjs'), ...scripts.map(s => `./${s.fileName}`)], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
})
