import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { document } from '../../../src/model/document.js'
import { type Annotation, annotation } from '../../../src/read/annotation.js'
import type { LanguageData } from '../../../src/read/language.js'
import type { Step } from '../../../src/read/pipeline.js'

const english = new URL('../../../src/read/en/', import.meta.url)

/** The language data that the linguistic steps use, read from the sources, so that these tests need no build. */
export function language(): LanguageData {
  const data: Record<string, unknown> = {}
  const load = (path: string) => {
    data[path] = parse(readFileSync(new URL(`${path}.yaml`, english), 'utf8'))
  }
  load('blocks')
  for (const folder of ['tokens', 'sentences', 'lemmas'])
    for (const file of readdirSync(new URL(`${folder}/`, english))) load(`${folder}/${file.replace(/\.yaml$/, '')}`)
  load('names/countries')
  return data
}

/** The bytes of a model as shipped. */
export function weights(name: string): Uint8Array {
  return gunzipSync(readFileSync(new URL(`../../../model/${name}.bin.gz`, import.meta.url)))
}

/** A text after these steps. */
export function after(steps: readonly Step[], text: string): Annotation {
  const result = annotation(document({ text }))
  for (const step of steps) step.run(result)
  return result
}
