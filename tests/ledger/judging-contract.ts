import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import type { Entry, Ledger } from '../../src/model/ledger.js'
import { original } from '../../src/model/original.js'
import { compareReadings, successorsOf } from '../../src/wiring/claim-changes.js'
import { keepReady } from '../../src/wiring/keeping.js'
import { keepAgain } from '../../src/wiring/rereading.js'
import { versionsOf } from '../../src/wiring/versions.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { dossier, entry, handMade, who } from '../support/claims.js'
import { workspaceOn } from '../support/workspace.js'

const grounds = { reason: 'it is so', author: 'ana' }

async function claimsOf(ledger: Ledger, query = {}): Promise<Claim[]> {
  const list: Claim[] = []
  for await (const { claim } of ledger.claims(query)) list.push(claim)
  return list
}

/** All that a person sees of a ledger, but the entries. */
async function listing(at: Workspace) {
  const { actors, ties } = await at.who()
  return {
    actors: actors.list,
    ties,
    claims: await at.claims({}),
    network: await at.network(),
    rolledUp: await at.network({ rollUp: true }),
    documents: await at.documents(),
    dyads: await Promise.all(
      ['Coast League', 'Harbour Cell'].map(other =>
        at.between('Northern Front', other).catch((error: { code: string }) => error.code),
      ),
    ),
  }
}

/** The same text by another reader: its claims have other ids, as by a reader with another name. */
function byReader(reader: string, { document: doc, reading }: Entry, change: (claims: Claim[]) => Claim[] = c => c) {
  const claims = reading.claims.map(({ id: _, document: __, quote, ...rest }) =>
    handMade(doc, { ...rest, quote: quote.text, reader }),
  )
  return { reader, layers: reading.layers, claims: change(claims) }
}

/** Reads a document again, as `relata reread` does. */
async function reread(ledger: Ledger, e: Entry, today: ReturnType<typeof byReader>, engine = 'engine') {
  const kept = (await ledger.document(e.document.id))!
  return keepAgain(ledger, { kept, today: { ...today, document: e.document, notices: [] } }, { engine })
}

/** Adds a document as one that came from a file. */
function add(ledger: Ledger, e: Entry, name: string) {
  const { document, reading } = e
  const { hash, bytes } = original(new TextEncoder().encode(document.text))
  const source = { hash, bytes, mediaType: 'text/plain', fetched: '2021-03-01T00:00:00.000Z' }
  const acquired = { document, format: 'text', original: source, notices: [] } as const
  return keepReady(ledger, { acquired, read: { document, notices: [], ...reading } }, name)
}

