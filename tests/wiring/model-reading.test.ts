import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/claim.js'
import { document } from '../../src/model/document.js'
import { noLayers } from '../../src/model/reading.js'
import { openModelReaders } from '../../src/relata.js'
import { agreement, compareReaders } from '../../src/wiring/model-reading/compare.js'
import { compareKept, proposeDifferences } from '../../src/wiring/model-reading/comparing.js'
import { decideProposal, waitingProposals } from '../../src/wiring/proposing.js'
import { called, type ModelServer, modelServer, says, stated } from '../read/llm/support/server.js'
import { entry, handMade, who } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-model-'))
const workspace = testWorkspace(join(folder, 'ledger.db'))
const text =
  'The Northern Front attacked the Coast League. The Harbour Cell met the Coast League in Ostrow. The Front armed the Cell.'
const report = document({ text, published: '2024-05-04', language: 'en' })
const attack = handMade(report, {
  type: 'assault',
  actor: [who(text, 'Northern Front')],
  recipient: [who(text, 'Coast League')],
  quote: 'The Northern Front attacked the Coast League',
  trigger: at('attacked'),
})
const meeting = handMade(report, {
  type: 'consult',
  symmetric: true,
  actor: [who(text, 'Harbour Cell')],
  recipient: [who(text, 'Coast League')],
  quote: 'The Harbour Cell met the Coast League in Ostrow',
  trigger: at('met'),
})
const flight = handMade(report, {
  type: 'move',
  actor: [who(text, 'Harbour Cell')],
  quote: 'The Front armed the Cell',
  trigger: at('The Front'),
})
function at(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

let server: ModelServer
beforeAll(async () => {
  server = await modelServer()
  await workspace.ledger.keep(entry(report, [attack, meeting, flight]))
})
afterAll(async () => {
  await server.close()
  await workspace.close()
})

describe('readers by a language model, behind the contract of all readers', () => {
  const german = document({ text: 'Die Nordfront griff die Küstenliga an. '.repeat(8), language: 'de' })

  test('give claims with the engine’s layers, and tell what was dropped', async () => {
    const quote = 'The Northern Front attacked the Coast League'
    const claim = stated({
      quote,
      trigger: 'attacked',
      type: 'assault',
      actor: [called('Northern Front')],
      recipient: [called('Coast League')],
    })
    server.answer = () => says(claim, { ...claim, quote: 'The Northern Front fled' })
    const readers = await openModelReaders({ url: server.url, model: 'tiny', cache: join(folder, 'answers') })
    const { claims, reader, layers, notices } = await readers.readToKeep(report)
    expect(claims.map(c => [c.type, c.quote.text])).toEqual([['assault', quote]])
    expect(reader).toBe('llm/1:tiny')
    expect([layers.sentences.length, layers.mentions.length > 3]).toEqual([3, true])
    expect(notices).toEqual(['Of what the model stated 1 claim was dropped: 1 whose quote is not in the text.'])
    expect(JSON.parse((await readers.annotate(report)).line).claims).toHaveLength(1)
    expect(readers.reader.spent()).toMatchObject({ asked: 1, fromCache: 1 })
    await readers.close()
    const [drawer] = readdirSync(join(folder, 'answers'))
    expect(statSync(join(folder, 'answers')).mode & 0o777).toBe(0o700)
    const [file] = readdirSync(join(folder, 'answers', drawer))
    expect(statSync(join(folder, 'answers', drawer, file)).mode & 0o777).toBe(0o600)
  })

  test('read languages that the engine does not', async () => {
    server.answer = () =>
      says(
        stated({
          quote: 'Die Nordfront griff die Küstenliga an',
          trigger: 'griff',
          type: 'assault',
          actor: [called('Nordfront')],
          recipient: [called('Küstenliga')],
        }),
      )
    const readers = await openModelReaders({ url: server.url, model: 'tiny' })
    const { claims, layers, notices } = await readers.readToKeep(german)
    expect([claims.length, layers.sentences.length, notices]).toEqual([1, 8, []])
    await readers.close()
  })
})

describe('two readers of one text', () => {
  const variant = (claim: Claim, fields: Partial<Claim>): Claim => ({ ...claim, ...fields, id: `${claim.id}-2` })

  test('agree where they say the same about the same passage', () => {
    // the quote is cut otherwise, the name has an article
    const same = variant(attack, {
      quote: { ...attack.quote, text: 'Northern Front attacked the Coast League', start: 4 },
      actor: [{ ...attack.actor[0], name: 'the Northern Front' }],
    })
    const swapped = variant(meeting, { actor: meeting.recipient, recipient: meeting.actor })
    const result = compareReaders([attack, meeting], [swapped, same])
    expect([result.same.length, result.otherwise, result.onlyOurs, result.onlyTheirs]).toEqual([2, [], [], []])
  })

  test('differ by fields, or by whole claims', () => {
    const reversed = variant(attack, { actor: attack.recipient, recipient: attack.actor, polarity: 'denied' })
    const { same, otherwise, onlyOurs, onlyTheirs } = compareReaders([attack, meeting], [reversed, flight])
    expect(same).toEqual([])
    expect(otherwise.map(o => o.fields)).toEqual([['parties', 'polarity']])
    expect([onlyOurs, onlyTheirs]).toEqual([[meeting], [flight]])
  })

  test('pair what agrees most first, and each claim once', () => {
    const twice = [variant(attack, { mode: 'bombing' }), attack]
    const { same, onlyTheirs, otherwise } = compareReaders([attack], twice)
    expect([same.length, otherwise.length, onlyTheirs.length]).toEqual([1, 0, 1])
  })

  test('agreement is F1', () => {
    expect(agreement({ same: 3, otherwise: 1, onlyOurs: 1, onlyTheirs: 2 })).toBeCloseTo(6 / 11)
    expect(agreement({ same: 0, otherwise: 0, onlyOurs: 0, onlyTheirs: 0 })).toBeNull()
  })
})

describe('comparing kept claims with a model', () => {
  const by = { reason: 'read it again', author: 'Ana Rell' }

  test('puts every difference into the review queue, once', async () => {
    server.answer = () =>
      says(
        stated({
          quote: 'The Northern Front attacked the Coast League',
          trigger: 'attacked',
          type: 'assault',
          actor: [called('Northern Front')],
          recipient: [called('Coast League')],
        }),
        stated({
          quote: 'The Harbour Cell met the Coast League',
          trigger: 'met',
          type: 'agree',
          actor: [called('Harbour Cell')],
          recipient: [called('Coast League')],
        }),
        stated({
          quote: 'The Front armed the Cell',
          trigger: 'armed',
          type: 'aid',
          mode: 'arms',
          actor: [called('The Front', 'Northern Front')],
          recipient: [called('the Cell', 'Harbour Cell')],
        }),
      )
    const readers = await openModelReaders({ url: server.url, model: 'other' })
    const compared = await compareKept(workspace.ledger, report.id, readers)
    expect(compared.same).toHaveLength(1)
    expect(compared.otherwise.map(o => o.fields)).toEqual([['type']])
    expect(await proposeDifferences(workspace.ledger, compared, compared.reader)).toEqual({ waiting: 3, known: 0 })
    expect(await proposeDifferences(workspace.ledger, compared, compared.reader)).toEqual({ waiting: 0, known: 3 })
    const waiting = await waitingProposals(workspace.ledger)
    expect(waiting.map(p => p.what).sort()).toEqual(['add', 'reject', 'replace'])
    expect(waiting.every(p => p.author === 'llm/1:other')).toBe(true)
    expect(await workspace.claims({})).toHaveLength(3)
    await readers.close()
  })

  test('a person decides on each in its own way', async () => {
    const of = async (what: string) => (await waitingProposals(workspace.ledger)).find(p => p.what === what)!
    await decideProposal(workspace, (await of('reject')).id, 'accept', by)
    await decideProposal(workspace, (await of('replace')).id, 'accept', by)
    await decideProposal(workspace, (await of('add')).id, 'accept', by)
    expect(await waitingProposals(workspace.ledger)).toEqual([])
    const claims = await workspace.claims({})
    expect(
      claims
        .filter(c => c.reader === 'person:Ana Rell')
        .map(c => c.type)
        .sort(),
    ).toEqual(['agree', 'aid'])
    expect(claims.find(c => c.id === flight.id)?.marks).toEqual(['rejected'])
    expect(claims.some(c => c.id === meeting.id)).toBe(false)
  })

  test('a proposal about a claim that somebody judged meanwhile is gone', async () => {
    const other = document({ text: `${text} Again.`, language: 'en' })
    const claim = handMade(other, {
      type: 'move',
      actor: [who(other.text, 'Harbour Cell')],
      quote: 'The Front armed the Cell',
    })
    await workspace.ledger.keep({
      document: other,
      original: null,
      reading: { reader: 'test/1', layers: noLayers(), claims: [claim] },
    })
    server.answer = () => says()
    const readers = await openModelReaders({ url: server.url, model: 'other' })
    await proposeDifferences(workspace.ledger, await compareKept(workspace.ledger, other.id, readers), 'llm/1:other')
    await readers.close()
    expect(await waitingProposals(workspace.ledger)).toHaveLength(1)
    await workspace.decide.judge('accept', [claim.id], by)
    expect(await waitingProposals(workspace.ledger)).toEqual([])
  })
})
