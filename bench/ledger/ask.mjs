// How fast a ledger that load.mjs has filled answers, beside the bare SELECT of one record by its primary key, which is the unit.
// usage, after a build:  node bench/ledger/ask.mjs --ledger PATH|postgres://… [--actors 10000] [--queries 200] [--verify]
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { ledgerOn } from '../../dist/ledger/ledger.js'
import { openBackend } from '../../dist/ledger/open.js'
import { scheme } from '../../dist/model/scheme.js'
import { knownNames } from '../../dist/resolve/known.js'
import { matrix } from '../../dist/wiring/matrix.js'
import { nearby } from '../../dist/wiring/nearby.js'
import { neighbourhood } from '../../dist/wiring/neighbourhood.js'
import { standingOf } from '../../dist/wiring/standing.js'
import { reporting } from './made-up.mjs'

const { values } = parseArgs({
  options: {
    ledger: { type: 'string' },
    actors: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '200' },
    verify: { type: 'boolean', default: false },
  },
})
const QUERIES = Number(values.queries)
const data = name => JSON.parse(readFileSync(new URL(`../../dist/data/${name}.json`, import.meta.url), 'utf8'))
const backend = await openBackend(values.ledger, { existing: true })
const ledger = ledgerOn(backend, {})
const types = scheme(data('scheme'))
const standing = standingOf(ledger)
const near = nearby(ledger, knownNames(data('en')), standing)
// another part of the same sequence than the one that made the reports
const { someone, someWord, below, report } = reporting({ actors: Number(values.actors) })
for (let n = 0; n < 40; n++) report(n)

const line = (title, ...cells) => console.log(title.padEnd(44) + cells.map(cell => String(cell).padStart(12)).join(''))
let unit = null
/** Milliseconds of the processor that this program took, its threads that collect garbage and compile among them. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
/** p50 and p95 of a query in milliseconds, p95 in units, and both of the processor: on a machine that does other things too these say more. */
async function timed(title, query, times = QUERIES) {
  const took = []
  const worked = []
  let found = 0
  for (let i = 0; i < times; i++) {
    const [before, spentBefore] = [performance.now(), spent()]
    const result = await query(i)
    took.push(performance.now() - before)
    worked.push(spent() - spentBefore)
    found += result?.length ?? 1
  }
  const quantiles = list => {
    const sorted = [...list].sort((a, b) => a - b)
    return [0.5, 0.95].map(q => sorted[Math.floor(q * times)])
  }
  const [p50, p95] = quantiles(took)
  unit ??= p50
  line(
    title,
    ...[p50, p95].map(t => `${t.toFixed(2)} ms`),
    `${Math.round(p95 / unit)} units`,
    ...quantiles(worked).map(t => `${t.toFixed(2)} ms`),
    `${(found / times).toFixed(1)} found`,
  )
}
const all = async items => {
  const list = []
  for await (const item of items) list.push(item)
  return list
}

const { claims, documents } = await ledger.counts()
const last = await ledger.revision()
console.log(`${claims} claims, ${documents} documents`)
// claims from all over the ledger: whom they relate is asked for as often as it is told of
const picked = []
for (let i = 0; i < QUERIES; i++) {
  const entry = 1 + Math.floor((i / QUERIES) * (last - 1))
  const [{ id }] = await (await ledger.asOf({ entry })).history({ limit: 1 })
  const found = await all(ledger.claims({ document: id }))
  if (found.length) picked.push(found[below(found.length)].claim)
}
const at = i => picked[i % picked.length]
const half = await ledger.asOf({ entry: Math.floor(last / 2) })
const pair = i => ({ a: [at(i).actor[0].name], b: [at(i).recipient[0].name] })
const typo = name => {
  const letter = 1 + below(name.length - 2)
  return name.slice(0, letter) + name[letter + 1] + name[letter] + name.slice(letter + 2)
}
line('', 'p50', 'p95', 'p95', 'CPU p50', 'CPU p95')
await timed('one record by its primary key (the unit)', i =>
  backend.db
    .selectFrom('claims')
    .select('record')
    .where('collection', '=', 'main')
    .where('id', '=', at(i).id)
    .execute(),
)
await timed('one claim by its id', i => all(ledger.claims({ ids: [at(i).id] })))
await timed('pair, in a year', i =>
  all(ledger.claims({ related: { ...pair(i), during: at(i).document.published.slice(0, 4) } })),
)
await timed('pair, in a year, as of half the entries', i =>
  all(half.claims({ related: { ...pair(i), during: at(i).document.published.slice(0, 4) } })),
)
await timed('pair, all claims', i => all(ledger.claims({ related: pair(i) })))
await timed('search, one word', () => ledger.search(someWord(), 10))
await timed('search, a name', () => ledger.search(someone(), 10))
await timed('search, two words', () => ledger.search(`${someWord()} ${someWord()}`, 10))
await timed('name with two letters exchanged', () => ledger.rollups.similar(typo(someone()), 10))
await timed('name by the beginning of a word', () => ledger.rollups.withWords([someone().slice(0, 5)], 10))
await timed('links of a name, two hops of 20', async i => {
  const first = await ledger.rollups.neighbours([at(i).actor[0].name], 20)
  return [
    ...first,
    ...(await ledger.rollups.neighbours(
      first.map(l => l.other),
      20,
    )),
  ]
})
const actorOf = async name => (await near.who([name])).actors.list[0]
await timed('who bears a name', async i => [await actorOf(at(i).actor[0].name)])
await timed(
  'neighbourhood with its lanes, two hops of 20',
  async i => (await neighbourhood(ledger, near, await standing(), types, await actorOf(at(i).actor[0].name))).links,
  Math.min(QUERIES, 50),
)
const busiest = (await ledger.rollups.busiest(200)).map(n => n.name)
await timed('the 200 busiest names', () => ledger.rollups.busiest(200), 20)
await timed('their matrix by year', () => ledger.rollups.among(busiest), 20)
await timed(
  'the matrix with its actors',
  async () => (await matrix(ledger, near, await standing(), types, { top: 200, byYear: true })).cells,
  10,
)
if (values.verify) {
  const before = performance.now()
  const { misfits } = await ledger.verify()
  line('verify', `${((performance.now() - before) / 1000).toFixed(1)} s`, `${misfits.length} misfits`)
}
await ledger.close()
