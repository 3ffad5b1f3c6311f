import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, jsonLines, relata } from './support/relata.js'

const ledger = join(mkdtempSync(join(tmpdir(), 'relata-judging-')), 'ledger.db')
const run = (...args: string[]) => relata([...args, '--ledger', ledger])
const because = (...args: string[]) => run(...args, '--reason', 'it is so', '--author', 'ana')

const text = (who: string) => `A clash at the bridge

The Coast League attacked the Northern Front. The Northern Front accused the ${who} of murder.
`
const [war] = files({ 'war.txt': text('Coast League') })
const exported = async (...args: string[]) => jsonLines((await run('export', 'jsonl', ...args)).stdout)
const lanes = async (...args: string[]) => {
  const { stdout } = await run('between', 'Northern Front', 'Coast League', '--json', ...args)
  return JSON.parse(stdout).lanes.conflict.map((c: { type: string }) => c.type)
}

describe('judging from the command line', () => {
  beforeAll(async () => {
    expect((await run('add', war, '--tier', 'fast')).status).toBe(0)
  })

  it('rejects, accepts, takes back, and says what it cannot', async () => {
    const [{ id }] = await exported()
    expect((await run('reject', id)).status).toBe(2)
    expect((await because('reject', id.slice(0, 8))).stdout).toMatch(new RegExp(`^Rejected ${id.slice(0, 8)}  .*->`))
    expect((await exported())[0].marks).toEqual(['rejected'])
    expect((await run('export', 'csv')).stdout.split('\r\n')[1]).toMatch(/,rejected$/)
    expect(await lanes()).toEqual(['accuse'])
    expect((await run('undo')).stdout).toMatch(/^Taken back: reject .*by ana, "it is so"/)
    expect(await lanes()).toEqual(['assault', 'accuse'])
    expect((await run('undo', '2')).stderr).toContain('RELATA_JUDGEMENT_UNDONE')
    expect((await run('undo', '1')).stderr).toContain('RELATA_JUDGEMENT_UNKNOWN')
    expect((await run('undo')).stderr).toContain('RELATA_JUDGEMENT_UNKNOWN')
    expect((await because('accept', 'ffffffff')).stderr).toContain('RELATA_CLAIM_UNKNOWN')
  })

  it('edits by fields and by a record, and refuses what does not stand in the text', async () => {
    const [{ id }] = await exported()
    expect((await because('edit', id)).status).toBe(2)
    expect((await because('edit', id, '--set', 'actor=Nobody Here')).stderr).toContain('RELATA_EDIT_INVALID')
    expect((await because('edit', id, '--set', 'hedge=alleged')).stdout).toContain('[alleged]')
    const edited = (await exported()).find(c => c.marks?.includes('edited'))
    expect(edited).toMatchObject({ reader: 'person:ana', hedge: 'alleged' })
    const [record] = files({ 'claim.json': JSON.stringify({ realis: 'attempted', hedge: 'none' }) })
    expect((await because('edit', edited.id, '--json', record)).stdout).toContain('[attempted]')
    await run('undo')
    await run('undo')
    expect((await exported()).map(c => c.id)).toContain(id)
  })

  it('keeps a changed file as a new version and shows the difference', async () => {
    writeFileSync(war, text('Harbour Cell'))
    const { stdout, stderr } = await run('add', war, '--tier', 'fast', '--json')
    expect(jsonLines(stdout)[0]).toMatchObject({ status: 'added', replaces: expect.any(String) })
    expect(stderr).toContain('newer version')
    const versions = (await run('versions', war)).stdout
    expect(versions).toContain('[-Coast-]{+Harbour+} [-League-]{+Cell+}')
    expect(versions).toMatch(/^ {2}\+ .*Harbour Cell$/m)
    expect((await run('versions')).stdout).toContain('A clash at the bridge')
    expect((await exported()).filter(c => c.marks?.includes('superseded')).length).toBeGreaterThan(1)
    expect(await lanes()).toEqual(['assault'])
    expect((await because('retract', war)).stdout).toMatch(/^Retracted: A clash/)
    // nothing that counts speaks of them any more
    expect((await run('between', 'Northern Front', 'Coast League')).stderr).toContain('RELATA_ACTOR_UNKNOWN')
    await run('undo')
    expect(await lanes()).toEqual(['assault'])
  })

  it('reads again, first dry, then for good, then nothing more; judgements stay', async () => {
    const claims = await exported()
    const one = claims.find(c => !c.marks)
    await because('accept', one.id)
    const before = (await run('history', '--limit', '1000')).stdout.split('\n').length
    expect((await run('reread')).status).toBe(2)
    const dry = await run('reread', '--all', '--dry-run', '--tier', 'net', '--json')
    expect(jsonLines(dry.stdout).map(l => l.status)).toEqual(['read', 'read'])
    expect((await run('history', '--limit', '1000')).stdout.split('\n').length).toBe(before)
    expect((await run('reread', '--all', '--tier', 'net')).stdout).toMatch(/^Read 2 documents again/m)
    expect((await run('reread', '--all', '--tier', 'net')).stdout).toMatch(/^Read 0 documents again/m)
    const after = await exported()
    expect(new Set(after.map(c => c.reader)).size).toBe(1)
    expect(after.filter(c => c.marks?.includes('accepted')).map(c => c.type)).toEqual([one.type])
    expect((await exported('--as-of', `entry:${before - 1}`)).map(c => c.id)).toEqual(claims.map(c => c.id))
    expect((await run('verify')).status).toBe(0)
  })

  it('merges, splits, and tells a conflict', async () => {
    const actors = async () => (await run('actors', '--json')).stdout
    const before = await actors()
    expect((await because('merge', 'Coast League', 'Harbour Cell')).stdout).toContain('Merged: Coast League')
    expect(await actors()).not.toBe(before)
    expect((await because('split', 'Coast League', 'Harbour Cell')).stdout).toContain('taken back')
    expect(await actors()).toBe(before)
    expect((await because('split', 'Coast League', 'Harbour Cell')).stdout).toContain('held apart')
    expect((await because('merge', 'Coast League', 'Harbour Cell')).stderr).toContain('RELATA_JUDGEMENT_CONFLICT')
  })

  it('keeps collections apart', async () => {
    await run('add', war, '--tier', 'fast', '--collection', 'harbour')
    const collections = JSON.parse((await run('collections', '--json')).stdout)
    expect(collections.map((c: { collection: string }) => c.collection)).toEqual(['harbour', 'main'])
    expect((await exported('--collection', 'harbour')).length).toBe(collections[0].claims)
    expect((await run('history', '--collection', 'harbour', '--json')).stdout).toContain('"entry": 1')
    expect((await run('actors', '--collection', 'a b')).status).toBe(2)
  })
})
