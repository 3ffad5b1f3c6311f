#!/usr/bin/env node
import module from 'node:module'

// Node 22.8 and later can keep what they compiled, so that the next start is sooner; earlier ones have no such function.
module.enableCompileCache?.()

// Before anything of the program runs; see there.
;(await import('../dist/wiring/optimise-later.js')).optimiseLater(250_000)

const { main } = await import('../dist/show/cli/main.js')
process.exitCode = await main(process.argv)
