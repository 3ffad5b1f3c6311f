import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files, jsonLines, relata } from './support/relata.js'

const text = (n: number) => `Police in Orsk arrested ${n + 2} dockers on Tuesday, the transport ministry said.`
const MANY = 20

describe('--threads', () => {
  it('annotates to the same lines in the same order, failures included', async () => {
    const lines = Array.from({ length: MANY }, (_, n) =>
      n === 18 ? 'no JSON' : JSON.stringify({ id: n, text: text(n) }),
    )
    const annotate = (threads: string) =>
      relata(['annotate', '--input', 'jsonl', '--tier', 'fast', '--threads', threads], lines.join('\n'))
    const [one, two] = await Promise.all([annotate('1'), annotate('2')])
    expect(two).toEqual(one)
    expect(
      jsonLines(two.stdout)
        .map(r => r.error?.code)
        .filter(Boolean),
    ).toEqual(['RELATA_LINE_INVALID'])
    expect(jsonLines(two.stdout)).toHaveLength(MANY)
  })

  it('keeps documents in the order of their names, each once', async () => {
    const contents: Record<string, string> = { 'x-empty.txt': '' }
    for (let n = 0; n < MANY; n++) contents[`t${n}.txt`] = text(n % 19)
    const paths = files(contents)
    const folder = join(paths[0], '..')
    const add = async (threads: string) => {
      const ledger = join(folder, `ledger-${threads}.db`)
      const added = await relata(['add', folder, '--json', '--tier', 'fast', '--threads', threads, '--ledger', ledger])
      const exported = await relata(['export', 'jsonl', '--ledger', ledger])
      return { added, claims: exported.stdout }
    }
    const one = await add('1')
    const two = await add('2')
    expect(two).toEqual(one)
    const states = jsonLines(two.added.stdout).map(line => line.status)
    expect(states.filter(s => s === 'added')).toHaveLength(19)
    expect(states.filter(s => s === 'known')).toHaveLength(1)
    expect(states.filter(s => s === 'failed')).toHaveLength(1)
    expect(jsonLines(two.claims).length).toBeGreaterThanOrEqual(19)
  })

  it('refuses what is no number of threads', async () => {
    const { status, stderr } = await relata(['read', '--threads', '0', 'x.txt'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/from 1 to 256/)
  })
})
