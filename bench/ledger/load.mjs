// How fast a ledger keeps: made-up reports (made-up.mjs), kept as `relata add` does it, those that are ready at the same time in
// one transaction. What a ledger answers, and how fast, is measured by ask.mjs.
// usage, after a build:  node bench/ledger/load.mjs [--claims 100000] [--actors 10000] [--ledger PATH|postgres://…]
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { openLedger } from '../../dist/ledger/open.js'
import { A_DOCUMENT, reporting } from './made-up.mjs'

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '100000' },
    actors: { type: 'string', default: '10000' },
    ledger: { type: 'string' },
    together: { type: 'string', default: '64' },
  },
})
const [CLAIMS, ACTORS, TOGETHER] = [values.claims, values.actors, values.together].map(Number)
const path = values.ledger ?? join(mkdtempSync(join(tmpdir(), 'relata-load-')), 'ledger.db')
const ledger = await openLedger(path)
const { report } = reporting({ actors: ACTORS })

const line = (title, ...cells) =>
  console.log(String(title).padEnd(26) + cells.map(cell => String(cell).padStart(16)).join(''))
const documents = Math.ceil(CLAIMS / A_DOCUMENT)
const step = Math.ceil(documents / 10)
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
line('claims kept', 'a second', 'a CPU second', 'slowest commit')
const all = { seconds: 0, cpu: 0 }
let part = { claims: 0, seconds: 0, cpu: 0, slowest: 0 }
for (let n = 0; n < documents; ) {
  const entries = Array.from({ length: Math.min(TOGETHER, documents - n) }, (_, i) => report(n + i))
  const [at, cpu] = [performance.now(), spent()]
  await Promise.all(entries.map(entry => ledger.keep(entry)))
  const seconds = (performance.now() - at) / 1000
  const before = n
  n += entries.length
  part.claims += entries.length * A_DOCUMENT
  part.seconds += seconds
  part.cpu += spent() - cpu
  part.slowest = Math.max(part.slowest, seconds)
  if (Math.floor(n / step) > Math.floor(before / step) || n === documents) {
    const rate = time => `${Math.round(part.claims / time)}/s`
    line(n * A_DOCUMENT, rate(part.seconds), rate(part.cpu), `${(part.slowest * 1000).toFixed(0)} ms`)
    all.seconds += part.seconds
    all.cpu += part.cpu
    part = { claims: 0, seconds: 0, cpu: 0, slowest: 0 }
  }
}
const kept = documents * A_DOCUMENT
// on a machine that does other things too the time of the processor says more; what a database server takes is not in it
line('all', `${Math.round(kept / all.seconds)}/s`, `${Math.round(kept / all.cpu)}/s`)
await ledger.close()
if (!path.includes('://')) line('bytes a claim', Math.round(statSync(path).size / kept))
console.log(path)
