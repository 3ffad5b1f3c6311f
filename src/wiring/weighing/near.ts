import { nameKey } from '../../base/name-key.js'
import type { Claim } from '../../model/claim.js'
import { selfEvident } from '../../model/claim-evident.js'
import type { KeptClaim } from '../../model/ledger.js'
import { comparable } from '../../weigh/propositions/comparable.js'
import { groups } from '../../weigh/propositions/groups.js'
import type { Workspace } from '../workspace.js'
import { propositionsAround } from './around.js'
import { gradedSources } from './grading.js'
import type { WeighKnowledge } from './knowledge.js'
import type { Proposition } from './proposition.js'
import { publishersOf } from './propositions.js'
import type { Telling } from './telling.js'
import type { ToldDocument } from './texts.js'

/** Weighing a few claims of a large ledger, from those around them. */
export interface NearWeighing {
  /** What a claim says, with the keys of its sources. A claim that does not count, or tells what is evident, stands alone. */
  proposition(claim: Claim): Promise<{ readonly proposition: Proposition; readonly key: (name: string) => string }>
  /** Whom documents mean by the outlets that they cite. */
  telling(): Promise<Telling>
}

export function nearWeighing(
  workspace: Workspace,
  knowledge: WeighKnowledge,
  texts: (id: string) => Promise<ToldDocument | null>,
  few?: number,
): NearWeighing {
  const { ledger } = workspace
  const all = async (query: { ids: [string] } | { document: string }) => {
    const found: KeptClaim[] = []
    for await (const kept of ledger.claims(query)) found.push(kept)
    return found
  }
  return {
    proposition: async claim => {
      const [kept] = await all({ ids: [claim.id] })
      const around = await propositionsAround(workspace, knowledge, texts, [kept], await gradedSources(ledger), few)
      const { world } = around
      const alone = selfEvident(claim) || !(await workspace.standing()).counts(claim)
      const group = alone
        ? groups([comparable((await workspace.whoIn([claim])).resolved(claim), kept.recorded, world)], world)[0]
        : around.groups.find(({ claims }) => claims.some(c => c.claim.id === claim.id))!
      return { proposition: (await around.make(group, () => true))!, key: world.key }
    },
    telling: async () => {
      const publishers = await publishersOf(ledger)
      const names = [...publishers, ...knowledge.outlets.map(o => o.name)]
      const who = await workspace.whoIn([], names)
      return {
        key: name => who.actors.ofKey(nameKey(name))?.id ?? nameKey(name),
        publishers,
        groupsOf: async document => {
          const claims = await all({ document })
          return claims.length ? (await propositionsAround(workspace, knowledge, texts, claims, [], few)).groups : []
        },
      }
    },
  }
}
