import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rss, type Site, site, story } from '../follow/support/site.js'
import { called, type ModelServer, modelServer, says, stated } from '../read/llm/support/server.js'
import { jsonLines, relata } from './support/relata.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-outside-'))
const ledger = join(folder, 'ledger.db')
const report = join(folder, 'report.txt')
const text =
  'The Northern Front attacked the Coast League near Ostrow on 3 May 2024. The two sides met in Ostrow a week later.'
let press: Site
let model: ModelServer
let llm: string[]

beforeAll(async () => {
  press = await site()
  model = await modelServer()
  llm = ['--llm-url', model.url, '--llm-model', 'tiny']
  writeFileSync(report, text)
  const quote = 'The Northern Front attacked the Coast League'
  const claim = stated({
    quote,
    trigger: 'attacked',
    type: 'assault',
    actor: [called('Northern Front')],
    recipient: [called('Coast League')],
  })
  model.answer = () => says(claim, { ...claim, quote: 'The Northern Front won' })
})
afterAll(async () => {
  await press.close()
  await model.close()
})

describe('reading by a language model', () => {
  test('is asked for, and tells what it dropped', async () => {
    const { status, stdout, stderr } = await relata(['read', report, '--format', 'jsonl', '--reader', 'llm', ...llm])
    expect(status).toBe(0)
    expect(jsonLines(stdout).map(c => [c.type, c.reader])).toEqual([['assault', 'llm/1:tiny']])
    expect(stderr).toContain('1 claim was dropped')
    expect(stderr).not.toContain('not this machine')
  })

  test('needs to know whom to ask', async () => {
    expect(await relata(['read', report, '--reader', 'llm'])).toMatchObject({ status: 2, stdout: '' })
    const answer = model.answer
    model.answer = () => ({ status: 401, body: '{"error":{"message":"invalid key"}}' })
    const { status, stderr } = await relata(['read', report, '--reader', 'llm', ...llm])
    model.answer = answer
    expect(status).toBe(1)
    expect(stderr).toContain('RELATA_MODEL_FAILED')
  }, 60_000)

  test('is compared with what is kept, and a person decides', async () => {
    expect((await relata(['add', report, '--ledger', ledger, '--published', '2024-05-20'])).status).toBe(0)
    const compared = await relata(['compare-readers', '--all', '--ledger', ledger, '--json', ...llm])
    const found = JSON.parse(compared.stdout)
    expect(found).toMatchObject({ reader: 'llm/1:tiny', documents: [{}], same: expect.any(Number) })
    expect(found.waiting).toBe(found.onlyOurs + found.onlyTheirs + found.otherwise)
    const waiting = JSON.parse((await relata(['proposals', '--json', '--ledger', ledger])).stdout)
    expect(waiting).toHaveLength(found.waiting)
    if (!waiting.length) return
    const decided = await relata(['proposals', 'dismiss', waiting[0].id, '--reason', 'it says so', '--ledger', ledger])
    expect(decided.stdout).toContain('Dismissed')
  })
})

describe('following', () => {
  test('a feed and a folder, once; then they are listed, and stopped', async () => {
    press.pages['/feed'] = rss(press.origin, [
      { path: '/a', title: 'A' },
      { path: '/gone', title: 'Gone' },
    ])
    press.pages['/a'] = story('Clash', 'The Harbour Guard arrested two members of the Coast League.')
    const inbox = join(folder, 'inbox')
    mkdirSync(inbox)
    writeFileSync(join(inbox, 'note.txt'), 'The Northern Front met the Harbour Guard in Ostrow on 4 May 2024.')
    const options = ['--once', '--delay', '0s', '--allow-host', press.host, '--ledger', ledger]
    const first = await relata(['follow', `${press.origin}/feed`, inbox, ...options])
    expect(first.status).toBe(1)
    expect(first.stdout).toMatch(/added {2}Clash/)
    expect(first.stderr).toContain('RELATA_FETCH_STATUS')
    const second = await relata(['follow', ...options, '--json'])
    expect([second.status, second.stderr]).toEqual([0, ''])
    expect(jsonLines(second.stdout).map(e => [e.kind, e.status])).toEqual([
      ['checked', 'listed'],
      ['checked', 'unchanged'],
    ])
    const { stdout } = await relata(['follow', '--list', '--ledger', ledger])
    expect(stdout).toContain('feed "Harbour Post"')
    expect((await relata(['follow', '--stop', inbox, '--ledger', ledger])).stdout).toContain('no more')
  }, 60_000)

  test('nothing is followed at first, and a page that is no feed is told', async () => {
    const empty = ['--ledger', join(folder, 'empty.db')]
    expect((await relata(['follow', '--once', ...empty])).stdout).toContain('Nothing is followed yet')
    expect((await relata(['follow', report, '--once', ...empty])).stderr).toContain('RELATA_FEED_INVALID')
  })
})

describe('tokens and webhooks', () => {
  test('are made, listed without what is secret, and taken away', async () => {
    const made = await relata(['token', 'new', 'Ana Rell', '--role', 'review', '--expires', '90d', '--ledger', ledger])
    expect(made.stdout).toMatch(/^relata_review_[\w-]{43}\n$/)
    const { stdout } = await relata(['token', 'list', '--json', '--ledger', ledger])
    const [{ id, ...token }] = JSON.parse(stdout)
    expect(token).toMatchObject({ name: 'Ana Rell', role: 'review' })
    expect(stdout).not.toMatch(/hash|relata_review/)
    expect((await relata(['token', 'revoke', id, '--ledger', ledger])).stdout).toContain('Revoked')

    const secret = (await relata(['webhook', 'add', 'https://example.org/relata', '--ledger', ledger])).stdout.trim()
    expect(secret).toMatch(/^whsec_/)
    const listed = await relata(['webhook', 'list', '--json', '--ledger', ledger])
    expect(listed.stdout).not.toContain('whsec_')
    expect(JSON.parse((await relata(['webhook', 'send', '--json', '--ledger', ledger])).stdout)).toMatchObject([
      { status: 'nothing' },
    ])
  }, 60_000)
})
