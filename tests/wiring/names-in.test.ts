import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NameUse } from '../../src/model/ledger.js'
import { namesIn } from '../../src/wiring/names-in.js'
import { entryOf, reports } from '../support/reporting.js'
import { testWorkspace } from '../support/workspace.js'

const inOrder = (names: readonly NameUse[]) =>
  names.map(({ document, name, kind, named, uses }) => JSON.stringify([document, name, kind, named, uses])).sort()

it('names of all claims are those that the ledger tells of itself, and so is who is who', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async told => {
      const at = testWorkspace(':memory:')
      for (const [i, one] of told.entries()) await at.ledger.keep(entryOf(one, i))
      const all = []
      for await (const kept of at.ledger.claims()) all.push(kept)
      expect(inOrder(namesIn(all))).toEqual(inOrder(await at.ledger.names()))
      const other = await at.asOf({ entry: await at.ledger.revision() })
      const [drawn, again] = [await at.who(all), await other.who()]
      expect([drawn.actors.drawn, drawn.ties]).toEqual([again.actors.drawn, again.ties])
      await at.close()
    }),
    { numRuns: 5 },
  )
}, 60_000)
