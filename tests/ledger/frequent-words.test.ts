import { expect, test } from 'vitest'
import { openSqliteLedger } from '../../src/ledger/sqlite/backend.js'
import { document } from '../../src/model/document.js'
import { entry, handMade } from '../support/claims.js'

/** Quotes with a word from which on it is frequent, and a few more. */
const MANY = 5100

test('quotes with a very frequent word among several are found, the shortest first, and none without', async () => {
  const ledger = openSqliteLedger(':memory:')
  const rare = ['the guard saw a heron by the long river bank', 'the guard saw a heron', 'the guard saw a heron by day']
  const common = Array.from({ length: MANY }, (_, i) => `the guard spoke ${i}`)
  const doc = document({ text: [...rare, ...common, 'a heron sat alone'].join('. ') })
  const said = (quote: string) => handMade(doc, { type: 'consult', quote })
  await ledger.keep(entry(doc, [...rare, ...common, 'a heron sat alone'].map(said)))
  const quotes = async (words: string, limit?: number) =>
    (await ledger.search(words, limit))
      .filter(hit => hit.kind === 'claim')
      .map(hit => hit.snippet.replace(/[\u0002\u0003]/g, ''))
  const [longest, shortest, middle] = rare
  expect(await quotes('guard heron')).toEqual([shortest, middle, longest])
  expect(await quotes('heron guard', 1)).toEqual([shortest])
  expect(await quotes('heron -guard')).toEqual(['a heron sat alone'])
  expect(await quotes('guard hero* day')).toEqual([middle])
  expect(await (await ledger.asOf({ entry: 1 })).search('heron guard', 2)).toHaveLength(3)
  await ledger.close()
})
