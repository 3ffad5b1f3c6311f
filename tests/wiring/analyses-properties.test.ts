import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/model/ledger.js'
import {
  allies,
  centrality,
  doubleGames,
  ledgerBalance,
  membershipFlows,
  supportFlows,
} from '../../src/wiring/analyses.js'
import type { RelationsView } from '../../src/wiring/relations/relations.js'
import type { Workspace } from '../../src/wiring/workspace.js'
import { entryOf, reports } from '../support/reporting.js'
import { testWorkspace } from '../support/workspace.js'

/** All measures of a ledger that holds these entries, in this order. */
async function measured<T>(entries: readonly Entry[], work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = testWorkspace(':memory:')
  try {
    for (const one of entries) await workspace.ledger.keep(one)
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** Every measure, with the claims behind it. */
async function measures(workspace: Workspace, view: RelationsView = {}) {
  return {
    games: await doubleGames(workspace, view),
    aid: (await supportFlows(workspace, view)).flows.map(withoutRecords),
    moves: (await membershipFlows(workspace, view)).flows.map(withoutRecords),
    balance: await ledgerBalance(workspace, { ...view, seconds: 1 }),
    allies: await allies(workspace, view),
    central: await centrality(workspace, { ...view, samples: 5, seed: 3 }),
  }
}

const withoutRecords = <T extends { claims: readonly { id: string }[] }>(flow: T) => ({
  ...flow,
  claims: flow.claims.map(({ id }) => id),
})

/** What is weighted by origins, without the claims. */
async function weighted(workspace: Workspace) {
  const { games, aid, moves, allies, central } = await measures(workspace)
  return {
    games: games.pairs.map(({ names, supported, direction, reciprocity }) => ({
      ...{ names, supported, reciprocity: reciprocity.share },
      direction: Object.values(direction).map(d => [d.cooperation.score, d.conflict.score]),
    })),
    flows: [...aid, ...moves]
      .map(({ from, to, type, mode, origins }) => ({ from, to, type, mode, origins }))
      .sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1)),
    uneasy: allies.uneasy.map(({ names, supported }) => ({ names, supported })),
    central: central.actors.map(({ name, friendly, hostile, pn }) => ({ name, friendly, hostile, pn: pn.value })),
  }
}

const RUNS = { numRuns: 8 }

describe('measures of any reporting', () => {
  it('do not depend on the order in which it came', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.integer({ min: 1, max: 1000 }), async (told, turn) => {
        const entries = told.map(entryOf)
        const order = entries.map((one, i) => ({ one, key: ((i + 1) * turn * 7919) % 104729 }))
        const turned = order.sort((x, y) => x.key - y.key).map(({ one }) => one)
        expect(await measured(turned, measures)).toEqual(await measured(entries, measures))
      }),
      RUNS,
    )
  }, 120_000)

  it('by origins do not change where the same paper prints a report again', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.nat(), fc.constantFrom(0, 40), async (told, which, later) => {
        const entries = told.map(entryOf)
        const one = told[which % told.length]
        const day = new Date(Date.parse(one.day) + later * 86_400_000).toISOString().slice(0, 10)
        // what is not dated in the text is of the day of its report
        const again = entryOf({ ...one, day: one.sentences.some(s => s.dated) ? one.day : day }, 99)
        expect(await measured([...entries, again], weighted)).toEqual(await measured(entries, weighted))
      }),
      RUNS,
    )
  }, 120_000)

  it('as of a day or an entry know nothing of what came later', async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.nat(), async (told, at) => {
        const entries = told.map(entryOf)
        const last = 1 + (at % entries.length)
        const early = await measured(entries.slice(0, last), measures)
        const seen = await measured(entries, async w => measures(await w.asOf({ entry: last })))
        expect(seen).toEqual(early)

        const day = told[at % told.length].day
        const by = (list: typeof told) => list.flatMap((one, i) => (one.day <= day ? [entryOf(one, i)] : []))
        const then = await measured(entries, w => measures(w, { asOf: day }))
        const alone = await measured(by(told), w => measures(w))
        expect(then).toEqual(alone)
      }),
      RUNS,
    )
  }, 120_000)
})
