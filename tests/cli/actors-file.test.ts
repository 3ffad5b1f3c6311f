import { describe, expect, it } from 'vitest'
import { files, jsonLines, relata } from './support/relata.js'

describe('--actors FILE', () => {
  const text = 'Wevlo attacked a bus near Ostrel.'
  const record = async (args: readonly string[]) => jsonLines((await relata(['annotate', ...args], text)).stdout)[0]

  it('lets annotate know the names in it', async () => {
    const [actors] = files({ 'mine.yaml': 'actors:\n  - name: Wevlo\n    kind: unit\n' })
    const kinds = ({ mentions }: { mentions: { text: string; kind: string }[] }) =>
      mentions.filter(m => m.text === 'Wevlo').map(m => m.kind)
    expect(kinds(await record(['--actors', actors]))).toEqual(['unit'])
    expect(kinds(await record([]))).not.toEqual(['unit'])
  })

  it('stops at a mistake in it, with its line and 1', async () => {
    const [actors] = files({ 'mine.yaml': 'actors:\n  - name: Wevlo\n    sort: people\n' })
    for (const command of ['read', 'annotate', 'actors']) {
      const { status, stdout, stderr } = await relata(
        [command, ...(command === 'read' ? ['-'] : []), '--actors', actors],
        text,
      )
      expect(status).toBe(1)
      expect(stdout).toBe('')
      expect(stderr).toMatch(/^RELATA_ACTORS_INVALID: .*mine\.yaml, line 3: sort is "people"/)
    }
  })
})
