// node bench/weigh/lineage.mjs [DOCUMENTS=100000]: documents indexed, then new ones compared with all of them: those that share
// text are found and aligned. One document in ten is a copy in part. Needs a build (npx tsc -b).
import { performance } from 'node:perf_hooks'
import { align } from '../../dist/weigh/lineage/align.js'
import { LineageIndex } from '../../dist/weigh/lineage/index.js'
import { words } from '../../dist/weigh/lineage/words.js'
import { random } from './pairs.mjs'

const size = Number(process.argv[2] ?? 100_000)
const next = random(42)
const pick = list => list[Math.floor(next() * list.length)]
const syllables =
  'ba be bo da di do fa fe ga go ka ke ki la le lo ma mi mo na ne no pa pe ra re ri sa se so ta te to va vi za'.split(
    ' ',
  )
const word = () => Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(syllables)).join('')
const vocabulary = Array.from({ length: 30_000 }, word)
/** Words by Zipf's law, as in language: a few of them are most of a text. */
const zipf = () => vocabulary[Math.floor(vocabulary.length ** next()) - 1] ?? vocabulary[0]
const sentence = () => `${Array.from({ length: 8 + Math.floor(next() * 24) }, zipf).join(' ')}.`
/** Phrases that stand at the end of many documents. */
const furniture = Array.from({ length: 20 }, () => `${sentence()} ${sentence()}`)
const kept = []
const text = () => {
  const own = Array.from({ length: 8 + Math.floor(next() * 32) }, sentence)
  if (kept.length && next() < 0.1)
    own.splice(
      2,
      6,
      ...pick(kept)
        .split('. ')
        .slice(0, 6)
        .map(s => `${s}.`),
    )
  return `${own.join(' ')} ${pick(furniture)}`
}
const index = new LineageIndex()
let [indexing, count] = [0, 0]
const texts = new Map()
for (let i = 0; i < size; i++) {
  const made = text()
  count += made.split(' ').length
  if (kept.length < 5000) kept.push(made)
  texts.set(String(i), made)
  const start = performance.now()
  index.add(String(i), made)
  indexing += performance.now() - start
}
console.log(
  `${size} documents, ${Math.round(count / size)} words each: indexed in ${(indexing / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage().arrayBuffers / 1e6)} MB of tables`,
)
const times = []
const busy = []
let [copies, found, aligned] = [0, 0, 0]
for (let i = 0; i < 1000; i++) {
  const copied = i % 2 === 0
  const from = String(Math.floor(next() * size))
  const own = text()
  const asked = copied ? `${texts.get(from).split('. ').slice(0, 5).join('. ')}. ${own}` : own
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const taken = words(asked)
  const near = index.candidates(asked, 64, taken).map(c => [c.id, align(taken, words(texts.get(c.id)))])
  times.push(performance.now() - start)
  const { user, system } = process.cpuUsage(cpu)
  busy.push((user + system) / 1000)
  aligned += near.length
  copies += copied
  found += copied && near.some(([id, { words }]) => id === from && words >= 12)
}
for (const [title, list] of [
  ['on the clock', times],
  ['of processor time', busy],
]) {
  list.sort((x, y) => x - y)
  const at = share => list[Math.floor(list.length * share)].toFixed(2)
  console.log(
    `one new document compared, ms ${title}: median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, most ${at(0.999)}`,
  )
}
console.log(`${(aligned / times.length).toFixed(1)} documents aligned on average`)
console.log(`${found} of ${copies} copied passages of five sentences found`)
