import { readFileSync } from 'node:fs'
import { INSTALLATION } from '../base/installation.js'

let loaded: Record<string, unknown> | undefined

/** One file of acquire's data (the YAML beside this file, built into dist/data/acquire.json), as the shape that its user documents. */
export function acquireData<T>(name: string): T {
  loaded ??= JSON.parse(readFileSync(new URL('dist/data/acquire.json', INSTALLATION), 'utf8')) as Record<
    string,
    unknown
  >
  if (loaded[name] === undefined) throw new Error(`no data at src/acquire/${name}.yaml`)
  return loaded[name] as T
}
