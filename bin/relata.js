#!/usr/bin/env node
import module from 'node:module'

// not imported: that would make all that `node:fs` has, its streams too, at every start
const { statSync } = module.createRequire(import.meta.url)('node:fs')
const dist = new URL('../dist/', import.meta.url)
const load = isBundled() ? await bundle() : name => import(new URL(`${name}.js`, dist))

const { optimiseLater } = await load('wiring/optimise-later')
// before anything else of the program runs; see there
optimiseLater(250_000)
const { main } = await load('show/cli/main')
process.exitCode = await main(process.argv)

/** Whether there is a bundle (scripts/build-program.mjs) that is no older than the modules: else these are being worked on. */
function isBundled() {
  const written = file => statSync(new URL(file, dist), { throwIfNoEntry: false })?.mtimeMs
  return written('program/main.cjs') >= (written('.tsbuildinfo') ?? 0)
}

/** Loads files of the bundle by the name of the module. */
async function bundle() {
  const folder = new URL('program/', dist)
  const bundled = name => `./${name.split('/').at(-1)}.cjs`
  // Node 22.1 and later keeps what it compiled, so that the next start is sooner; for earlier ones the build has done it
  if (module.enableCompileCache) {
    module.enableCompileCache()
    const require = module.createRequire(folder)
    return name => require(bundled(name))
  }
  const { compiledProgram } = await import('./compiled.js')
  const program = compiledProgram(folder)
  return name => program.load(bundled(name))
}
