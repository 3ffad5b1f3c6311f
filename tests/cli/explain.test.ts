import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Explanation } from '../../src/model/explanation.js'
import { explanationSchema } from '../../src/model/explanation.js'
import { files, jsonLines, relata } from './support/relata.js'

const ledger = join(mkdtempSync(join(tmpdir(), 'relata-explain-')), 'ledger.db')
const [report] = files({
  'report.txt': `Rifles for the league

The Northern Front supplied the Coast League with rifles in March 2019. Two diplomats said that the League may have attacked the Velm Guard.
`,
})
const run = (...args: string[]) => relata([...args, '--ledger', ledger])

describe('relata explain', () => {
  let ids: { id: string; type: string }[] = []
  beforeAll(async () => {
    expect((await run('add', report)).status).toBe(0)
    ids = jsonLines((await run('export', 'jsonl')).stdout)
    expect(ids.map(c => c.type)).toEqual(expect.arrayContaining(['aid', 'assault']))
  })
  const idOf = (type: string) => ids.find(c => c.type === type)?.id ?? ''

  it('retraces a kept claim, by the beginning of its id', async () => {
    const { status, stdout } = await run('explain', idOf('aid').slice(0, 12), '--json')
    expect(status).toBe(0)
    const told: Explanation = explanationSchema.parse(JSON.parse(stdout))
    expect(told.claim.id).toBe(idOf('aid'))
    expect(told.rule.name).toBe('supply')
    expect(told.rule.file).toBe('events/aid')
    expect(told.rule.reason).not.toBe('')
    expect(told.trigger.text).toBe('supplied')
    const actor = told.roles.find(r => r.role === 'actor')
    expect(actor?.name).toContain('Northern Front')
    expect(actor?.way.map(step => step.relation)).toEqual(['nsubj'])
    expect(told.confidence.parts.length).toBeGreaterThan(3)
  })

  it('draws tree, rule, roles, voice, certainty and confidence', async () => {
    const { status, stdout } = await run('explain', idOf('assault'))
    expect(status).toBe(0)
    for (const heading of ['Tree', 'Rule', 'Roles', 'According to', 'Certainty', 'Confidence'])
      expect(stdout).toMatch(new RegExp(`^${heading}$`, 'm'))
    expect(stdout).toMatch(/[┌├]─ League .* nsubj/)
    expect(stdout).toContain('Two diplomats: “said”')
    expect(stdout).toContain('possible: “may”')
    expect(stdout).toContain('“attack” tells of assault (src/read/en/events/assault')
  })

  it('reads a file that is not kept, by the number that relata read prints', async () => {
    const byNumber = JSON.parse((await run('explain', '--file', report, '1', '--json')).stdout)
    expect(byNumber.claim.type).toBe('aid')
    const byId = JSON.parse((await run('explain', '--file', report, byNumber.claim.id, '--json')).stdout)
    expect(byId).toEqual(byNumber)
  })

  it('says what is wrong with an id', async () => {
    const unknown = await run('explain', 'ffffffffffffffff')
    expect(unknown.status).toBe(1)
    expect(unknown.stderr).toContain('RELATA_CLAIM_UNKNOWN')
    const letters = await run('explain', "it's me")
    expect(letters.stderr).toContain('RELATA_CLAIM_UNKNOWN')
    const inFile = await run('explain', '--file', report, '99')
    expect(inFile.stderr).toContain('RELATA_CLAIM_UNKNOWN')
  })
})
