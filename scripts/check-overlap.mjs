// Checks that nothing we wrote (code, scheme, lexicons, samples, tests, docs) repeats six words in a row of a document that only serves
// measuring, and that src/, scheme/ and the lexicons in them name no person of one. Exit status 1 where something is found.
// usage, after a build: node scripts/check-overlap.mjs FOLDER… [--words N]   FOLDER: .txt documents, .tsv tables, JSON lines with a `text`
// or with entities of type Person; persons that scripts/public-persons.txt lists hold or held public office and may be named.

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { knownSections } from '../dist/model/known-names.js'
import { nameWords, personsIn, personsOf } from './overlap-persons.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { words: { type: 'string', default: '6' } },
})
const folders = positionals.filter(existsSync)
for (const missing of positionals.filter(f => !existsSync(f))) console.log(`no material at ${missing}`)
if (!folders.length) {
  console.log('check-overlap: no material; nothing was checked')
  process.exit(0)
}
const length = Number(values.words)

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
  else if (path.endsWith('.json'))
    for (const { text } of records(path)) if (typeof text === 'string') yield [path, text]
}

/** The objects of a file of JSON lines; another JSON file has none. */
function records(path) {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap(line => {
      try {
        const value = JSON.parse(line)
        return value && typeof value === 'object' ? [value] : []
      } catch {
        return [] // an annotation file over several lines, which holds no running text
      }
    })
}

/** The names of persons that entity files give. */
function* labelled(path) {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) yield* labelled(join(path, name))
  else if (path.endsWith('.json'))
    for (const { type, value } of records(path)) if (type === 'Person' && typeof value === 'string') yield [path, value]
}

/** The names of known bodies and states with their aliases, as words between spaces; each also after "the". */
function knownWords() {
  const language = JSON.parse(readFileSync(new URL('../dist/data/en.json', import.meta.url), 'utf8'))
  const states = Object.entries(language['names/countries'].states)
  const organizations = knownSections(language).flatMap(section => Object.entries(section.names))
  return [...states, ...organizations].flatMap(([name, facts]) =>
    [name, ...(facts?.aliases ?? [])].map(form => ` the ${words(form).join(' ')} `),
  )
}

const seen = new Map()
const material = folders.flatMap(folder => [...texts(folder)])
for (const [path, text] of material) for (const run of runs(text)) if (!seen.has(run)) seen.set(run, path)
// The official name of a body is a fact, however many words it has.
const bodies = knownWords()
const persons = personsOf(
  material,
  folders.flatMap(folder => [...labelled(folder)]),
)
const isPublic = new Set(
  readFileSync(new URL('public-persons.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => nameWords(line).join(' ')),
)

let found = 0
let named = 0
let checked = 0
const ours = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
}).split('\n')
for (const file of ours.filter(
  f => /\.(ts|tsx|mjs|js|yaml|md|txt|html|eml|json)$/.test(f) && !f.includes('package-lock') && existsSync(f),
)) {
  const content = readFileSync(file, 'utf8')
  checked++
  if (/^(?:src|scheme)\//.test(file))
    for (const name of personsIn(content, persons)) {
      if (isPublic.has(name) || bodies.some(body => body.includes(` ${name} `))) continue
      named++
      console.log(`${file}: names "${name}", who stands in ${persons.get(name)}`)
    }
  const reported = new Set()
  for (const run of runs(content)) {
    const source = seen.get(run)
    if (!source || reported.has(source + run) || bodies.some(name => name.includes(` ${run} `))) continue
    reported.add(source + run)
    found++
    console.log(`${file}: "${run}" stands in ${source}`)
  }
}
console.log(
  `checked ${checked} files against ${material.length} texts (${seen.size} runs of ${length} words, ${persons.size} full names of persons, ` +
    `${isPublic.size} of public persons left out): ${found} passages, ${named} persons`,
)
process.exit(found + named ? 1 : 0)
