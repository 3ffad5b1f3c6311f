import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { files, relata } from './support/relata.js'

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
    '2019-05-05',
    'The Northern Front denied that it had supplied the Coast League with rifles in March 2019. The Northern Front is not likely to attack the Coast League in 2020.',
  ),
})

describe('change, forecasts and hypotheses, from the command line', () => {
  let claim = ''
  beforeAll(async () => {
    expect((await run('add', post)).status).toBe(0)
    const [first] = JSON.parse((await run('changes', '--json')).stdout).claims
    claim = first.id
    expect((await run('watch', 'add', '--claim', claim.slice(0, 10))).stdout).toMatch(
      /Watched: [0-9a-f]{8} {2}proposition/,
    )
    expect((await run('add', times)).status).toBe(0)
  }, 120_000)

  it('alerts, tells what is new, and goes on from what was marked', async () => {
    expect((await run('watch', 'check')).stdout).toContain('is denied now')
    const { stdout } = await run('changes', '--mark', '--author', 'ana')
    expect(stdout).toContain('New since the beginning, up to entry 3')
    expect(stdout).toMatch(/denied by Northern Front < Inland Times/)
    expect((await run('changes', '--author', 'ana')).stdout).toContain('Nothing.')
    expect((await run('changes', '--since', 'yesterday')).status).toBe(2)
  }, 120_000)

  it('shows a timeline with how each time is known', async () => {
    const { stdout } = await run('timeline', 'Northern Front')
    expect(stdout).toMatch(/2019-03 \(stated: March 2019\) {2}aid · arms/)
    expect(stdout).toContain('[predicted, unlikely, 20 % to 45 %]')
  }, 60_000)

  it('keeps a forecast as unlikely, and scores it when it is settled', async () => {
    const [{ id }] = JSON.parse((await run('forecasts', '--json')).stdout).forecasts
    const settled = await run('forecasts', 'settle', id.slice(0, 8), 'no', '--reason', 'it did not')
    expect(settled.stdout).toContain('it did not come about. It was called unlikely (20 to 45 %). Brier 0.11')
    expect((await run('forecasts', '--state', 'settled')).stdout).toContain('1 settled, Brier 0.11 over 1')
  }, 60_000)

  it('puts hypotheses against evidence', async () => {
    const ask = 'Who armed the league?'
    await run('hypotheses', 'new', ask, 'The front', 'Nobody')
    await run('hypotheses', 'add', ask, claim)
    await run('hypotheses', 'rate', ask, '2', '1', 'ii', '--reason', 'somebody did')
    expect((await run('hypotheses', 'show', ask)).stdout).toMatch(/E1 .*· +II/)
  }, 60_000)
})
