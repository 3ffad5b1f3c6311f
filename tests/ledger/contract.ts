import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { document } from '../../src/model/document.js'
import type { Ledger } from '../../src/model/ledger.js'
import { original } from '../../src/model/original.js'
import { dossier, entry, handMade, who } from '../support/claims.js'
import { fill, judgements } from './support.js'

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

/** All that a ledger shows, without the recorded times (and search, whose ranks depend on all texts, by what it finds). */
async function shown(ledger: Ledger) {
  const documents = (await ledger.documents()).map(({ recorded: _, ...rest }) => rest)
  const claims = (await all(ledger.claims())).map(k => k.claim)
  return {
    documents,
    claims,
    names: await ledger.names(),
    variants: await ledger.variants(),
    judgements: await ledger.judgements(),
    history: (await ledger.history()).map(({ entry, kind, id, title, hash }) => ({ entry, kind, id, title, hash })),
    found: (await ledger.search('the front')).map(h => `${h.kind} ${h.id}`).sort(),
    counts: await ledger.counts(),
    revision: await ledger.revision(),
  }
}

/** What every backend of the ledger does; `open` gives an empty ledger for a fresh place and collection. */
export function ledgerContract(backend: string, open: (collection: string) => Promise<Ledger>): void {
  describe(`the ledger on ${backend}`, () => {
    let ledger: Ledger
    beforeEach(async () => {
      ledger = await open('main')
    })
    afterEach(() => ledger.close())

    test('gives back what was kept', async () => {
      const [first, second] = dossier()
      const bytes = new TextEncoder().encode('<p>as it came</p>')
      const source = original(bytes, 'a.html', 'text/html')
      expect(await ledger.keep({ ...first, original: source })).toBe('added')
      expect(await ledger.keep(second)).toBe('added')
      const kept = await ledger.document(first.document.id)
      expect(kept?.document).toEqual(first.document)
      expect(kept?.summary.claims).toBe(3)
      expect(kept?.summary.original).toBe(source.hash)
      expect((await ledger.document(second.document.id))?.layers).toEqual(second.reading.layers)
      expect(await ledger.original(source.hash)).toEqual(source)
      expect((await all(ledger.claims())).map(k => k.claim)).toEqual([
        ...first.reading.claims,
        ...second.reading.claims,
      ])
      expect(await ledger.has(second.document.id)).toBe(true)
      expect(await ledger.has('0')).toBe(false)
      expect(await ledger.document('0')).toBeNull()
      expect(await ledger.original('0')).toBeNull()
    })

    test('adding twice is the identity', async () => {
      for (const e of dossier()) await ledger.keep(e)
      const once = await shown(ledger)
      for (const e of dossier().reverse()) expect(await ledger.keep(e)).toBe('known')
      expect(await shown(ledger)).toEqual(once)
    })

    test('a claim that a reading repeats is kept once', async () => {
      const [first] = dossier()
      const { claims } = first.reading
      await ledger.keep({ ...first, reading: { ...first.reading, claims: [...claims, claims[0]] } })
      expect(await ledger.counts()).toMatchObject({ documents: 1, claims: 3 })
      expect(await ledger.counts(2)).toMatchObject({ documents: 1, claims: 2 })
    })

    test('keeps nothing of a document that cannot be kept whole', async () => {
      const [first, second] = dossier()
      await ledger.keep(first)
      const before = await shown(ledger)
      const broken = {
        ...second.reading.claims[0],
        actor: [{ ...second.reading.claims[0].actor[0], name: null as never }],
      }
      await expect(ledger.keep({ ...second, reading: { ...second.reading, claims: [broken] } })).rejects.toMatchObject({
        code: 'RELATA_LEDGER_FAILED',
      })
      expect(await shown(ledger)).toEqual(before)
      expect(await ledger.search('officials')).toEqual([])
      expect(await ledger.keep(second)).toBe('added')
    })

    test('asks claims by document, type and who takes part', async () => {
      const [first, second] = dossier()
      await ledger.keep(first)
      await ledger.keep(second)
      const types = async (query: Parameters<Ledger['claims']>[0]) =>
        (await all(ledger.claims(query))).map(k => k.claim.type)
      expect(await types({ document: second.document.id })).toEqual(['assault'])
      expect(await types({ types: ['aid', 'assault'] })).toEqual(['aid', 'assault'])
      expect(await types({ names: ['Northern Front'] })).toEqual(['aid', 'cooperate', 'assault'])
      expect(await types({ names: ['Northern Front'], withNames: ['Coast League', 'Harbour Cell'] })).toEqual([
        'aid',
        'cooperate',
      ])
      expect(await types({ names: [] })).toEqual([])
      expect(await types({ ids: [first.reading.claims[1].id] })).toEqual(['affiliate'])
      expect(await types({ limit: 2, offset: 1 })).toEqual(['affiliate', 'cooperate'])
    })

    test('reads more claims than one page holds, each once, while others use the ledger', async () => {
      const doc = document({ text: 'Unit 7 attacked Unit 8. '.repeat(1200) })
      const claims = Array.from({ length: 1200 }, (_, i) =>
        handMade(doc, {
          type: 'assault',
          actor: [who(doc.text, 'Unit 7')],
          recipient: [who(doc.text, 'Unit 8')],
          quote: 'Unit 7 attacked Unit 8',
          trigger: { start: i * 24, end: i * 24 + 1 },
        }),
      )
      await ledger.keep(entry(doc, claims))
      const ids: string[] = []
      for await (const { claim } of ledger.claims()) {
        if (ids.length % 300 === 0) await ledger.counts()
        ids.push(claim.id)
      }
      expect(ids).toEqual(claims.map(c => c.id))
    })

    test('finds words in texts, titles and quotes, whatever their case and accents, and takes no operator for one', async () => {
      const [first, second] = dossier()
      await ledger.keep(first)
      await ledger.keep(second)
      const found = async (words: string) => (await ledger.search(words)).map(h => `${h.kind} ${h.document}`)
      expect(await found('CAFE')).toEqual([`document ${second.document.id}`])
      expect(await found('attacked')).toEqual([
        `document ${second.document.id}`,
        `claim ${second.reading.claims[0].id}`.replace(/ .*/, ` ${second.document.id}`),
      ])
      expect(await found('rifles attacked')).toEqual([])
      expect(await found('rif*')).toContain(`document ${first.document.id}`)
      expect(await found('"gave the Coast League"')).toContain(`document ${first.document.id}`)
      expect(await found('"the Coast League gave"')).toEqual([])
      expect(await found('"gave the Coa"*')).toContain(`document ${first.document.id}`)
      expect(await found('coast')).toContain(`document ${second.document.id}`)
      expect(await found('coast -rifles')).not.toContain(`document ${first.document.id}`)
      expect(await found('coast -rifles')).toContain(`document ${second.document.id}`)
      expect(await found('coast -"gave the"')).not.toContain(`document ${first.document.id}`)
      expect(await found('-rifles')).toEqual([])
      for (const odd of ['"', 'NEAR(', 'a AND', '*', '-rifles', 'title:rifles', "' or 1=1", 'rifles\u0000', ''])
        await expect(ledger.search(odd)).resolves.toBeInstanceOf(Array)
      const [hit] = await ledger.search('officials')
      expect(hit.snippet).toContain('\u0002officials\u0003')
    })

    test('never fails on any search', async () => {
      await ledger.keep(dossier()[0])
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async words => {
          expect(await ledger.search(words)).toBeInstanceOf(Array)
        }),
        { numRuns: 100 },
      )
    })

    test('keeps judgements in their order, once', async () => {
      const [same, back] = judgements()
      expect([await ledger.judge(same), await ledger.judge(back), await ledger.judge(same)]).toEqual([
        'added',
        'added',
        'known',
      ])
      expect(await ledger.judgements()).toEqual([same, back])
    })

    test('as of an entry or a time it shows what it showed then, in every listing', async () => {
      const [first, second] = dossier()
      const [same, back] = judgements()
      const states = [await shown(ledger)]
      const times = [new Date(Date.now() - 1000).toISOString()]
      const acts = [
        () => ledger.keep(first),
        () => ledger.judge(same),
        () => ledger.keep(second),
        () => ledger.judge(back),
      ]
      for (const act of acts) {
        await act()
        states.push(await shown(ledger))
        times.push((await ledger.history())[0].recorded)
        await new Promise(done => setTimeout(done, 2))
      }
      expect(new Set(states.map(s => JSON.stringify(s))).size).toBe(5)
      for (const [entry, state] of states.entries()) {
        expect(await shown(await ledger.asOf({ entry }))).toEqual(state)
        expect(await shown(await ledger.asOf({ recorded: times[entry] }))).toEqual(state)
      }
      const past = await ledger.asOf({ entry: 2 })
      expect(await past.has(second.document.id)).toBe(false)
      expect(await past.document(second.document.id)).toBeNull()
      expect(await all(past.claims({ document: second.document.id }))).toEqual([])
      expect(await shown(await past.asOf({ entry: 4 }))).toEqual(states[2])
      await expect(past.keep(second)).rejects.toMatchObject({ code: 'RELATA_LEDGER_PAST' })
      await expect(past.judge(back)).rejects.toMatchObject({ code: 'RELATA_LEDGER_PAST' })
    })

    test('as of a day it shows what had been reported by then', async () => {
      const [first, second] = dossier()
      const undated = entry(document({ text: 'Unit 7 attacked Unit 8.' }), [])
      for (const e of [second, undated, first]) await ledger.keep(e)
      const titles = async (reported: string) => (await (await ledger.asOf({ reported })).documents()).map(d => d.title)
      expect(await titles('2019-04-01')).toEqual([])
      expect(await titles('2019-04-02')).toEqual(['Rifles for the league'])
      expect(await titles('2030-01-01')).toEqual(['Rifles for the league', null, 'Clash at the café'])
      const early = await ledger.asOf({ reported: '2019-12-31' })
      expect((await all(early.claims())).map(k => k.claim)).toEqual(first.reading.claims)
      expect(await early.counts()).toEqual({ documents: 1, claims: 3, judgements: 0 })
      expect(new Set((await early.names()).map(n => n.document))).toEqual(new Set([first.document.id]))
      expect(await early.variants()).toEqual([])
      expect(await early.search('attacked')).toEqual([])
      expect((await early.search('rifles')).map(h => h.kind)).toEqual(['document', 'claim'])
    })

    test('fits when it is verified, and has its head in the chain', async () => {
      await fill(ledger)
      const { misfits, heads, ...counts } = await ledger.verify()
      expect(misfits).toEqual([])
      expect(counts).toEqual({ collections: ['main'], entries: 4, documents: 2, claims: 4, judgements: 2 })
      expect(await ledger.withoutAnchors(heads)).toEqual([])
      const [head] = heads
      const lost = [
        { ...head, entry: 3 },
        { ...head, hash: '0'.repeat(64) },
        { ...head, collection: 'other' },
      ]
      expect(await ledger.withoutAnchors([head, ...lost])).toEqual(lost)
    })

    test('keeps texts that no database takes as they are, with their offsets', async () => {
      const text = 'A\u0000B \ud800 Unit 7 attacked Unit 8. \u{1f6a9} \u202e x'
      const odd = entry(document({ text }), [])
      await ledger.keep(odd)
      const kept = await ledger.document(odd.document.id)
      expect(kept?.document.text).toBe('A\ufffdB \ufffd Unit 7 attacked Unit 8. \u{1f6a9} \u202e x')
      expect((await ledger.verify()).misfits).toEqual([])
    })

    test('says whence and when an original came, the first time', async () => {
      const [first, second] = dossier()
      const bytes = new TextEncoder().encode('both')
      const a = original(bytes, 'https://example.org/a', 'text/html', '2020-01-01T00:00:00.000Z')
      await ledger.keep({ ...first, original: a })
      await ledger.keep({ ...second, original: { ...a, name: 'b.html', fetched: '2021-01-01T00:00:00.000Z' } })
      expect(await ledger.original(a.hash)).toEqual(a)
      expect((await ledger.documents()).map(d => [d.source, d.fetched])).toEqual([
        ['b.html', '2021-01-01T00:00:00.000Z'],
        ['https://example.org/a', '2020-01-01T00:00:00.000Z'],
      ])
    })

    test('gives the other names that a document uses', async () => {
      const [, second] = dossier()
      await ledger.keep(second)
      expect(await ledger.variants()).toEqual([{ document: second.document.id, name: 'Northern Front', variant: 'NF' }])
    })

    test('its revision grows with every entry and only then', async () => {
      const [first, second] = dossier()
      const seen = [await ledger.revision()]
      for (const e of [first, first, second]) {
        await ledger.keep(e)
        seen.push(await ledger.revision())
      }
      expect(seen[1]).toBeGreaterThan(seen[0])
      expect(seen[2]).toBe(seen[1])
      expect(seen[3]).toBeGreaterThan(seen[2])
    })

    test('records times by its clock', async () => {
      await ledger.keep(dossier()[0])
      const [{ recorded }] = await all(ledger.claims())
      expect(new Date(recorded).toISOString()).toBe(recorded)
      expect((await ledger.documents())[0].recorded).toBe(recorded)
    })
  })
}
