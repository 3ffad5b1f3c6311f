// node bench/weigh/near-copies.mjs [--misses]: 200 pairs of texts with a known overlap; how many with 50 % and more are found as
// such by their aligned passages, and how many that are found have it. Needs a build (npx tsc -b).
import { readdirSync, readFileSync } from 'node:fs'
import { align } from '../../dist/weigh/lineage/align.js'
import { LineageIndex } from '../../dist/weigh/lineage/index.js'
import { words } from '../../dist/weigh/lineage/words.js'
import { pairs, pairsOf } from './pairs.mjs'

const LINE = 0.5
const root = new URL('../../', import.meta.url)
const plain = text => text.replace(/<[^>]+>/g, ' ').replace(/^(---[\s\S]*?---|[\w-]+:.*)$/gm, '')
const read = folder =>
  readdirSync(new URL(folder, root))
    .filter(f => /\.(md|txt|html|eml)$/.test(f))
    .map(f => plain(readFileSync(new URL(`${folder}/${f}`, root), 'utf8')))
/** Our own prose, in pieces of the length of a report. */
const prose = [...read('samples'), ...read('docs').flatMap(text => text.match(/[\s\S]{600,2500}?\n\n/g) ?? [])]
const all = [...pairs(140, 7), ...pairsOf(prose, 61, 11)]

const index = new LineageIndex()
for (const [i, { a }] of all.entries()) index.add(String(i), a)
let met = 0

const tally = new Map()
let [right, found, wanted] = [0, 0, 0]
for (const { kind, a, b, overlap } of all) {
  const { ofA, ofB } = align(words(a), words(b))
  const measured = Math.max(ofA, ofB)
  // two different pages share no passage but by their boilerplate, which is far from half
  const [is, says] = [(overlap ?? 0) >= LINE, measured >= LINE]
  const t = tally.get(kind) ?? { pairs: 0, is: 0, says: 0, both: 0, off: 0 }
  tally.set(kind, {
    pairs: t.pairs + 1,
    is: t.is + is,
    says: t.says + says,
    both: t.both + (is && says),
    off: t.off + Math.abs(measured - (overlap ?? 0)),
  })
  wanted += is
  // stories of one set of facts share passages with many others, so that a copy is one of a crowd
  met += is && index.candidates(b, 64).some(c => c.id === String(all.findIndex(p => p.a === a)) || all[c.id].a === a)
  found += says
  right += is && says
  if (is !== says && process.argv.includes('--misses'))
    console.log(kind, 'overlap', overlap?.toFixed(2), 'measured', measured.toFixed(2))
}
for (const [kind, t] of tally)
  console.log(
    `${kind.padEnd(20)} ${t.pairs} pairs, ${t.is} copies, ${t.says} found, ${t.both} right, off by ${(t.off / t.pairs).toFixed(3)} on average`,
  )
console.log(`candidates of the index hold ${met} of ${wanted} copies`)
console.log(
  `${all.length} pairs: precision ${(right / found).toFixed(3)}, recall ${(right / wanted).toFixed(3)} at ${LINE * 100} % overlap`,
)
