// A worker whose reader ends the process (as a crash does) where a text says "poison"; it ends by itself when nothing waits.
// usage, after a build:  node tests/ledger/dying-worker.mjs ADDRESS
import { acquire, acquireSource } from '../../dist/acquire/acquire.js'
import { openLedger } from '../../dist/ledger/open.js'
import { openQueue } from '../../dist/ledger/open-queue.js'
import { noLayers } from '../../dist/model/reading.js'
import { work } from '../../dist/wiring/working.js'

const [address] = process.argv.slice(2)
const [ledger, queue] = [await openLedger(address), await openQueue(address, { asWorker: true })]
const readers = {
  acquire,
  acquireSource,
  readToKeep: async document => {
    if (document.text.includes('poison')) process.kill(process.pid, 'SIGKILL')
    return { document, claims: [], notices: [], reader: 'test/1', layers: noLayers() }
  },
}
const stop = new AbortController().signal
await work(queue, async () => ledger, readers, { concurrency: 2, stop, untilEmpty: true, tell: () => {} })
await queue.close()
await ledger.close()
