import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { INSTALLATION } from '../base/installation.js'

/**
 * What tells an engine from any other that may read differently: a hash of its reader's name, the program's version, the
 * knowledge of language and the scheme that it was given (with somebody's own actors), and the trained weights.
 * @returns 32 hexadecimal digits
 */
export function engineMark(reader: string, knowledge: readonly unknown[]): string {
  const hash = createHash('sha256')
  const { version } = JSON.parse(readFileSync(new URL('package.json', INSTALLATION), 'utf8')) as { version: string }
  hash.update(JSON.stringify([reader, version, knowledge]))
  const model = new URL('model/', INSTALLATION)
  for (const name of readdirSync(model).sort())
    if (name.endsWith('.bin.gz')) hash.update(name).update(readFileSync(new URL(name, model)))
  return hash.digest('hex').slice(0, 32)
}
