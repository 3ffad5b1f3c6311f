import { acquireSource } from '../../dist/acquire/acquire.js'
import { source } from '../../dist/acquire/source.js'
import { openLedger } from '../../dist/ledger/open.js'
import { judgement } from '../../dist/model/judgement.js'
import { openReader } from '../../dist/relata.js'
import { keepAcquired } from '../../dist/wiring/keeping.js'
import { readersHere } from '../../dist/wiring/readers.js'

/** A ledger at an address with so many short documents, which were read, and a few judgements. */
export async function filled(address, documents) {
  const ledger = await openLedger(address)
  const readers = readersHere(openReader('fast'))
  for (let i = 0; i < documents; i++) {
    const text = `Report ${i}\n\nThe Northern Front attacked the Coast League at post ${i} on 3 May 2020. Officials said that the league released ${i + 2} prisoners and accused the front of murder.\n`
    const bytes = new TextEncoder().encode(text)
    const name = `report-${i}.txt`
    await keepAcquired(ledger, readers, await acquireSource(source(bytes, { name }), { language: 'en' }), name)
    if (i % 10) continue
    const made = '2020-01-01T00:00:00Z'
    await ledger.judge(judgement({ kind: 'same', subject: `a${i}`, object: 'b', reason: 'r', author: 'x', made }))
  }
  await ledger.close()
}
