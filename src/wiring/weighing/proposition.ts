import type { Claim } from '../../model/claim.js'
import { citationFinder } from '../../weigh/lineage/citations.js'
import { PairLinks } from '../../weigh/lineage/pairs.js'
import { type Origins, originsOf } from '../../weigh/origins/origins.js'
import { type Dispute, disputes } from '../../weigh/propositions/details.js'
import type { Group } from '../../weigh/propositions/groups.js'
import type { Evidence } from '../../weigh/propositions/match.js'
import type { WeighKnowledge } from './knowledge.js'
import { linksAmong } from './lineage.js'
import type { Propositions } from './propositions.js'
import type { ToldDocument } from './texts.js'

/** Claims that say a thing, or deny it, and where they come from. */
export interface Side {
  readonly claims: readonly Claim[]
  readonly origins: Origins
}

/** What several claims say, who denies it, and on what they disagree. */
export interface Proposition {
  /** Null where nobody says it, or nobody denies it. */
  readonly affirmed: Side | null
  readonly denied: Side | null
  /** Of the actor, other claims than these may have another version. */
  readonly disputes: readonly Dispute[]
  /** Why claims are held to say the same: ids, and the reasons. */
  readonly matches: readonly { readonly a: string; readonly b: string; readonly evidence: readonly Evidence[] }[]
}

/** Draws the propositions of groups: their documents are compared, and who cites whom is looked up in their texts. */
export function propositionMaker(
  { world, publishers }: Pick<Propositions, 'world' | 'publishers'>,
  knowledge: WeighKnowledge,
  texts: (id: string) => Promise<ToldDocument | null>,
): (group: Group) => Promise<Proposition> {
  const find = outletFinder(world.key, publishers, knowledge)
  // one document holds claims of many groups
  const pairs = new PairLinks()
  const citedBy = new Map<string, ReadonlySet<string>>()
  return async group => {
    const documents = [...new Set(group.claims.map(c => c.claim.document.id))].sort()
    const links = await linksAmong(documents, texts, pairs)
    const cited = new Map<string, ReadonlySet<string>>()
    for (const id of documents) {
      let outlets = citedBy.get(id)
      if (!outlets) {
        const told = await texts(id)
        const own = told?.summary.publisher ? world.key(told.summary.publisher) : null
        outlets = new Set(told ? find(told.text, own).map(c => c.outlet.key) : [])
        citedBy.set(id, outlets)
      }
      cited.set(id, outlets)
    }
    const side = (polarity: Claim['polarity']): Side | null => {
      const claims = group.claims.map(c => c.claim).filter(c => c.polarity === polarity)
      if (!claims.length) return null
      return { claims: inOrder(claims), origins: originsOf({ claims, links, cited, voices: world }) }
    }
    return {
      affirmed: side('affirmed'),
      denied: side('denied'),
      disputes: disputes(group.claims, group.rivals),
      matches: group.matches.map(({ a, b, evidence }) => ({ a: a.claim.id, b: b.claim.id, evidence })),
    }
  }
}

/** Finds citations of known outlets and of those that published a ledger's documents, under the keys of its sources. */
export function outletFinder(
  key: (name: string) => string,
  publishers: Iterable<string>,
  { outlets, cues }: WeighKnowledge,
): ReturnType<typeof citationFinder> {
  const own = [...publishers].sort().map(name => ({ key: key(name), name, aliases: [] }))
  return citationFinder([...own, ...outlets.map(o => ({ ...o, key: key(o.name) }))], cues)
}

/** Oldest report first. */
function inOrder(claims: readonly Claim[]): Claim[] {
  const date = (c: Claim) => c.document.published ?? '9'
  return [...claims].sort((x, y) => (date(x) < date(y) ? -1 : date(x) > date(y) ? 1 : x.id < y.id ? -1 : 1))
}
