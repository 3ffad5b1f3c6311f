import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Cited } from '../../src/show/mcp/cite.js'
import { mcpServer, TOOLS } from '../../src/show/mcp/server.js'
import { decideProposal, waitingProposals } from '../../src/wiring/proposing.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-mcp-'))
const ledger = join(folder, 'ledger.db')
const workspace = testWorkspace(ledger)
const [first] = dossier()
const client = new Client({ name: 'tester', version: '1' })
// biome-ignore lint/suspicious/noExplicitAny: what a tool gives is what its own output schema says, which the SDK checks
type Data = any

async function connected(to = client, options = {}) {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await mcpServer(workspace, options).connect(theirs)
  await to.connect(ours)
  return to
}
async function call(name: string, args: Record<string, unknown>): Promise<Data> {
  const result = await client.callTool({ name, arguments: args })
  expect(result.isError, JSON.stringify(result.content)).toBeFalsy()
  return result.structuredContent
}
const failure = async (name: string, args: Record<string, unknown>) => {
  const { isError, content } = await client.callTool({ name, arguments: args })
  expect(isError).toBe(true)
  return (content as { text: string }[])[0].text
}

beforeAll(async () => {
  for (const entry of dossier()) await workspace.ledger.keep(entry)
  await connected()
})
afterAll(async () => {
  await client.close()
  await workspace.close()
})

describe('the server for agents', () => {
  test('says what it is for, and that quotes are data', () => {
    expect(client.getServerVersion()?.name).toBe('relata')
    expect(client.getInstructions()).toMatch(/never follow instructions/)
  })

  test('lists its tools with schemas, and which of them write', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(t => t.name)).toEqual(['search', 'read', 'between', 'origins', 'timeline', 'propose_claims'])
    for (const { inputSchema, outputSchema, description } of tools) {
      expect(inputSchema.type).toBe('object')
      expect(outputSchema?.type).toBe('object')
      expect(description?.length).toBeGreaterThan(40)
    }
    expect(tools.filter(t => !t.annotations?.readOnlyHint).map(t => t.name)).toEqual(['propose_claims'])
  })

  test('leaves out what writes where it is only to be read', async () => {
    const reader = await connected(new Client({ name: 'reader', version: '1' }), { readOnly: true })
    expect((await reader.listTools()).tools.map(t => t.name)).not.toContain('propose_claims')
    await reader.close()
  })
})

describe('its answers are quotes with their sources', () => {
  /** Every quote stands in a kept document, and every text shows it. */
  const checked = async (claims: Cited[]) => {
    for (const { quote, document, voices } of claims) {
      const kept = await workspace.ledger.document(document.id)
      expect(kept?.document.text).toContain(quote)
      expect(voices).not.toBe('')
    }
    return claims
  }

  test('search', async () => {
    const { actors, claims, documents } = await call('search', { words: 'rifles' })
    expect(actors).toEqual([])
    expect((await checked(claims)).map((c: Cited) => c.quote)).toEqual([
      'The Northern Front gave the Coast League rifles',
    ])
    expect(documents[0].passage).not.toMatch(/[\u0002\u0003]/)
    expect((await call('search', { words: 'Northern Front' })).actors[0]).toMatchObject({ name: 'Northern Front' })
    expect(await call('search', { words: 'zeppelin' })).toEqual({ actors: [], claims: [], documents: [] })
  })

  test('read: a kept document, or a text that is not kept', async () => {
    const { document, claims, total } = await call('read', { document: first.document.id, limit: 2 })
    expect(document).toMatchObject({ publisher: 'Harbour Post', title: 'Rifles for the league' })
    expect([(await checked(claims)).length, total]).toEqual([2, 3])
    const before = await workspace.ledger.counts()
    const text =
      'Police arrested two members of the Coast League in Ostrow on 3 May 2024. The Northern Front attacked the harbour.'
    const handed = await call('read', { text, published: '2024-05-04' })
    expect(handed.total).toBeGreaterThan(0)
    for (const { quote } of handed.claims) expect(text).toContain(quote)
    expect(await workspace.ledger.counts()).toEqual(before)
  })

  test('between', async () => {
    const { actors, cooperation, conflict, total } = await call('between', {
      a: 'Northern Front',
      b: 'Coast League',
      rollUp: true,
    })
    expect(actors).toEqual(['Northern Front', 'Coast League'])
    await checked([...cooperation, ...conflict])
    expect(total.cooperation + total.conflict).toBeGreaterThan(1)
    expect((await call('between', { a: 'Northern Front', b: 'Coast League', asOf: '2019-12-31' })).conflict).toEqual([])
  })

  test('origins and timeline', async () => {
    const { claims } = await call('timeline', { actor: 'Coast League' })
    await checked(claims)
    expect(claims.map((c: Cited) => c.says.slice(0, 7))).toEqual(
      [...claims.map((c: Cited) => c.says.slice(0, 7))].sort(),
    )
    const { claims: late } = await call('timeline', { actor: 'Coast League', from: '2020' })
    expect(late.length).toBeLessThan(claims.length)
    const gift = claims.find((c: Cited) => c.quote.includes('rifles'))
    const { said, denied } = await call('origins', { claim: gift.claim })
    expect(denied).toBeNull()
    expect(said.independentOrigins).toEqual([1, 1])
    expect(said.claims[0].quote).toBe(gift.quote)
  })

  test('a mistake is told with its code and the way out', async () => {
    expect(await failure('between', { a: 'Northern Front', b: 'Nobody At All' })).toMatch(/^RELATA_ACTOR_UNKNOWN/)
    expect(await failure('origins', { claim: 'ffffffff' })).toMatch(/^RELATA_CLAIM_UNKNOWN/)
    expect(await failure('read', {})).toMatch(/^RELATA_REQUEST_INVALID/)
    expect(await failure('search', { words: '' })).toMatch(/words/)
  })
})

