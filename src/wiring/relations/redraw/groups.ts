import type { Support } from '../../../analyse/support.js'
import type { Ledger } from '../../../model/ledger.js'
import { type AnyComparable, type Comparable, comparable } from '../../../weigh/propositions/comparable.js'
import { joined } from '../../../weigh/propositions/groups.js'
import type { WeighKnowledge } from '../../weighing/knowledge.js'
import { propositionMaker } from '../../weighing/proposition.js'
import { supportsIn } from '../../weighing/supports.js'
import { textsOf } from '../../weighing/texts.js'
import type { WeighWorld } from '../../weighing/world.js'
import type { Who } from '../../who.js'
import type { Item } from './items.js'
import type { PairsNow } from './pairs.js'

/** Whether a claim is compared with others. */
export const isCompared = ({ at, row }: Item) => at >= 0 && row.counts && !row.evident

/**
 * The supports, but for copies, of claims whose group is another than before, or holds a claim that is compared anew; by their ids.
 * All others are as they were.
 */
export async function supportsAgain(
  ledger: Ledger,
  who: Omit<Who, 'revision'>,
  items: readonly Item[],
  { pairs, touched }: PairsNow,
  world: WeighWorld,
  publishers: ReadonlySet<string>,
  knowledge: WeighKnowledge,
  comparableOf: (item: Item) => AnyComparable,
): Promise<Map<string, Support>> {
  const sizes = new Map<number, number>()
  let last = -1
  for (const { was } of items) {
    if (!was?.own) continue
    const { proposition } = was.own
    sizes.set(proposition, (sizes.get(proposition) ?? 0) + 1)
    last = Math.max(last, proposition)
  }
  const others: Item[][] = []
  for (const group of groupsOf(items, { pairs, touched }, world, comparableOf)) {
    const propositions = new Set(group.map(({ was }) => was?.own?.proposition ?? -1))
    const [proposition] = propositions
    const asBefore = propositions.size === 1 && sizes.get(proposition) === group.length && !group.some(i => i.anew)
    if (!asBefore) others.push(group)
  }
  const whole = new Map<string, Comparable>()
  for await (const { claim, recorded } of ledger.claims({ ids: others.flat().map(i => i.claim.id) }))
    whole.set(claim.id, comparable(who.resolved(claim), recorded, world))
  const make = propositionMaker({ world, publishers }, knowledge, textsOf(ledger))
  const supports = new Map<string, Support>()
  for (const group of others) {
    const claims = group.map(i => whole.get(i.claim.id)!).sort((x, y) => (x.claim.id < y.claim.id ? -1 : 1))
    for (const [id, support] of await supportsIn({ claims, matches: [], rivals: [] }, ++last, world, make))
      supports.set(id, support)
  }
  return supports
}

/** The groups of all claims to which a way leads over pairs from one that has others than before. */
function groupsOf(
  items: readonly Item[],
  { pairs, touched }: PairsNow,
  world: WeighWorld,
  comparableOf: (item: Item) => AnyComparable,
): Item[][] {
  const root = Int32Array.from(items.keys())
  const place = new Map(items.map((item, i) => [item, i]))
  const find = (item: Item) => {
    let at = place.get(item)!
    while (root[at] !== at) at = root[at] = root[root[at]]
    return at
  }
  for (const { a, b } of pairs) root[find(a)] = find(b)
  const roots = new Set([...touched].map(find))
  const around = items.filter(item => isCompared(item) && roots.has(find(item)))
  const itemOf = new Map<AnyComparable, Item>(around.map(item => [comparableOf(item), item]))
  const weighted = pairs
    .filter(({ a }) => roots.has(find(a)))
    .map(({ a, b, weight }) => ({ a: comparableOf(a), b: comparableOf(b), weight }))
  const of = joined([...itemOf.keys()], weighted, world)
  return [...new Set(of.values())].map(group => group.map(c => itemOf.get(c)!))
}
