import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, jsonLines, relata } from './support/relata.js'

const ledger = join(mkdtempSync(join(tmpdir(), 'relata-cli-')), 'ledger.db')
const run = (...args: string[]) => relata([...args, '--ledger', ledger])
const page = (publisher: string, published: string, text: string) =>
  `---\npublisher: ${publisher}\npublished: ${published}\n---\n\n# News from the river\n\n${text}\n`
const [post, times] = files({
  'post.md': page(
    'Harbour Post',
    '2019-04-02',
    'The Northern Front supplied the Coast League with rifles in March 2019.',
  ),
  'times.md': page(
    'Inland Times',
    '2019-04-05',
    'The Northern Front supplied the Coast League with rifles in March 2019, Harbour Post reported. The Northern Front denied that it had supplied the Coast League with rifles.',
  ),
})

describe('who told whom, from the command line', () => {
  it('says what to do where nothing was added', async () => {
    expect((await run('sources')).stdout).toContain('Add a document first')
    expect((await run('contradictions')).stdout).toContain('No contradictions')
  })

  describe('with two papers', () => {
    let claim = ''
    beforeAll(async () => {
      expect((await run('add', post, times)).status).toBe(0)
      const claims = jsonLines((await run('export', 'jsonl')).stdout)
      claim = claims.find(c => c.type === 'aid' && c.document.publisher === 'Harbour Post').id
    })

    it('counts origins and says why', async () => {
      const { stdout } = await run('origins', claim.slice(0, 12))
      expect(stdout).toMatch(/Said {2}1 independent origin, 2 documents/)
      expect(stdout).toContain('Harbour Post itself')
      expect(stdout).toContain('it has it from Harbour Post')
      const weighed = JSON.parse((await run('origins', claim, '--json')).stdout)
      expect(Object.keys(weighed)).toEqual(['affirmed', 'denied', 'disputes', 'matches', 'grades'])
      const early = JSON.parse((await run('origins', claim, '--json', '--as-of', '2019-04-02')).stdout)
      expect(early.affirmed.claims).toHaveLength(1)
      expect((await run('origins', 'ffff')).stderr).toContain('RELATA_CLAIM_UNKNOWN')
    })

    it('shows the denial among the contradictions', async () => {
      expect((await run('contradictions')).stdout).toContain('Denied')
      expect(JSON.parse((await run('contradictions', '--json')).stdout)).toHaveLength(1)
    })

    it('shows sources and lineage', async () => {
      expect((await run('sources')).stdout).toMatch(/Harbour Post {2}outlet/)
      expect((await run('source', 'harbour post')).stdout).toContain('Cited by: Inland Times (1)')
      expect((await run('source', 'nobody')).stderr).toContain('RELATA_SOURCE_UNKNOWN')
      const { stdout } = await run('lineage', times)
      expect(stdout).toContain('“Harbour Post reported”')
      expect(stdout).toContain('Goes back to: Harbour Post')
      expect((await run('lineage', post)).stdout).toContain('-> Inland Times')
    })

    it('grades, and takes a grade back', async () => {
      expect((await run('grade', 'Harbour Post', 'b', '--reason', 'right before')).stdout).toContain(
        'B, usually reliable',
      )
      expect((await run('grade', claim, '2', '--reason', 'fits')).stdout).toContain('2, probably true')
      const { stdout } = await run('origins', claim)
      expect(stdout).toContain('grade 2')
      expect(stdout).toMatch(/Grade B {2}Harbour Post/)
      await run('undo')
      expect((await run('origins', claim)).stdout).not.toContain('grade 2')
      expect((await run('grade', 'Harbour Post', '7', '--reason', 'x')).status).toBe(2)
      expect((await run('grade', 'Harbour Post', 'A')).status).toBe(2)
    })

    it('shows an example with each command', async () => {
      for (const name of ['origins', 'contradictions', 'sources', 'source', 'lineage', 'grade'])
        expect((await relata([name, '--help'])).stdout).toContain(`Example:\n  relata ${name}`)
    })
  })
})
