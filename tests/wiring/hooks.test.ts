import { createHmac } from 'node:crypto'
import { mkdtempSync, statSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { document } from '../../src/model/document.js'
import { alertsSinceEntry } from '../../src/relata.js'
import { deliver } from '../../src/wiring/hooks/deliver.js'
import { runWebhooks } from '../../src/wiring/hooks/running.js'
import { openWebhooks } from '../../src/wiring/hooks/state.js'
import { addWatch } from '../../src/wiring/watching/watches.js'
import { dossier, entry, handMade, who } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-hooks-'))
const address = join(folder, 'ledger.db')
const workspace = testWorkspace(address)
const webhooks = openWebhooks(address, 'main')
const alerts = (since: number) => alertsSinceEntry(workspace, since)

const received: { headers: IncomingHttpHeaders; body: string }[] = []
let status = 200
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  received.push({ headers: request.headers, body })
  response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/elsewhere' } : {}).end('thank you')
})
let host: string
let week = 0
/** Another claim about who is watched. */
async function grow() {
  const text = `The Northern Front attacked the Coast League in week ${++week}.`
  const doc = document({ text, published: '2021-01-01', publisher: 'Harbour Post' })
  const parties = { actor: [who(text, 'Northern Front')], recipient: [who(text, 'Coast League')] }
  await workspace.ledger.keep(entry(doc, [handMade(doc, { type: 'assault', ...parties })]))
}

beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const e of dossier()) await workspace.ledger.keep(e)
  await addWatch(workspace, { actor: 'Northern Front' }, { reason: 'to be told', author: 'Ana' })
})
beforeEach(async () => {
  received.length = 0
  status = 200
  for (const { id } of await webhooks.list()) await webhooks.remove(id)
})
afterAll(async () => {
  server.close()
  await workspace.close()
})
const add = async (allow = [host], path = '/') =>
  webhooks.add(`http://${host}${path}`, await workspace.ledger.revision(), allow)

describe('webhooks', () => {
  test('are sent what the watches tell, signed, once', async () => {
    const { secret, id } = await add()
    expect(statSync(webhooks.file).mode & 0o777).toBe(0o600)
    expect((await deliver(webhooks, alerts)).map(d => d.status)).toEqual(['nothing'])
    await grow()
    expect(await deliver(webhooks, alerts)).toMatchObject([{ status: 'delivered', alerts: 1 }])
    const [{ headers, body }] = received
    const sent = JSON.parse(body)
    expect(sent).toMatchObject({ type: 'alerts', until: { entry: await workspace.ledger.revision() } })
    expect(sent.alerts[0]).toMatchObject({ kind: 'claims', watch: { of: ['Northern Front'] } })
    expect(sent.alerts[0].claims[0].quote.text).toContain(`week ${week}`)
    // as whoever receives it checks it (standardwebhooks.com)
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
    expect(headers['webhook-id']).toContain(id)
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60)
    expect((await deliver(webhooks, alerts)).map(d => d.status)).toEqual(['nothing'])
    expect(received).toHaveLength(1)
  })

  test('that fail are tried again, later each time, and lose nothing', async () => {
    await add()
    await grow()
    status = 503
    let now = Date.now()
    const waits: number[] = []
    for (let n = 0; n < 4; n++) {
      expect((await deliver(webhooks, alerts, () => now)).map(d => d.status)).toEqual(['failed'])
      const [{ retry, error }] = await webhooks.list()
      expect(error).toContain('status 503')
      waits.push((Date.parse(retry!) - now) / 1000)
      expect((await deliver(webhooks, alerts, () => now)).map(d => d.status)).toEqual(['later'])
      now = Date.parse(retry!) + 1
    }
    expect(waits.map(Math.round)).toEqual([30, 60, 120, 240])
    await grow()
    status = 204
    await deliver(webhooks, alerts, () => now)
    const quotes = JSON.parse(received.at(-1)!.body).alerts.flatMap((a: { claims: { quote: { text: string } }[] }) =>
      a.claims.map(c => c.quote.text),
    )
    expect(quotes.filter((q: string) => q.includes(`week ${week}.`) || q.includes(`week ${week - 1}.`))).toHaveLength(2)
    expect(await webhooks.list()).toMatchObject([{ failures: 0, error: null, retry: null }])
  })

  test('are not sent to private addresses, nor on by a redirect', async () => {
    await add([])
    await grow()
    await deliver(webhooks, alerts)
    expect((await webhooks.list())[0].error).toMatch(/private or local/)
    expect(received).toEqual([])
    await webhooks.remove((await webhooks.list())[0].id)
    await add()
    await grow()
    status = 302
    await deliver(webhooks, alerts)
    expect((await webhooks.list())[0].error).toContain('status 302')
  })

  test('are told while a server runs', async () => {
    await add()
    const stop = new AbortController()
    const told: unknown[] = []
    const running = runWebhooks(webhooks, workspace.ledger, alerts, {
      stop: stop.signal,
      tell: d => told.push(d),
      every: 20,
    })
    await grow()
    while (!received.length) await new Promise(done => setTimeout(done, 20))
    stop.abort()
    await running
    expect(told).toMatchObject([{ status: 'delivered' }])
  })

  test('that are not there are told', async () => {
    await expect(webhooks.remove('nothing')).rejects.toMatchObject({ code: 'RELATA_WEBHOOK_UNKNOWN' })
  })
})
