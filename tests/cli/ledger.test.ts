import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, jsonLines, relata } from './support/relata.js'

const ledger = join(mkdtempSync(join(tmpdir(), 'relata-cli-')), 'ledger.db')
const run = (...args: string[]) => relata([...args, '--ledger', ledger])

const [peace, war, broken] = files({
  'peace.txt': `Rifles for the league

The Northern Front supplied the Coast League with rifles in March 2019. The Northern Front cooperated with the Coast League.
`,
  'war.txt': `A clash at the bridge

The Coast League attacked the Northern Front. The Northern Front accused the Coast League of murder. Fighters of the Coast League shelled the Northern Front.
`,
  'broken.txt': Buffer.from([0, 1, 2, 255, 254, 0, 7, 0, 0, 3, 200, 0, 1]),
})

describe('a ledger from the command line', () => {
  beforeAll(async () => {
    const { status, stdout } = await run('add', peace, war, broken, '--json')
    expect(status).toBe(1)
    const lines = jsonLines(stdout)
    expect(lines.map(l => [l.file, l.status])).toEqual([
      [peace, 'added'],
      [war, 'added'],
      [broken, 'failed'],
    ])
    expect(lines[2].document).toBeNull()
    expect(lines[2].error.code).toMatch(/^RELATA_/)
  })

  it('knows on the second time what it has, also from a folder', async () => {
    const { status, stdout } = await run('add', dirname(peace))
    expect(status).toBe(1)
    expect(stdout).toBe('Added 0 documents with 0 claims; 2 known already; 1 failed.\n')
  })

  it('lists actors', async () => {
    const actors = JSON.parse((await run('actors', '--json')).stdout)
    expect(actors.map((a: { name: string }) => a.name)).toEqual(
      expect.arrayContaining(['Northern Front', 'Coast League']),
    )
    expect((await run('actors', '--limit', '1')).stdout.split('\n').filter(Boolean)).toHaveLength(1)
  })

  it('shows the dyad in two lanes', async () => {
    const { status, stdout } = await run('between', 'Northern Front', 'coast league', '--roll-up', '--json')
    expect(status).toBe(0)
    const dyad = JSON.parse(stdout)
    expect(Object.keys(dyad)).toEqual(['actors', 'lanes', 'ambivalence', 'measures'])
    expect(dyad.actors.map((a: { name: string }) => a.name)).toEqual(['Northern Front', 'Coast League'])
    expect(dyad.lanes.cooperation.length).toBeGreaterThan(0)
    expect(dyad.lanes.conflict.length).toBeGreaterThan(0)
    const text = (await run('between', 'Northern Front', 'Coast League')).stdout
    expect(text).toContain('Cooperation (')
    expect(text).toContain('supplied the Coast League with rifles')
    const early = JSON.parse(
      (await run('between', 'Northern Front', 'Coast League', '--as-of', '2001-01-01', '--json')).stdout,
    )
    expect([early.lanes.cooperation, early.lanes.conflict]).toEqual([[], []])
  })

  it('shows one actor', async () => {
    const dossier = JSON.parse((await run('actor', 'coast league', '--json')).stdout)
    expect(dossier.actor.name).toBe('Coast League')
    expect(dossier.relations.map((r: { actor: { name: string } }) => r.actor.name)).toContain('Northern Front')
    expect(dossier.documents).toHaveLength(2)
  })

  it('shows the ledger as it was', async () => {
    const history = JSON.parse((await run('history', '--json')).stdout)
    expect(history.map((h: { entry: number }) => h.entry)).toEqual([2, 1])
    expect((await run('history')).stdout).toMatch(/^ +2 .*document .*A clash at the bridge/)
    const claims = async (...asOf: string[]) => jsonLines((await run('export', 'jsonl', ...asOf)).stdout).length
    const [none, first, both] = [await claims('--as-of', 'entry:0'), await claims('--as-of', 'entry:1'), await claims()]
    expect(none).toBe(0)
    expect(first).toBeGreaterThan(0)
    expect(both).toBeGreaterThan(first)
    expect(await claims('--as-of', history[1].recorded)).toBe(first)
    expect(await claims('--as-of', '2001-01-01')).toBe(0)
    expect((await run('search', 'clash', '--as-of', 'entry:1')).stdout).toBe('Nothing found.\n')
    expect((await run('actors', '--as-of', 'entry:0')).stdout).toContain('No actors yet')
    expect((await run('between', 'Northern Front', 'Coast League', '--as-of', 'entry:0')).stderr).toContain(
      'RELATA_ACTOR_UNKNOWN',
    )
    expect((await run('actors', '--as-of', 'yesterday')).status).toBe(2)
  })

  it('is verified, and its head is found again', async () => {
    const { status, stdout } = await run('verify')
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^All fits: 2 entries with 2 documents/)])
    const anchor = (await run('verify', '--anchor')).stdout.trim()
    expect((await run('verify', '--anchor', anchor)).stdout).toContain('In the chain: entry 2 of main')
    const other = await run(
      'verify',
      '--json',
      '--anchor',
      anchor.replace(/.$/, last => (last === '0' ? '1' : '0')),
    )
    expect(other.status).toBe(1)
    expect(other.stderr).toContain('RELATA_LEDGER_CHANGED')
    expect(JSON.parse(other.stdout)).toMatchObject({ misfits: [], anchors: [{ entry: 2, found: false }] })
    expect((await run('verify', '--anchor', 'nonsense')).status).toBe(2)
  })

  it('says who may be meant, and that nobody is', async () => {
    const nobody = await run('actor', 'Southern Rear')
    expect([nobody.status, nobody.stdout]).toEqual([1, ''])
    expect(nobody.stderr).toContain('RELATA_ACTOR_UNKNOWN')
    const same = await run('between', 'Northern Front', 'the northern front')
    expect(same.stderr).toContain('RELATA_ACTOR_SAME')
  })

  it('searches texts and quotes', async () => {
    const { hits } = JSON.parse((await run('search', 'rifles', '--json')).stdout)
    expect(new Set(hits.map((h: { kind: string }) => h.kind))).toEqual(new Set(['document', 'claim']))
    expect((await run('search', 'zeppelin')).stdout).toBe('Nothing found.\n')
  })

  it('exports claims that slice to their quotes', async () => {
    const records = jsonLines((await run('export', 'jsonl')).stdout)
    expect(records.length).toBeGreaterThan(3)
    for (const { quote, actor } of records) {
      expect(quote.text.length).toBe(quote.end - quote.start)
      for (const p of actor) expect(p.actor).toMatch(/^[0-9a-f]{32}$/)
    }
    const output = join(dirname(ledger), 'claims.csv')
    expect((await run('export', 'csv', '--output', output)).stdout).toBe('')
    expect(readFileSync(output, 'utf8').trim().split('\r\n')).toHaveLength(records.length + 1)
    expect((await run('export', 'csv', '--output', join(peace, 'x'))).stderr).toContain('RELATA_OUTPUT')
    expect((await run('export', 'xml')).status).toBe(2)
  })

  it('takes the ledger from the environment, and no other file for one', async () => {
    const wrong = await relata(['actors', '--ledger', peace])
    expect([wrong.status, wrong.stdout]).toEqual([1, ''])
    expect(wrong.stderr).toContain('RELATA_LEDGER_')
  })
})

describe('match', () => {
  it('compares two names, and says why', async () => {
    const { stdout } = await relata(['match', 'Lena Orel', 'Orel, Dr. Lena', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ same: true })
    expect((await relata(['match', '31st Brigade', '13th Brigade'])).stdout).toContain('the numbers differ')
    // the library that romanises is part of the bundle that is run here
    expect((await relata(['match', 'Li Wei', '李伟'])).stdout).toContain('the same')
    expect((await relata(['match', 'one name'])).status).toBe(2)
  })
})
