import { readFileSync } from 'node:fs'
import { INSTALLATION } from '../../base/installation.js'

/** The program's version, as its package says. */
export const VERSION: string = JSON.parse(readFileSync(new URL('package.json', INSTALLATION), 'utf8')).version
