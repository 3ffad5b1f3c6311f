#!/usr/bin/env node
import { main } from '../dist/show/cli/main.js'

process.exitCode = await main(process.argv)