/** What every backend does with judgements, versions and newer readings. */
export function judgingContract(backend: string, open: (collection: string) => Promise<Ledger>): void {
  describe(`judgements, versions and readings on ${backend}`, () => {
    let ledger: Ledger
    let at: Workspace
    beforeEach(async () => {
      ledger = await open('main')
      at = workspaceOn(ledger)
      for (const e of dossier()) await ledger.keep(e)
    })
    afterEach(async () => {
      expect((await ledger.verify()).misfits).toEqual([])
      await ledger.close()
    })

    test('a rejected claim is marked and counts nowhere, until that is taken back', async () => {
      const before = await listing(at)
      const [aid] = await claimsOf(ledger, { types: ['aid'] })
      await at.decide.judge('reject', [aid.id.slice(0, 8)], grounds)
      const after = await listing(at)
      expect(after.claims.find(c => c.id === aid.id)?.marks).toEqual(['rejected'])
      expect((await at.between('Northern Front', 'Coast League')).lanes.cooperation).toEqual([])
      expect(after.network.edges.length).toBeLessThan(before.network.edges.length)
      const uses = (l: typeof before) => l.actors.find(a => a.name === 'Coast League')?.uses
      expect(uses(after)).toBe(uses(before)! - 1)
      await at.decide.judge('accept', [aid.id], grounds)
      expect((await listing(at)).claims.find(c => c.id === aid.id)?.marks).toEqual(['accepted'])
      expect((await at.decide.judge('accept', [aid.id], grounds))[0].status).toBe('known')
      await at.decide.undo(undefined, grounds)
      expect(await listing(at)).toEqual(after)
      await at.decide.undo(undefined, grounds)
      expect(await listing(at)).toEqual(before)
      expect(await listing(await at.asOf({ entry: 3 }))).toEqual(after)
    })

    test('an undo is undone, and what is undone already is told', async () => {
      const [aid] = await claimsOf(ledger, { types: ['aid'] })
      const [{ judgement }] = await at.decide.judge('withdraw_claim', [aid.id], grounds)
      const { judgement: back } = await at.decide.undo(judgement.id, grounds)
      await expect(at.decide.undo(judgement.id, grounds)).rejects.toMatchObject({ code: 'RELATA_JUDGEMENT_UNDONE' })
      await at.decide.undo(back.id, grounds)
      expect((await at.claims({ ids: [aid.id] }))[0].marks).toEqual(['withdrawn'])
      await expect(at.decide.undo('1', grounds)).rejects.toMatchObject({ code: 'RELATA_JUDGEMENT_UNKNOWN' })
      await expect(at.decide.undo('entry:99', grounds)).rejects.toMatchObject({ code: 'RELATA_JUDGEMENT_UNKNOWN' })
    })

    test('a person’s claim stands in the place of the one that was read, and is found by its own parties', async () => {
      const before = await listing(at)
      const [aid] = await claimsOf(ledger, { types: ['aid'] })
      const set = { recipient: 'Harbour Cell', hedge: 'alleged', time: '' }
      const { claim } = await at.decide.edit(aid.id, { set }, grounds)
      expect(claim).toMatchObject({ reader: 'person:ana', hedge: 'alleged', time: null })
      const after = await listing(at)
      expect(after.claims.map(c => c.id).sort()).toEqual(
        before.claims.map(c => (c.id === aid.id ? claim.id : c.id)).sort(),
      )
      expect(after.claims.find(c => c.id === claim.id)?.marks).toEqual(['edited'])
      expect((await at.between('Northern Front', 'Harbour Cell')).lanes.cooperation.map(c => c.id)).toContain(claim.id)
      expect((await at.between('Northern Front', 'Coast League')).lanes.cooperation).toEqual([])
      expect((await ledger.search('rifles')).filter(h => h.kind === 'claim').map(h => h.id)).toEqual([claim.id])
      expect((await ledger.counts()).claims).toBe(4)
      // an edit of an edit is taken back before the edit is
      const { judgement } = await at.decide.edit(claim.id, { record: { hedge: 'none' } }, grounds)
      const [first] = (await ledger.judgements()).filter(j => j.kind === 'edit')
      await expect(at.decide.undo(first.id, grounds)).rejects.toMatchObject({ code: 'RELATA_JUDGEMENT_CONFLICT' })
      await at.decide.undo(judgement.id, grounds)
      expect(await listing(at)).toEqual(after)
      await at.decide.undo(undefined, grounds)
      expect(await listing(at)).toEqual(before)
      expect(await listing(await at.asOf({ entry: 3 }))).toEqual(after)
      // the same said again stands again
      await at.decide.edit(aid.id, { set }, grounds)
      expect(await listing(at)).toEqual(after)
    })

    test.each([
      [{ set: { quote: 'words of nobody' } }, 'quote'],
      [{ set: { actor: 'The Southern Rear' } }, 'party'],
      [{ set: { hedge: 'sure' } }, 'hedge'],
      [{ set: { type: 'embrace' } }, 'type'],
      [{ set: { mode: 'poison' } }, 'mode'],
      [{ set: { colour: 'red' } }, 'colour'],
      [{ set: { mode: 'arms' } }, 'nothing'],
      [{ record: { quote: { text: 'rifles', start: 0, end: 6 } } }, 'quote'],
      [{ record: { actor: 'somebody' } }, 'actor'],
    ])('an edit that is no claim of the text is refused: %j', async (changes, about) => {
      const [aid] = await claimsOf(ledger, { types: ['aid'] })
      await expect(at.decide.edit(aid.id, changes as never, grounds)).rejects.toMatchObject({
        code: 'RELATA_EDIT_INVALID',
        detail: expect.stringContaining(about),
      })
      expect(await ledger.revision()).toBe(2)
    })

    test('a merge that is split leaves every listing as it was (property)', async () => {
      const names = (await at.who()).actors.list.map(a => a.id)
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(names, { minLength: 2, maxLength: 2 }), async ([a, b]) => {
          const before = await listing(at)
          const revision = await ledger.revision()
          const [one, two] = [a, b].map(id => before.actors.find(x => x.id === id)!)
          if (!one || !two) return
          await at.decide.merge(one.id, two.id, grounds)
          const merged = await listing(at)
          expect(merged.actors.length).toBe(before.actors.length - 1)
          await at.decide.undo(undefined, grounds)
          expect(await listing(at)).toEqual(before)
          if (one.named && two.named) {
            await at.decide.merge(one.name, two.name, grounds)
            expect(await listing(at)).toEqual(merged)
            await at.decide.split(one.name, two.name, grounds)
            expect(await listing(at)).toEqual(before)
          }
          expect(await listing(await at.asOf({ entry: revision + 1 }))).toEqual(merged)
        }),
        { numRuns: 8 },
      )
    })

    test('two that are held apart are not merged, by name or by taking an undo back', async () => {
      const merged = await at.decide.merge('Northern Front', 'Coast League', grounds)
      await expect(at.decide.merge('the northern front', 'Coast League', grounds)).rejects.toMatchObject({
        code: 'RELATA_ACTOR_SAME',
      })
      const { judgement: back } = await at.decide.split('Northern Front', 'Coast League', grounds)
      expect(back).toMatchObject({ kind: 'withdraw', subject: merged.judgement.id })
      const apart = await at.decide.split('Northern Front', 'Coast League', grounds)
      expect(apart.judgement.kind).toBe('different')
      for (const again of [
        () => at.decide.merge('Northern Front', 'Coast League', grounds),
        () => at.decide.undo(back.id, grounds),
      ])
        await expect(again()).rejects.toMatchObject({ code: 'RELATA_JUDGEMENT_CONFLICT' })
      await at.decide.undo(apart.judgement.id, grounds)
      await at.decide.merge('Northern Front', 'Coast League', grounds)
    })

    test('a document from the same place is a newer version: the older one is marked and counts nowhere', async () => {
      const text = 'The Northern Front armed the Coast League. The Coast League attacked the Harbour Cell.'
      const versionOf = (text: string, published: string) => {
        const doc = document({ text, title: 'News', published })
        const [front, league] = ['Northern Front', 'Coast League'].map(name => who(text, name))
        const claims = [handMade(doc, { type: 'aid', actor: [front], recipient: [league], quote: text.split('. ')[0] })]
        return entry(doc, claims)
      }
      const [old, next] = [versionOf(text, '2021-01-01'), versionOf(`${text} More follows.`, '2021-02-01')]
      expect((await add(ledger, old, 'news.txt')).replaces).toBeNull()
      const one = await at.between('Northern Front', 'Coast League')
      expect(await add(ledger, next, 'news.txt')).toMatchObject({ status: 'added', replaces: old.document.id })
      expect(await add(ledger, next, 'news.txt')).toMatchObject({ status: 'known', replaces: null })
      const two = await at.between('Northern Front', 'Coast League')
      expect(two.ambivalence).toEqual(one.ambivalence)
      expect(two.lanes.cooperation.at(-1)?.document.id).toBe(next.document.id)
      expect((await at.claims({ document: old.document.id })).map(c => c.marks)).toEqual([['superseded']])
      expect((await at.documents()).map(d => d.marks)).toEqual([undefined, ['superseded'], undefined, undefined])
      // what was reported later replaced nothing then
      for (const then of [await at.asOf({ reported: '2021-01-15' }), await at.asOf({ entry: 3 })])
        expect((await then.claims({ document: old.document.id })).map(c => c.marks)).toEqual([undefined])
      const then = await at.between('Northern Front', 'Coast League', { asOf: '2021-01-15' })
      expect(then.lanes.cooperation.at(-1)?.document.id).toBe(old.document.id)
      const [first, second] = await versionsOf(ledger, old.document.id)
      expect([first.current, second.current]).toEqual([false, true])
      expect(second.difference?.text.filter(p => p.kind !== 'same')).toEqual([
        { kind: 'added', text: ' More follows.' },
      ])
      expect(second.difference?.claims).toMatchObject({ added: [], dropped: [], changed: [] })
      // the page goes back to what it said before
      expect(await add(ledger, old, 'news.txt')).toMatchObject({ status: 'known', replaces: next.document.id })
      expect((await at.claims({ document: next.document.id })).map(c => c.marks)).toEqual([['superseded']])
      expect((await at.claims({ document: old.document.id })).map(c => c.marks)).toEqual([undefined])
      expect(
        (await add(ledger, versionOf('Elsewhere the Northern Front and the Coast League met.', '2021-01-01'), '-'))
          .replaces,
      ).toBeNull()
    })

    test('a retraction marks all claims of a document, and undo takes it back', async () => {
      const before = await listing(at)
      const [first] = dossier()
      await at.decide.retract(first.document.id.slice(0, 12), grounds)
      expect((await at.claims({ document: first.document.id })).map(c => c.marks)).toEqual(Array(3).fill(['retracted']))
      expect((await at.who()).actors.list.map(a => a.name)).not.toContain('Harbour Cell')
      expect((await at.network()).edges).toMatchObject([{ cooperation: { claims: 0 }, conflict: { claims: 1 } }])
      await at.decide.undo(undefined, grounds)
      expect(await listing(at)).toEqual(before)
      await expect(at.decide.retract('nowhere.txt', grounds)).rejects.toMatchObject({ code: 'RELATA_DOCUMENT_UNKNOWN' })
    })

    test('a newer reading takes the place of the older one without doubles, and judgements stay with what says the same', async () => {
      const [first] = dossier()
      const [aid, , cooperate] = first.reading.claims
      const before = await listing(at)
      await at.decide.judge('reject', [aid.id], grounds)
      await at.decide.judge('accept', [cooperate.id], grounds)
      const judged = await listing(at)
      // one claim alike, one dropped, one read otherwise, one new
      const today = byReader('test/2', first, ([same, , other]) => {
        const { id: _, document: __, quote, ...rest } = other
        const changed = { ...rest, quote: quote.text }
        const added = { ...changed, type: 'consult', trigger: { start: 100, end: 107 } }
        return [same, handMade(first.document, { ...changed, hedge: 'alleged' }), handMade(first.document, added)]
      })
      const { changes, lost, status } = await reread(ledger, first, today)
      expect(status).toBe('read')
      expect([changes.same, changes.changed, changes.added, changes.dropped].map(l => l.length)).toEqual([1, 1, 1, 1])
      expect(changes.changed[0].fields).toEqual(['hedge'])
      expect(lost.map(j => j.kind)).toEqual(['accept'])
      const after = await at.claims({ document: first.document.id })
      expect(after.map(c => c.id).sort()).toEqual(today.claims.map(c => c.id).sort())
      expect(after.map(c => [c.type, c.marks])).toEqual(
        expect.arrayContaining([
          ['aid', ['rejected']],
          ['cooperate', undefined],
          ['consult', undefined],
        ]),
      )
      expect(await ledger.document(first.document.id)).toMatchObject({ reader: 'test/2', summary: { claims: 3 } })
      expect((await ledger.counts()).claims).toBe(4)
      expect((await ledger.documents()).length).toBe(2)
      expect((await ledger.history())[0]).toMatchObject({ kind: 'reading', title: first.document.title })
      // again the same: nothing but that it was read
      expect((await reread(ledger, first, today)).status).toBe('unchanged')
      expect((await ledger.engines()).get(first.document.id)).toBe('engine')
      // back to the first reader: as it was, with the judgements
      expect((await reread(ledger, first, { ...byReader('test/1', first) })).status).toBe('read')
      expect(await listing(at)).toEqual(judged)
      expect(await listing(await at.asOf({ entry: 4 }))).toEqual(judged)
      expect(await listing(await at.asOf({ entry: 2 }))).toEqual(before)
      expect((await (await at.asOf({ entry: 5 })).claims({ document: first.document.id })).map(c => c.id)).toEqual(
        after.map(c => c.id),
      )
    })

    test('a newer reading that is surer of the same claims shows how sure it is', async () => {
      const [first] = dossier()
      // how sure a reader is, is no part of a claim's id
      const surer = { ...first.reading, claims: first.reading.claims.map(c => ({ ...c, confidence: 0.95 })) }
      expect((await reread(ledger, first, surer)).status).toBe('read')
      expect(await claimsOf(ledger, { document: first.document.id })).toEqual(surer.claims)
      expect(await claimsOf(await ledger.asOf({ entry: 2 }), { document: first.document.id })).toEqual(
        first.reading.claims,
      )
    })

    test('a person’s claim stays when its document is read again, also where that is read otherwise', async () => {
      const [first] = dossier()
      const [aid] = first.reading.claims
      const { claim } = await at.decide.edit(aid.id, { set: { hedge: 'alleged' } }, grounds)
      const shown = async () => (await at.claims({ document: first.document.id })).map(c => c.id)
      await reread(ledger, first, byReader('test/2', first))
      expect((await shown()).length).toBe(3)
      expect(await shown()).toContain(claim.id)
      const otherwise = byReader('test/3', first, ([{ id: _, document: __, quote, ...rest }, ...others]) => {
        return [handMade(first.document, { ...rest, quote: quote.text, hedge: 'likely' }), ...others]
      })
      expect((await reread(ledger, first, otherwise)).lost.map(j => j.kind)).toEqual(['edit'])
      expect((await shown()).length).toBe(3)
      expect(await shown()).toContain(claim.id)
      await at.decide.undo(undefined, grounds)
      expect((await shown()).sort()).toEqual(otherwise.claims.map(c => c.id).sort())
    })

    test('what was compared with an older reading is not kept', async () => {
      const [first] = dossier()
      const { reading: previous } = (await ledger.document(first.document.id))!
      const today = byReader('test/2', first)
      const successors = successorsOf(compareReadings(first.reading.claims, today.claims))
      const rereading = { document: first.document.id, engine: 'e', previous, reading: today, successors }
      expect(await ledger.reread(rereading)).toBe('added')
      expect(await ledger.reread(rereading)).toBe('known')
      expect((await ledger.fates([first.reading.claims[0].id])).get(first.reading.claims[0].id)).toEqual({
        claim: today.claims[0].id,
        same: true,
      })
    })

    test('lists the collections', async () => {
      expect(await ledger.collections()).toEqual([
        { collection: 'main', documents: 2, claims: 4, judgements: 0, entries: 2, last: expect.any(String) },
      ])
    })
  })
}
