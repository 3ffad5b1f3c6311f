// How long many documents take on so many threads, by the clock (node bench/read/threads.mjs TIER THREADS WORDS; prints JSON),
// and the processor's time a word in all threads together, which shows what threads cost even where other work holds them up.
// The threads have read a tenth of them before it counts, so that it is reading which is measured and not the start.
import { document } from '../../dist/model/document.js'
import { inOrder, openReader } from '../../dist/relata.js'
import { readersForMany } from '../../dist/wiring/many.js'
import { readersHere } from '../../dist/wiring/readers.js'
import { countWords, drawnWords } from './texts.mjs'

const [tier, threads, words] = process.argv.slice(2)
const documents = (await drawnWords(Number(words))).map((text, i) => document({ id: `d${i}`, text, language: 'en' }))
const readers = readersForMany(readersHere(openReader(tier)), Number(threads), tier, 0)
const warm = Math.ceil(documents.length / 10)
const processor = () => {
  const { user, system } = process.cpuUsage()
  return user + system
}
let since = 0
let spent = 0
let counted = 0
let done = 0
for await (const { item } of inOrder(documents, readers.abreast, d => readers.annotate(d))) {
  if (++done === warm) {
    since = performance.now()
    spent = processor()
  } else if (done > warm) counted += countWords(item.text)
}
console.log(
  JSON.stringify({ rate: (counted / (performance.now() - since)) * 1000, cost: (processor() - spent) / counted }),
)
await readers.close()
