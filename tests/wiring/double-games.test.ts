import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doubleGames } from '../../src/wiring/ambivalent.js'
import { ledgerBalance } from '../../src/wiring/balancing.js'
import { membershipFlows, supportFlows } from '../../src/wiring/flowing.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { dossier } from '../support/claims.js'
import { testWorkspace } from '../support/workspace.js'

let workspace: Workspace
beforeAll(async () => {
  workspace = testWorkspace(join(mkdtempSync(join(tmpdir(), 'relata-games-')), 'ledger.db'))
  for (const entry of dossier()) await workspace.ledger.keep(entry)
})
afterAll(() => workspace.close())

describe('analyses of the dossier', () => {
  it('a double game may show only where units are rolled up, and says so', async () => {
    const {
      pairs: [game, ...others],
    } = await doubleGames(workspace, { rollUp: true })
    expect(game.names).toEqual(expect.arrayContaining(['Northern Front', 'Coast League']))
    expect(game.ambivalence.counted).toEqual({ cooperation: 2, conflict: 1 })
    expect(game.onlyTogether).toBe(true)
    expect(game.units.map(u => u.names.join(' ')).join()).toContain('Fighters of the Coast League')
    expect(others).toEqual([])
    expect(await doubleGames(workspace, {})).toEqual({ pairs: [], total: 0 })
  })
  it('has the flow of arms, and the exchange of the cell with the front', async () => {
    const { flows: found } = await supportFlows(workspace, {})
    expect(found.map(f => [f.fromName, f.toName, f.type, f.mode])).toContainEqual([
      'Northern Front',
      'Coast League',
      'aid',
      'arms',
    ])
    expect(found).toHaveLength(2)
    expect((await supportFlows(workspace, { of: 'Harbour Cell' })).flows).toHaveLength(1)
    expect(await supportFlows(workspace, { according: 'Inland Times' })).toEqual({ flows: [], total: 0 })
    expect(await membershipFlows(workspace, {})).toEqual({ flows: [], total: 0 })
  })
  it('has a relation on both sides once its units are rolled up', async () => {
    expect((await ledgerBalance(workspace, { rollUp: true })).relations).toEqual({ friendly: 0, hostile: 0, both: 1 })
    expect((await ledgerBalance(workspace, {})).relations).toEqual({ friendly: 2, hostile: 0, both: 0 })
    expect((await ledgerBalance(workspace, { unnamed: true })).relations.hostile).toBe(1)
  })
})
