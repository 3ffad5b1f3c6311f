import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { document } from '../../../src/model/document.js'
import { type Annotation, annotation } from '../../../src/read/annotation.js'
import { readWeights } from '../../../src/read/linear/weight-table.js'
import { blocks } from '../../../src/read/steps/blocks.js'
import { sentences } from '../../../src/read/steps/sentences.js'
import { tag } from '../../../src/read/steps/tag.js'
import { times } from '../../../src/read/steps/times.js'
import { tokenise } from '../../../src/read/steps/tokenise.js'
import { installedResources } from '../../../src/relata.js'

const folder = join(import.meta.dirname, '../../../src/read/en/times')

/** The language data of times, from the YAML itself. */
export const language = Object.fromEntries(
  ['calendar', 'units', 'numbers', 'modifiers', 'adverbs', 'holidays'].map(name => [
    `times/${name}`,
    parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as unknown,
  ]),
)

const resources = installedResources()
const steps = [
  blocks(resources.language),
  tokenise(resources.language),
  sentences(resources.language),
  tag(readWeights(resources.weights('tagger'))),
  times(language),
]

/** Reads a text up to its times. */
export function read(text: string, published: string | null = null): Annotation {
  const result = annotation(document({ text, published }))
  for (const step of steps) step.run(result)
  return result
}

/** The expressions of a text as `text = edtf (basis)`. */
export function timesOf(text: string, published: string | null = null): string[] {
  return read(text, published).times.map(t => (t.edtf === null ? t.text : `${t.text} = ${t.edtf} (${t.basis})`))
}
