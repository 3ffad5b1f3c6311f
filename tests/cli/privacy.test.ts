import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openNotes } from '../../src/wiring/private-notes.js'
import { files, relata } from './support/relata.js'

const folder = mkdtempSync(join(tmpdir(), 'relata-private-'))

describe('private notes', () => {
  it('lie beside the ledger, are their owner’s alone, and can be taken away', async () => {
    const ledger = join(folder, 'a.db')
    const notes = openNotes(ledger, null)
    const note = await notes.add('Northern Front', 'ask Jo')
    await notes.add('Coast League', 'no')
    expect(await openNotes(ledger, null).list()).toMatchObject([
      { about: 'Northern Front', text: 'ask Jo' },
      { text: 'no' },
    ])
    expect(statSync(`${ledger}.notes.json`).mode & 0o077).toBe(0)
    expect(await notes.remove(note.id)).toHaveLength(1)
    expect(await notes.list()).toHaveLength(1)
  })

  it('are sealed where there is a key, and open with no other', async () => {
    const ledger = join(folder, 'b.db')
    await openNotes(ledger, 'a passphrase').add('Front', 'a secret thing')
    expect(readFileSync(`${ledger}.notes.json`, 'utf8')).not.toContain('secret')
    expect(await openNotes(ledger, 'a passphrase').list()).toMatchObject([{ text: 'a secret thing' }])
    for (const key of [null, 'another'])
      await expect(openNotes(ledger, key).list()).rejects.toMatchObject({ code: 'RELATA_NOTES_FILE' })
  })
})

describe('relata', () => {
  const ledger = join(folder, 'c.db')
  const env = ['--ledger', ledger]

  it('scrub counts, and does only with --yes', async () => {
    const [path] = files({
      'report.txt':
        'Mara Quillon accused the Northern Front of theft on Tuesday, police in Orsk said. Quillon had worked for it.\n',
    })
    expect((await relata(['add', path, '--tier', 'fast', ...env])).status).toBe(0)
    const dry = await relata(['scrub', 'Mara Quillon', '--reason', 'asked for', ...env])
    expect(dry.stdout).toMatch(
      /^Would change 1 entry, 1 document, \d+ claims?, 0 judgements, 1 original\. Nothing was changed/,
    )
    const done = await relata(['scrub', 'Mara Quillon', '--reason', 'asked for', '--yes', '--json', ...env])
    expect(JSON.parse(done.stdout)).toMatchObject({ entries: 1, originals: 1, entry: 2 })
    const all = await relata(['export', 'jsonl', ...env])
    expect(all.stdout).not.toMatch(/Quillon/i)
    expect((await relata(['verify', ...env])).stdout).toContain('All fits')
    expect((await relata(['scrub', '--reason', 'x', ...env])).status).toBe(2)
  })

  it('doctor looks at the installation and the ledger', async () => {
    const { status, stdout, stderr } = await relata(['doctor', '--json', ...env])
    const found = JSON.parse(stdout) as { what: string; state: string }[]
    expect(found.map(f => f.what)).toEqual([
      'Node.js',
      'model weights',
      'reading room',
      'thread for documents',
      'reading',
      'ledger',
      'clock',
      'disk',
      'rights',
    ])
    expect(
      found.filter(f => f.state === 'bad'),
      stderr,
    ).toEqual([])
    expect(status).toBe(0)
  })
})
