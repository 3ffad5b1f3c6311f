import type { Ledger } from '../../model/ledger.js'
import type { Group } from '../../weigh/propositions/groups.js'
import type { Propositions } from './propositions.js'

/** What of a ledger tells whom a document means by the outlets that it cites. */
export interface Telling {
  /** The key of a source by its name. */
  readonly key: (name: string) => string
  /** Who published the ledger's documents, as it is written. */
  readonly publishers: Iterable<string>
  /** What the claims of a document say, with all others that say the same. */
  groupsOf(document: string): Promise<readonly Group[]>
}

/** Whom documents mean by the outlets that they cite, from all propositions. */
export function tellingOf(ledger: Ledger, { world, publishers, of }: Propositions): Telling {
  return {
    ...{ key: world.key, publishers },
    groupsOf: async document => {
      const found = new Set<Group>()
      for await (const { claim } of ledger.claims({ document })) if (of.has(claim.id)) found.add(of.get(claim.id)!)
      return [...found]
    },
  }
}
