#!/usr/bin/env node
import module from 'node:module'

// Node 22.8 and later can keep what they compiled, so that the next start is sooner; earlier ones have no such function.
module.enableCompileCache?.()

const { main } = await import('../dist/show/cli/main.js')
process.exitCode = await main(process.argv)
