import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import type { ClaimQuery, Entry, Ledger } from '../../src/model/ledger.js'
import { countsOf } from '../../src/model/link-sums.js'
import { dossier, entry, handMade, who } from '../support/claims.js'

async function all(ledger: Ledger, query: ClaimQuery): Promise<Claim[]> {
  const claims: Claim[] = []
  for await (const { claim } of ledger.claims(query)) claims.push(claim)
  return claims
}

/** Reports in which the first of some groups attacks each of the others, the k-th of them k times, in a year of its own. */
function reports(groups: readonly string[]): Entry[] {
  const [first, ...others] = groups
  return others.flatMap((other, k) =>
    Array.from({ length: k + 1 }, (_, i) => {
      const doc = document({ text: `${first} attacked ${other} (${i}).`, published: `20${10 + k}-05-0${1 + i}` })
      const claim = handMade(doc, { type: 'assault', actor: [who(doc.text, first)], recipient: [who(doc.text, other)] })
      return entry(doc, [claim])
    }),
  )
}

const GROUPS = ['Coast League', 'Northern Front', 'River Guard', 'Harbour Cell', 'Hill Council']

/** What every backend keeps in sums, and answers from them. */
export function rollupsContract(backend: string, open: (collection: string) => Promise<Ledger>): void {
  describe(`the sums of a ledger on ${backend}`, () => {
    let ledger: Ledger
    beforeEach(async () => {
      ledger = await open('main')
    })
    afterEach(() => ledger.close())

    test('documents that are kept at the same time are the same as one after the other', async () => {
      const entries = [...dossier(), ...reports(GROUPS)]
      const status = await Promise.all([...entries, entries[0]].map(e => ledger.keep(e)))
      expect(status).toEqual([...entries.map(() => 'added'), 'known'])
      expect((await ledger.history()).map(h => h.id).reverse()).toEqual(entries.map(e => e.document.id))
      expect((await ledger.verify()).misfits).toEqual([])
    })

    test('of documents that are kept at the same time one that cannot be is left out alone', async () => {
      const [first, second] = dossier()
      const [claim] = second.reading.claims
      const broken = {
        ...second,
        reading: { ...second.reading, claims: [{ ...claim, actor: [{ ...claim.actor[0], name: null as never }] }] },
      }
      const kept = await Promise.allSettled([first, broken, ...reports(GROUPS)].map(e => ledger.keep(e)))
      expect(kept.map(k => k.status).filter(s => s === 'rejected')).toEqual(['rejected'])
      expect(kept[1].status).toBe('rejected')
      expect((await ledger.verify()).misfits).toEqual([])
    })

    test('asks claims of a pair, whoever does it, by days that overlap, also as of an entry', async () => {
      for (const e of [...dossier(), ...reports(GROUPS)]) await ledger.keep(e)
      const types = async (view: Ledger, related: ClaimQuery['related']) =>
        (await all(view, { related })).map(c => `${c.type} ${c.time?.edtf ?? c.document.published}`)
      const pair = { a: ['Coast League'], b: ['Northern Front', 'Nobody'] }
      const both = ['aid 2019-03', 'assault 2010-05-01']
      expect(await types(ledger, pair)).toEqual(both)
      expect(await types(ledger, { a: pair.b, b: pair.a })).toEqual(both)
      expect(await types(ledger, { ...pair, during: '2019' })).toEqual(['aid 2019-03'])
      expect(await types(ledger, { ...pair, during: '2019-03-31/..' })).toEqual(['aid 2019-03'])
      expect(await types(ledger, { ...pair, during: '2019-04/2020' })).toEqual([])
      expect(await types(ledger, { ...pair, during: '../2010-05-01' })).toEqual(['assault 2010-05-01'])
      expect(await types(await ledger.asOf({ entry: 1 }), pair)).toEqual(['aid 2019-03'])
      expect(await types(ledger, { a: ['Nobody'], b: ['Coast League'] })).toEqual([])
    })

    test('counts names, and finds them by key, initials, beginnings and likeness', async () => {
      for (const e of [...dossier(), ...reports(GROUPS)]) await ledger.keep(e)
      const rollups = ledger.rollups!
      const names = (list: readonly { name: string; uses: number }[]) => list.map(n => `${n.name} ${n.uses}`)
      expect(names(await rollups.busiest(2))).toEqual(['Coast League 12', 'Harbour Cell 5'])
      expect(names(await rollups.byKey(['northern front', 'nobody']))).toEqual(['Northern Front 4'])
      expect(names(await rollups.byInitials(['nf', 'xy']))).toEqual(['Northern Front 4'])
      expect(names(await rollups.withWords(['nor', 'fr'], 5))).toEqual(['Northern Front 4'])
      expect(names(await rollups.withWords(['orthern'], 5))).toEqual([])
      expect(names(await rollups.similar('Nothern Frnot', 5))).toEqual(['Northern Front 4'])
      expect(names(await rollups.similar('Hil Council', 5))).toEqual(['Hill Council 4'])
      expect(await rollups.similar('Zzyzx', 5)).toEqual([])
      expect(await rollups.documents(['Coast League', 'Northern Front'], [])).toBe(12)
      for (const odd of ['', '"', "' or 1=1", '*', 'a"b', '\u0000', '\ud800'])
        for (const ask of [rollups.similar(odd, 3), rollups.withWords([odd], 3)])
          await expect(ask).resolves.toBeInstanceOf(Array)
    })

    test('knows the strongest links of a name, and the years of its pairs', async () => {
      for (const e of reports(GROUPS)) await ledger.keep(e)
      const rollups = ledger.rollups!
      const links = await rollups.neighbours(['Coast League'], 10)
      expect(links.map(l => `${l.other} ${l.claims}`)).toEqual([
        ...['Hill Council 4', 'Harbour Cell 3', 'River Guard 2', 'Northern Front 1'],
      ])
      expect((await rollups.neighbours(['Coast League'], 1)).map(l => l.other)).toEqual(['Hill Council'])
      expect((await rollups.neighbours(['Hill Council'], 5)).map(l => l.other)).toEqual(['Coast League'])
      const years = [
        { a: 'Coast League', b: 'River Guard', year: 2011, type: 'assault', joint: false, claims: 2, counted: 2 },
      ]
      for (const pair of [['River Guard', 'Coast League'] as const, ['Coast League', 'River Guard'] as const])
        expect((await rollups.ofPairs([pair])).map(l => l.totals)).toEqual([['assault', 2, 0]])
      expect((await rollups.among(['Coast League', 'River Guard', 'Nobody'])).flatMap(countsOf)).toEqual(years)
      const amongAll = (await rollups.among(GROUPS)).flatMap(countsOf)
      expect(amongAll.map(y => y.claims).sort()).toEqual([1, 2, 3, 4])
    })

    test('a view of the past has none', async () => {
      expect((await ledger.asOf({ entry: 1 })).rollups).toBeNull()
    })
  })
}
