import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, describe, expect, it } from 'vitest'
import { copyLedger } from '../../src/ledger/copy.js'
import { ledgerOn } from '../../src/ledger/ledger.js'
import { openLedger } from '../../src/ledger/open.js'
import { postgresBackend } from '../../src/ledger/postgres/backend.js'
import { openSqliteLedger, sqliteBackend } from '../../src/ledger/sqlite/backend.js'
import { document } from '../../src/model/document.js'
import { judgement } from '../../src/model/judgement.js'
import type { Ledger } from '../../src/model/ledger.js'
import { original } from '../../src/model/original.js'
import { nameScrubber } from '../../src/wiring/scrubbing/name-scrubber.js'
import { pseudonyms, redacted } from '../../src/wiring/scrubbing/pseudonym.js'
import { retain, scrubPerson } from '../../src/wiring/scrubbing/scrubbing.js'
import { postgresServer } from '../ledger/postgres-server.js'
import { firstLedger, versionsLedger } from '../ledger/support.js'
import { dossier, entry, handMade, who } from '../support/claims.js'
import { workspaceOn } from '../support/workspace.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-privacy-'))
let files = 0
const fresh = () => join(folder, `${files++}.db`)
const grounds = { reason: 'Mara Quillon asked for it', author: 'Ada' }

const text =
  'Mara Quillon, a clerk in Orsk, accused the Northern Front of theft. Quillon left the Front in May 2020. "I was afraid," Ms. Quillon said. MARA QUILLON was not the only one.'
const report = document({
  text,
  title: 'Clerk Mara Quillon speaks',
  publisher: 'Harbour Post',
  byline: 'Jo Smith',
  published: '2020-06-01',
  url: 'https://example.org/2020/mara-quillon-speaks',
})

/** A ledger with a person in a document, an original, claims, mentions, a merge and a reason; and documents without. */
async function fill(ledger: Ledger): Promise<void> {
  for (const e of dossier()) await ledger.keep(e)
  const person = who(text, 'Mara Quillon', { kind: 'person' })
  const short = who(text, 'Quillon left', { kind: 'person', name: 'Mara Quillon' })
  const claims = [
    handMade(report, {
      type: 'accuse',
      actor: [person],
      recipient: [who(text, 'Northern Front')],
      quote: 'Mara Quillon, a clerk in Orsk, accused the Northern Front of theft.',
    }),
    handMade(report, {
      type: 'member',
      actor: [{ ...short, text: 'Quillon', end: short.start + 7 }],
      recipient: [who(text, 'Northern Front')],
      quote: 'Quillon left the Front in May 2020.',
    }),
  ]
  const mention = {
    start: 0,
    end: 12,
    text: 'Mara Quillon',
    name: 'Mara Quillon',
    kind: 'person',
    named: true,
    entity: 0,
  } as const
  await ledger.keep({
    ...entry(report, claims, [mention]),
    original: original(
      new TextEncoder().encode(`<p>${text}</p>`),
      'mara-quillon.html',
      'text/html',
      '2020-06-02T00:00:00Z',
    ),
  })
  await ledger.judge(
    judgement({
      kind: 'accept',
      subject: claims[0].id,
      object: null,
      reason: 'Mara Quillon told me so',
      author: 'x',
      made: '2020-06-03T00:00:00Z',
    }),
  )
}

/** Every text of every row of a ledger, as listings and rows give it. */
async function everything(ledger: Ledger): Promise<string> {
  const claims: unknown[] = []
  for await (const claim of ledger.claims({ hidden: true })) claims.push(claim)
  const documents = await Promise.all((await ledger.documents()).map(async d => [d, await ledger.document(d.id)]))
  return JSON.stringify([
    claims,
    documents,
    await ledger.names(),
    await ledger.judgements(),
    await ledger.history(),
    await ledger.search('Quillon'),
    await ledger.search('Mara'),
  ])
}

