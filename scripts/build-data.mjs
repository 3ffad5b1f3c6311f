// Turns the YAML that people edit (scheme/, src/read/en/, src/acquire/) into the JSON that the program loads (dist/data/), because
// parsing thousands of YAML entries at every start would cost more than reading a document.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @returns {Record<string, unknown>} the parsed files below `folder`, keyed by their path in it, without `.yaml` */
function bundle(folder) {
  const base = join(root, folder)
  const files = readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter(f => f.endsWith('.yaml'))
    .sort()
  return Object.fromEntries(
    files.map(f => {
      try {
        return [
          relative('.', f)
            .split(sep)
            .join('/')
            .replace(/\.yaml$/, ''),
          parse(readFileSync(join(base, f), 'utf8')),
        ]
      } catch (error) {
        throw new Error(`${folder}/${f}: ${error.message}`)
      }
    }),
  )
}

const out = join(root, 'dist', 'data')
mkdirSync(out, { recursive: true })
for (const [name, folder] of [
  ['scheme', 'scheme'],
  ['en', 'src/read/en'],
  ['resolve', 'src/resolve/data'],
  ['weigh', 'src/weigh/data'],
  ['analyse', 'src/analyse/data'],
  ['acquire', 'src/acquire'],
]) {
  writeFileSync(join(out, `${name}.json`), JSON.stringify(bundle(folder)))
}
