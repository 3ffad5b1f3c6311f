// Keeps two reports in a ledger and asks what two actors are to each other.
import { openLedger } from 'relata'

const ledger = await openLedger(process.argv[2] ?? ':memory:')

await ledger.add('In March 2019 the Northern Front supplied the Coast League with rifles.', { publisher: 'Harbour Post', published: '2019-04-02' })
await ledger.add('The Coast League attacked the Northern Front on 3 May 2020.', { publisher: 'Inland Times', published: '2020-05-04' })

const { lanes, ambivalence } = await ledger.between('Northern Front', 'Coast League')
for (const [lane, claims] of Object.entries(lanes))
  for (const claim of claims) console.log(`${lane}: ${claim.time?.edtf} ${claim.type} "${claim.quote.text}"`)
console.log(`ambivalence ${ambivalence.index.toFixed(1)}`)

await ledger.close()