const server = await postgresServer()
afterAll(async () => {
  if ('stop' in server) await server.stop()
})
const backends: readonly (readonly [string, () => Promise<Parameters<typeof ledgerOn>[0]>])[] = [
  ['SQLite', async () => sqliteBackend(fresh())],
  ...('url' in server ? [['PostgreSQL', () => postgresBackend(`${server.url}&schema=scrub${files++}`)] as const] : []),
]

describe.each(backends)('a person in a ledger on %s', (_, open) => {
  it('is taken out throughout, and the chain still verifies', async () => {
    const backend = await open()
    const ledger = ledgerOn(backend, {})
    const other = ledgerOn(backend, { collection: 'other' })
    try {
      await fill(ledger)
      for (const e of dossier()) await other.keep(e)
      const heads = (await ledger.verify()).heads
      const dry = await scrubPerson(workspaceOn(ledger), 'Mara Quillon', { ...grounds, dryRun: true })
      expect(dry).toMatchObject({ entries: 2, claims: 2, judgements: 1, originals: 1, standsFor: null })
      expect(await everything(ledger)).toContain('Mara Quillon')

      const done = await scrubPerson(workspaceOn(ledger), 'Mara Quillon', grounds)
      expect(done).toMatchObject({ entries: 2, claims: 2, judgements: 1, originals: 1, entry: 5 })
      expect(done.standsFor).toMatch(/^X[a-z]{3} X[a-z]{6}$/)
      const all = await everything(ledger)
      expect(all.toLowerCase()).not.toMatch(/quillon|mara\b/)
      // others keep theirs, and every quote still stands where it stood
      expect(all).toContain('Jo Smith')
      const kept = (await ledger.document(report.id))!
      expect(kept.document.text).toHaveLength(text.length)
      for await (const { claim } of ledger.claims({ document: report.id }))
        expect(kept.document.text.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.text)
      const [word] = done.standsFor!.split(' ').reverse()
      expect(kept.document.text).toContain(`${word} left the Front`)
      expect(kept.document.text).toContain(done.standsFor!.toUpperCase())
      expect((await ledger.search(word)).length).toBeGreaterThan(0)
      expect((await workspaceOn(ledger).actor(done.standsFor!)).kind).toBe('person')
      expect(await ledger.original(kept.summary.original!)).toBeNull()

      const verified = await ledger.verify()
      expect(verified.misfits).toEqual([])
      expect(await ledger.withoutAnchors(heads)).toEqual([])
      expect((await other.search('Front')).length).toBeGreaterThan(0)
      expect((await other.counts()).documents).toBe(2)

      // what comes later is kept as before, and what was gone can be scrubbed again without effect
      expect(await ledger.keep(entry(document({ text: 'A later report.' }), []))).toBe('added')
      expect(await scrubPerson(workspaceOn(ledger), 'Mara Quillon', grounds).catch(e => e.code ?? e)).toMatchObject({
        entry: null,
      })
      const target = sqliteBackend(fresh())
      await copyLedger(backend, target)
      expect((await ledgerOn(target, {}).verify()).misfits).toEqual([])
      await target.close()
      await expect(workspaceOn(ledger).decide.undo('5', grounds)).rejects.toMatchObject({
        code: 'RELATA_JUDGEMENT_CONFLICT',
      })
    } finally {
      await backend.close()
    }
  })

  it('is gone with documents, and originals, that are older than they may be kept', async () => {
    const backend = await open()
    let now = '2020-01-01T00:00:00Z'
    const ledger = ledgerOn(backend, { now: () => new Date(now) })
    try {
      const [first, second] = dossier()
      const bytes = new TextEncoder().encode('x')
      await ledger.keep({ ...first, original: original(bytes, 'x.html', 'text/html', now) })
      now = '2024-01-01T00:00:00Z'
      await ledger.keep({ ...second, original: original(new TextEncoder().encode('y'), 'y.html', 'text/html', now) })
      expect(await retain(ledger, { ...grounds, originalsBefore: '2022-01-01' })).toMatchObject({
        entries: 0,
        originals: 1,
      })
      expect((await ledger.verify()).misfits).toEqual([])
      expect(await retain(ledger, { ...grounds, documentsBefore: '2022-01-01' })).toMatchObject({
        entries: 1,
        documents: [first.document.id],
      })
      expect((await ledger.verify()).misfits).toEqual([])
      expect((await ledger.document(first.document.id))!.document.text).toBe('')
      expect(await ledger.counts()).toMatchObject({ documents: 2, claims: 1 })
      expect(await ledger.search('Harbour')).toEqual([])
      expect(await ledger.has(first.document.id)).toBe(true)
      const network = await workspaceOn(ledger).network({})
      expect(network.edges).toHaveLength(1)
    } finally {
      await backend.close()
    }
  })
})

