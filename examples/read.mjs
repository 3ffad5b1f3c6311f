// Reads a text and prints who does what to whom, with the words that say so.
import { read } from 'relata'

const { claims } = await read(
  'The Northern Front supplied the Coast League with rifles two months ago, officials said. The league denied it.',
  { publisher: 'Harbour Post', published: '2024-05-06' },
)

for (const { actor, type, mode, recipient, time, attribution, quote } of claims) {
  const names = list => list.map(party => party.name).join(', ')
  console.log(`${names(actor)} | ${type}${mode ? `/${mode}` : ''} | ${names(recipient)} | ${time?.edtf ?? ''} | ${names(attribution)}`)
  console.log(`    "${quote.text}"`)
}
