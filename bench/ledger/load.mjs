// How fast a ledger keeps, answers and is verified: made-up documents with hand-made claims, one transaction a document as
// `relata add` does it. Times of queries are told beside a bare SELECT by primary key, which is the unit.
// usage, after a build:  node bench/ledger/load.mjs [--claims 20000] [--actors 2000] [--ledger PATH|postgres://…]
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { contentId } from '../../dist/base/hash.js'
import { openLedger } from '../../dist/ledger/open.js'
import { document } from '../../dist/model/document.js'
import { noLayers } from '../../dist/model/reading.js'

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '20000' },
    actors: { type: 'string', default: '2000' },
    ledger: { type: 'string' },
  },
})
const [CLAIMS, ACTORS, A_DOCUMENT, QUERIES] = [Number(values.claims), Number(values.actors), 20, 200]
const path = values.ledger ?? join(mkdtempSync(join(tmpdir(), 'relata-load-')), 'ledger.db')
const ledger = await openLedger(path)

let state = 1
/** Numbers below n that are the same each time (a linear congruential generator). */
const below = n => Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * n)
/** Some actors are named far more often than others. */
const name = () => `Group ${Math.floor(ACTORS * (below(1000) / 1000) ** 2)} Front`
const TYPES = ['aid', 'assault', 'cooperate', 'accuse', 'negotiate']

function report(n) {
  const sentences = Array.from({ length: A_DOCUMENT }, (_, i) => {
    const [a, b] = [name(), name()]
    return {
      a,
      b,
      type: TYPES[below(5)],
      text: `${a} met ${b} at post ${n * A_DOCUMENT + i} near the river, officials said.`,
    }
  })
  const text = sentences.map(s => s.text).join(' ')
  const published = `20${10 + below(15)}-0${1 + below(9)}-1${below(10)}`
  const doc = document({ text, title: `Report ${n}`, publisher: 'Harbour Post', published })
  const { id, title, publisher, url } = doc
  let at = 0
  const mentions = []
  const claims = sentences.map(({ a, b, type, text: words }) => {
    const start = text.indexOf(words, at)
    at = start
    const party = who => {
      const begin = text.indexOf(who, start)
      mentions.push({
        start: begin,
        end: begin + who.length,
        text: who,
        name: who,
        kind: 'organization',
        named: true,
        entity: 0,
      })
      return { text: who, name: who, named: true, kind: 'organization', start: begin, end: begin + who.length }
    }
    const content = {
      document: { id, title, publisher, published, url },
      ...{
        type,
        mode: null,
        symmetric: false,
        actor: [party(a)],
        recipient: [party(b)],
        origin: [],
        object: [],
        place: [],
      },
      ...{
        role: null,
        time: { text: published, edtf: published, basis: 'stated' },
        polarity: 'affirmed',
        realis: 'actual',
      },
      ...{
        hedge: 'none',
        probability: null,
        attribution: [],
        quote: { text: words, start, end: start + words.length },
      },
      ...{ trigger: { start, end: start + 3 }, confidence: 0.8, reader: 'bench/1' },
    }
    return { id: contentId(content), ...content }
  })
  return { document: doc, original: null, reading: { reader: 'bench/1', layers: { ...noLayers(), mentions }, claims } }
}

const line = (title, ...cells) => console.log(title.padEnd(34) + cells.map(cell => String(cell).padStart(14)).join(''))
const cpu = process.cpuUsage()
const start = performance.now()
const documents = Math.ceil(CLAIMS / A_DOCUMENT)
let making = 0
let [last, lastAt] = [0, start]
for (let n = 0; n < documents; n++) {
  const before = performance.now()
  const entry = report(n)
  making += performance.now() - before
  await ledger.keep(entry)
  if ((n + 1) % Math.ceil(documents / 5) === 0) {
    const now = performance.now()
    line(
      `kept ${(n + 1) * A_DOCUMENT} claims`,
      `${Math.round(((n + 1 - last) * A_DOCUMENT * 1000) / (now - lastAt))}/s`,
    )
    ;[last, lastAt] = [n + 1, now]
  }
}
const seconds = (performance.now() - start - making) / 1000
const perSecond = time => `${Math.round((documents * A_DOCUMENT) / time)}/s`
line('all, without making them', perSecond(seconds))
// on a machine that does other things too this says more; what a database server takes is not in it
const { user, system } = process.cpuUsage(cpu)
line('by the time of the processor', perSecond((user + system) / 1e6 - making / 1000))
if (!path.includes('://')) line('bytes a claim', Math.round(statSync(path).size / (documents * A_DOCUMENT)))

/** p50 and p95 of a query in milliseconds. */
async function timed(title, query) {
  const times = []
  for (let i = 0; i < QUERIES; i++) {
    const before = performance.now()
    await query(i)
    times.push(performance.now() - before)
  }
  times.sort((a, b) => a - b)
  line(title, ...[0.5, 0.95].map(q => `${times[Math.floor(q * QUERIES)].toFixed(2)} ms`))
}
const all = async items => {
  const list = []
  for await (const item of items) list.push(item)
  return list
}
const some = (await all(ledger.claims({ limit: 500 }))).map(k => k.claim)
const half = await ledger.asOf({ entry: Math.floor(documents / 2) })
console.log()
line('', 'p50', 'p95')
await timed('has a document (the unit)', i => ledger.has(some[i].document.id))
await timed('one claim by its id', i => all(ledger.claims({ ids: [some[i].id] })))
const pair = i => ({ names: [some[i].actor[0].name], withNames: [some[i].recipient[0].name] })
await timed('claims between two', i => all(ledger.claims(pair(i))))
await timed('the same as of half the entries', i => all(half.claims(pair(i))))
await timed('search, two words and a number', i => ledger.search(`post river ${i * 7}`, 10))
const before = performance.now()
const { misfits, claims } = await ledger.verify()
line('verify', `${((performance.now() - before) / 1000).toFixed(1)} s`, `${claims} claims`, `${misfits.length} misfits`)
await ledger.close()