describe('a scrubbed file', () => {
  it('holds the name in none of its bytes, nor its log', async () => {
    const path = fresh()
    const ledger = openSqliteLedger(path)
    await fill(ledger)
    await scrubPerson(workspaceOn(ledger), 'Mara Quillon', { ...grounds, redact: true })
    const look = () =>
      readdirSync(folder)
        .filter(name => join(folder, name).startsWith(path))
        .map(name => readFileSync(join(folder, name)).toString('latin1').toLowerCase())
    for (const bytes of look()) expect(bytes).not.toMatch(/quillon/)
    await ledger.close()
    for (const bytes of look()) expect(bytes).not.toMatch(/quillon/)
  })

  it('still shows what somebody else changed in what was scrubbed', async () => {
    const path = fresh()
    const ledger = openSqliteLedger(path)
    await fill(ledger)
    await scrubPerson(workspaceOn(ledger), 'Mara Quillon', grounds)
    await ledger.close()
    const file = new Database(path)
    file.exec(
      "drop trigger documents_stay; update documents set text = replace(text, 'clerk', 'thief') where title like '%speaks'",
    )
    file.close()
    const again = openSqliteLedger(path)
    const { misfits } = await again.verify()
    expect(misfits.find(m => m.table === 'documents' && m.column === 'text')).toMatchObject({
      entry: 3,
      problem: 'changed',
    })
    await again.close()
  })

  it('may be one from before there was a chain, or sums', async () => {
    for (const path of [firstLedger(), versionsLedger()]) {
      const ledger = await openLedger(path, {})
      const done = await scrubPerson(workspaceOn(ledger), 'Northern Front', { ...grounds, also: ['NF'] })
      expect(done.entries).toBeGreaterThan(0)
      expect((await ledger.verify()).misfits).toEqual([])
      expect((await everything(ledger)).toLowerCase()).not.toContain('northern front')
      await ledger.close()
    }
  })
})

describe('names', () => {
  const forms = ['Jane Doe', 'Jane A. Doe-Smith']
  it.each([
    ['Jane Doe said', true, 'Xxxx Xxx said'],
    ['JANE DOE said', true, 'XXXX XXX said'],
    ['jane-doe.html and jane_doe and janedoe', false, 'xxxx-xxx.html and xxxx_xxx and xxxxxxx'],
    ['Jane\u00a0Doe’s', true, 'Xxxx\u00a0Xxx’s'],
    ['Doe left; a doe ran', true, 'Xxx left; a doe ran'],
    ['Doe left', false, 'Doe left'],
    ['Janet Does', true, 'Janet Does'],
    ['Jane A. Doe-Smith', false, 'Xxxx X. Xxx-Xxxxx'],
  ])('%s (known: %s)', (given, known, expected) => {
    const got = nameScrubber(forms, redacted).replaced(given, known)
    expect(got).toBe(expected)
    expect(got).toHaveLength(given.length)
  })

  it('a pseudonym is the same for the same word, and another each time', () => {
    const one = pseudonyms()
    expect(one('Quillon')).toBe(one('Quillon'))
    expect(one('QUILLON')).toBe(one('Quillon').toUpperCase())
    const drawn = new Set(Array.from({ length: 20 }, () => pseudonyms()('Quillon')))
    expect(drawn.size).toBeGreaterThan(15)
  })
})
