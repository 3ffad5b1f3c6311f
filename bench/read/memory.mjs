// Memory over many documents: node bench/read/memory.mjs TIER DOCUMENTS; prints JSON: for a tenth of them and for all, the
// peak of the process and what is in use after garbage collection (run with --expose-gc), in MB.
import { document } from '../../dist/model/document.js'
import { openReader } from '../../dist/relata.js'
import { drawn } from './texts.mjs'

const [tier, count] = process.argv.slice(2)
const reader = openReader(tier)
const measured = []
let done = 0
for await (const text of drawn(Number(count))) {
  reader.annotate(document({ id: `d${done}`, text, language: 'en' }))
  if (++done !== Math.ceil(count / 10) && done !== Number(count)) continue
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  measured.push({ documents: done, peak: process.resourceUsage().maxRSS / 1024, used: (heapUsed + arrayBuffers) / 1e6 })
}
console.log(JSON.stringify(measured))