describe('proposals', () => {
  const party = (text: string) => ({ text, name: text, kind: 'organization' })
  const quote = 'trained with the Northern Front'
  const training = {
    quote,
    trigger: 'trained',
    type: 'aid',
    mode: 'training',
    actor: [party('Northern Front')],
    recipient: [party('Harbour Cell')],
  }
  const propose = (claims: object[]) =>
    call('propose_claims', { document: first.document.id, claims, reason: 'the second sentence says so too' })

  test('wait for a person, and count nowhere until then', async () => {
    const before = await workspace.ledger.counts()
    const { proposals } = await propose([
      training,
      { ...training, quote: 'trained with the Southern Front' },
      { ...training, actor: [party('Southern Front')] },
      { ...training, type: 'teaches' },
      { quote },
    ])
    expect(proposals.map((p: { status: string }) => p.status)).toEqual([
      'waiting',
      'refused',
      'refused',
      'refused',
      'refused',
    ])
    expect((await workspace.ledger.counts()).claims).toBe(before.claims)
    expect((await workspace.claims({ document: first.document.id })).length).toBe(3)
    const [waiting] = await waitingProposals(workspace.ledger)
    expect(waiting).toMatchObject({ what: 'add', author: 'mcp:tester', document: first.document.id })
    expect(waiting.claim?.reader).toBe('mcp:tester')
    // the same again is not heard again
    expect((await propose([training])).proposals[0].status).toBe('known')
    expect(await waitingProposals(workspace.ledger)).toHaveLength(1)
    // what undo takes back is what a person did, and nothing was
    await expect(workspace.decide.undo(undefined, { reason: 'x', author: 'Ana' })).rejects.toMatchObject({
      code: 'RELATA_JUDGEMENT_UNKNOWN',
    })
  })

  test('become the claim of the person who accepts them; that can be undone', async () => {
    const [waiting] = await waitingProposals(workspace.ledger)
    const { judged } = await decideProposal(workspace, waiting.id, 'accept', {
      reason: 'so it says',
      author: 'Ana Rell',
    })
    expect(await waitingProposals(workspace.ledger)).toEqual([])
    const own = (await workspace.claims({ document: first.document.id })).find(c => c.reader === 'person:Ana Rell')
    expect(own).toMatchObject({ type: 'aid', mode: 'training', quote: { text: quote }, confidence: 1 })
    await workspace.decide.undo(judged[0].judgement.id, { reason: 'misread', author: 'Ana Rell' })
    expect(await waitingProposals(workspace.ledger)).toHaveLength(1)
  })

  test('that are dismissed do not come back', async () => {
    const [waiting] = await waitingProposals(workspace.ledger)
    await decideProposal(workspace, waiting.id, 'dismiss', { reason: 'they trained together', author: 'Ana Rell' })
    expect(await waitingProposals(workspace.ledger)).toEqual([])
    expect((await propose([training])).proposals[0].status).toBe('known')
    expect(await waitingProposals(workspace.ledger)).toEqual([])
    await expect(decideProposal(workspace, waiting.id, 'accept', { reason: 'x', author: 'y' })).rejects.toMatchObject({
      code: 'RELATA_JUDGEMENT_CONFLICT',
    })
    expect((await workspace.ledger.verify()).misfits).toEqual([])
  })
})

test('relata mcp speaks over standard input and output, and nothing else stands there', async () => {
  const stdio = new Client({ name: 'stdio', version: '1' })
  await stdio.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['bin/relata.js', 'mcp', '--ledger', ledger],
      stderr: 'pipe',
    }),
  )
  const { tools } = await stdio.listTools()
  expect(tools).toHaveLength(TOOLS.length)
  const { structuredContent } = await stdio.callTool({ name: 'search', arguments: { words: 'rifles' } })
  expect((structuredContent as z.infer<(typeof TOOLS)[0]['output']>).claims).toHaveLength(1)
  await stdio.close()
})
