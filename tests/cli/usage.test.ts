import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ERRORS } from '../../src/base/errors.js'
import { COMMAND_GROUPS } from '../../src/show/cli/commands.js'
import { isoDate } from '../../src/show/cli/options.js'
import { relata } from './support/relata.js'

const COMMANDS = COMMAND_GROUPS.flatMap(group => group.commands)

describe('usage', () => {
  it.each(COMMANDS.map(c => c.name))('%s --help shows an example', async name => {
    const { status, stdout } = await relata([name, '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: relata ${name}`))
    expect(stdout).toMatch(new RegExp(`Examples?:\\n +.*relata ${name}`))
  })

  it('lists every command', async () => {
    const { status, stdout } = await relata(['--help'])
    expect(status).toBe(0)
    for (const { name, summary } of COMMANDS) expect(stdout.replace(/\s+/g, ' ')).toContain(`${name} ${summary}`)
  })

  it.each([
    [['nonsense']],
    [['read']],
    [['read', '--format', 'xml', 'a.txt']],
    [['read', '--published', '31 June', 'a.txt']],
    [['annotate', '--input', 'csv']],
    [['parse']],
    [['read', '--nonsense', 'a.txt']],
  ])('%j is wrong usage: 2, and what to do', async args => {
    const { status, stdout, stderr } = await relata(args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/--help|Allowed choices|such as 2024-05-31|jsonl/)
  })

  it('takes only dates that exist', () => {
    expect(isoDate('2024-02-29')).toBe('2024-02-29')
    expect(isoDate('2024-02-29T10:00Z')).toBe('2024-02-29T10:00Z')
    for (const wrong of ['2023-02-29', '29.2.2024', 'yesterday', '2024-2-9']) expect(() => isoDate(wrong)).toThrow()
  })
})

describe('docs/errors.md', () => {
  const rows = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `(RELATA_\w+)` \| (.+) \|$/gm)]

  it('lists every code with its meaning and way out, and no other', () => {
    expect(Object.fromEntries(rows.map(row => [row[1], row[2]]))).toEqual(ERRORS)
  })

  it('has a sentence for what is wrong and one for what to do', () => {
    for (const [code, message] of Object.entries(ERRORS))
      expect(message.match(/[.!?](\s|$)/g)?.length, code).toBeGreaterThan(1)
  })
})
