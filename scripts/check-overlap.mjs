// Checks that nothing we wrote (code, scheme, lexicons, samples, tests, docs) repeats six words in a row of a document that only serves measuring.
// usage: node scripts/check-overlap.mjs FOLDER [WORDS]     FOLDER: .txt documents, .tsv tables, or JSON lines with a `text`

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const [folder, size = '6'] = process.argv.slice(2)
if (!folder || !existsSync(folder)) {
  console.log(`check-overlap: no material at ${folder ?? '(no folder given)'}; nothing was checked`)
  process.exit(0)
}
const length = Number(size)

/** The words of a text, lower-cased, without punctuation. */
const words = text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Every run of `length` words in a text. */
function* runs(text) {
  const all = words(text)
  for (let i = 0; i + length <= all.length; i++) yield all.slice(i, i + length).join(' ')
}

/** The texts below a folder, by file. */
function* texts(path) {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) yield* texts(join(path, name))
  else if (path.endsWith('.txt')) yield [path, readFileSync(path, 'utf8')]
  else if (path.endsWith('.tsv'))
    for (const line of readFileSync(path, 'utf8').split('\n')) yield [path, line.split('\t')[0]]
  else if (path.endsWith('.json')) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      try {
        const { text } = JSON.parse(line)
        if (typeof text === 'string') yield [path, text]
      } catch {
        // not JSON lines: an annotation file, which holds no running text
      }
    }
  }
}

const seen = new Map()
for (const [path, text] of texts(folder)) for (const run of runs(text)) if (!seen.has(run)) seen.set(run, path)

let found = 0
const ours = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
}).split('\n')
for (const file of ours.filter(
  f => /\.(ts|tsx|mjs|js|yaml|md|txt|html|eml|json)$/.test(f) && !f.includes('package-lock') && existsSync(f),
)) {
  const reported = new Set()
  for (const run of runs(readFileSync(file, 'utf8'))) {
    const source = seen.get(run)
    if (!source || reported.has(source + run)) continue
    reported.add(source + run)
    found++
    console.log(`${file}: "${run}" stands in ${source}`)
  }
}
console.log(`${found} passages of ${length} words found`)
process.exit(found ? 1 : 0)
