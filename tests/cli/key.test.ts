import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { files, relata } from './support/relata.js'

it('keeps an encrypted ledger by --key-file, and copies it from and to a plain one', async () => {
  const [report, key, other, empty] = files({
    'report.txt': 'A clash\n\nThe Northern Front attacked the Coast League at the bridge.\n',
    'key.txt': 'three harbours and a crane\n',
    'other.txt': 'another',
    'empty.txt': '\n',
  })
  const folder = dirname(report)
  const [secret, plain, again] = ['secret.db', 'plain.db', 'again.db'].map(name => join(folder, name))
  const readable = (path: string) => readFileSync(path).includes('Coast League')

  const added = await relata(['add', report, '--tier', 'fast', '--ledger', secret, '--key-file', key])
  expect([added.status, added.stderr]).toEqual([0, ''])
  expect(readable(secret)).toBe(false)
  expect((await relata(['verify', '--ledger', secret, '--key-file', key])).stdout).toMatch(/^All fits: 1 entries/)
  for (const wrong of [[], ['--key-file', other]]) {
    const { status, stdout, stderr } = await relata(['actors', '--ledger', secret, ...wrong])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^RELATA_LEDGER_KEY: .*--key-file/)
  }
  expect((await relata(['actors', '--ledger', secret, '--key-file', empty])).status).toBe(2)

  const copied = await relata(['ledger', 'copy', secret, plain, '--key-file', key, '--to-plain'])
  expect([copied.status, readable(plain)]).toEqual([0, true])
  expect((await relata(['actors', '--ledger', plain, '--key-file', key])).stderr).toMatch(/^RELATA_LEDGER_PLAIN/)
  const back = await relata(['ledger', 'copy', plain, again, '--to-key-file', other])
  expect(back.stdout).toBe(copied.stdout)
  expect(readable(again)).toBe(false)
  const file = join(folder, 'backup.relata')
  await relata(['backup', file, '--ledger', again, '--key-file', other])
  expect([existsSync(file), readable(file)]).toEqual([true, false])
})
