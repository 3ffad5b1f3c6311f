// Writes the claims of a ledger as a STIX 2.1 bundle and counts its objects. Any format of docs/exports.md can be named.
import { openLedger } from 'relata'

const ledger = await openLedger(':memory:')
await ledger.add('The Northern Front attacked the Coast League on 3 May 2020.', { publisher: 'Inland Times' })

let text = ''
for await (const piece of ledger.export('stix')) text += piece

const types = JSON.parse(text).objects.map(object => object.type)
for (const type of [...new Set(types)].sort()) console.log(type, types.filter(t => t === type).length)

await ledger.close()
