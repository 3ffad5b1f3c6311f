// How well and how fast are names matched? Our own pairs across scripts (bench/matching/pairs.csv), and, where a file of aliases is
// given, its pairs against names of different entities, beside Levenshtein and Jaro-Winkler from libraries, in one run.
// usage: node bench/matching.mjs [ALIASES.csv] [--misses]       after `npm run build`; columns of the file: entity,kind,name,alias
// Entities are split by a hash of their id: three in ten are held out, and only these are scored (--tuning: the others).
import { readFileSync } from 'node:fs'
import { distance } from 'fastest-levenshtein'
import jaroWinkler from 'jaro-winkler'
import { readCsv } from '../dist/base/csv.js'
import { openMatcher } from '../dist/relata.js'

const options = process.argv.slice(2)
const file = options.find(o => !o.startsWith('--'))
const matcher = await openMatcher()
const percent = (a, b) => ((100 * a) / (b || 1)).toFixed(1)

const own = readCsv(readFileSync(new URL('matching/pairs.csv', import.meta.url), 'utf8')).slice(1)
let right = 0
for (const [name1, name2, schema, same] of own) {
  const { score, reasons } = matcher.match(name1, name2, schema === 'Person' ? 'person' : 'organization')
  if (score >= 0.7 === (same === 'true')) right++
  else if (options.includes('--misses')) console.log(`${score.toFixed(2)} ${name1} | ${name2} | ${reasons.join('; ')}`)
}
console.log(`own pairs: ${right} of ${own.length} right at the default threshold`)

if (file) {
  const held = id => {
    let x = Number(id) >>> 0
    for (const _ of [1, 2]) x = Math.imul(x ^ (x >>> 16), 0x45d9f3b) >>> 0
    return ((x ^ (x >>> 16)) >>> 0) % 10 < 3
  }
  const wanted = !options.includes('--tuning')
  const rows = readCsv(readFileSync(file, 'utf8'))
    .slice(1)
    .filter(r => ['individual', 'entity', 'vessel'].includes(r[1]) && held(r[0]) === wanted)
  const schema = kind => (kind === 'individual' ? 'person' : 'organization')
  const names = rows.flatMap(([entity, kind, name, alias]) =>
    [name, alias].map(n => ({ entity, kind: schema(kind), n })),
  )
  const byWord = new Map()
  for (const name of names)
    for (const word of new Set(name.n.toLowerCase().match(/[a-z]{4,}/g) ?? []))
      byWord.set(word, [...(byWord.get(word) ?? []), name])
  const shared = [...byWord.values()].filter(list => list.length > 1)
  let seed = 7
  const random = n => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return Math.floor(((seed >>> 8) / 2 ** 24) * n)
  }
  const plain = name => name.toLowerCase()
  /** Pairs of names of different entities of one kind: any, or with a word in common. */
  const negatives = pick => {
    const found = []
    while (found.length < 10_000) {
      const list = pick()
      const [a, b] = [list[random(list.length)], list[random(list.length)]]
      // What is written alike cannot be told apart by its name.
      if (a.entity !== b.entity && a.kind === b.kind && plain(a.n) !== plain(b.n)) found.push([a.n, b.n, a.kind])
    }
    return found
  }
  const same = rows.map(([, kind, name, alias]) => [name, alias, schema(kind)])
  const any = negatives(() => names)
  const close = negatives(() => shared[random(shared.length)])
  const scorers = {
    relata: (a, b, kind) => matcher.match(a, b, kind).score,
    levenshtein: (a, b) => 1 - distance(plain(a), plain(b)) / Math.max(a.length, b.length),
    'jaro-winkler': (a, b) => jaroWinkler(plain(a), plain(b)),
  }
  console.log(`${same.length} pairs of ${new Set(rows.map(r => r[0])).size} entities, 1 % false positives:`)
  for (const [name, score] of Object.entries(scorers)) {
    const all = list => list.map(pair => score(...pair))
    const before = process.cpuUsage()
    const [positive, negative, sharing] = [all(same), all(any), all(close)]
    const used = process.cpuUsage(before)
    const seconds = (used.user + used.system) / 1e6
    const recall = list => {
      const line = [...list].sort((x, y) => y - x)[Math.floor(list.length / 100)]
      return `${percent(positive.filter(x => x > line).length, positive.length)} (line ${line.toFixed(2)})`
    }
    const pairs = same.length + any.length + close.length
    console.log(
      `${name.padEnd(13)} recall ${recall(negative)} against any other name, ${recall(sharing)} against names that share a word, ${Math.round(pairs / seconds)} pairs a second of processor time`,
    )
  }
}
