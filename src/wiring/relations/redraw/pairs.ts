import { inBlockOrder, NEIGHBOURS } from '../../../weigh/propositions/blocks.js'
import type { AnyComparable, World } from '../../../weigh/propositions/comparable.js'
import { matchEvidence, SLACK } from '../../../weigh/propositions/match.js'
import { type Weighted, weightOf } from '../../../weigh/propositions/pairs.js'
import { gap } from '../../../weigh/propositions/times.js'
import { type Item, spansIn } from './items.js'

/** Pairs of claims that are held to say the same now, and the claims that have others than before. */
export interface PairsNow {
  readonly pairs: readonly Weighted<Item>[]
  readonly touched: ReadonlySet<Item>
}

/** The order of the claims of a block, and where each of them stands in it. */
interface Block {
  readonly list: readonly Item[]
  readonly place: ReadonlyMap<Item, number>
}

/**
 * The pairs of a ledger after a change: those of before, but for pairs of claims that are to be compared anew, or that stand in
 * each other's neighbourhood no more (`NEIGHBOURS`), and those that came to stand there. The same as `pairsOf` finds.
 * @param items all claims, those that are there no more among them
 * @param before the pairs of before
 */
export function pairsAgain(
  items: readonly Item[],
  before: readonly Weighted<Item>[],
  world: World,
  comparable: (item: Item) => AnyComparable,
  sameStory: (a: AnyComparable, b: AnyComparable) => boolean,
  neighbours = NEIGHBOURS,
): PairsNow {
  const spanOf = spansIn(world)
  const rank = (item: Item) => ({ last: spanOf(item).last, order: item.row.order, id: item.claim.id })
  const gone = (item: Item) => item.at < 0
  const changed = (item: Item) => gone(item) || item.anew
  const keysNow = (item: Item) => (gone(item) ? [] : item.row.keys)
  const affected = new Set(items.filter(changed).flatMap(i => [...(i.was?.keys ?? []), ...keysNow(i)]))
  const block = (list: Item[]): Block => {
    const ranked = list.map(item => ({ item, ...rank(item) })).sort(inBlockOrder)
    return { list: ranked.map(r => r.item), place: new Map(ranked.map(({ item }, i) => [item, i])) }
  }
  const [then, now] = [members(items, i => i.was?.keys ?? [], affected), members(items, keysNow, affected)]
  const blocks = new Map([...affected].map(key => [key, block(now.get(key) ?? [])]))
  const close = (a: Item, b: Item) => gap(spanOf(a), spanOf(b)) <= SLACK
  const pairKey = (a: Item, b: Item) => (a.at < b.at ? a.at * items.length + b.at : b.at * items.length + a.at)

  /** Pairs to compare, and pairs of claims that are as before but stand too far apart in some block now. */
  const open = new Map<number, [Item, Item]>()
  const parted = new Set<number>()
  for (const [key, { list, place }] of blocks) {
    const old = block(then.get(key) ?? [])
    const same = list.filter(item => !item.anew && old.place.has(item)).length
    const [came, left] = [list.length - same, old.list.length - same]
    for (const item of list) {
      if (!item.anew) continue
      const at = place.get(item)!
      for (const other of list.slice(Math.max(0, at - neighbours), at + neighbours + 1))
        if (other !== item && close(item, other)) open.set(pairKey(item, other), [item, other])
    }
    // where some left, others move into a neighbourhood; where some came, others out of it
    for (const [a, b] of atTheEdge(list, left, neighbours))
      if (!a.anew && !b.anew && apart(old, a, b, neighbours) && close(a, b)) open.set(pairKey(a, b), [a, b])
    for (const [a, b] of atTheEdge(old.list, came, neighbours))
      if (!changed(a) && !changed(b) && apart({ list, place }, a, b, neighbours)) parted.add(pairKey(a, b))
  }

  let others: ReadonlyMap<string, Item[]> | undefined
  const blockOf = (key: string) => {
    let found = blocks.get(key)
    if (!found) {
      others ??= members(items, keysNow)
      blocks.set(key, (found = block(others.get(key) ?? [])))
    }
    return found
  }
  const stillMet = (a: Item, b: Item) =>
    a.row.keys.some(key => b.row.keys.includes(key) && !apart(blockOf(key), a, b, neighbours))

  const touched = new Set(items.filter(item => item.anew && !gone(item)))
  const pairs: Weighted<Item>[] = []
  const known = new Set<number>()
  for (const pair of before) {
    const { a, b } = pair
    const key = pairKey(a, b)
    if (changed(a) || changed(b) || (parted.has(key) && !stillMet(a, b))) {
      for (const one of [a, b]) if (!gone(one)) touched.add(one)
      continue
    }
    known.add(key)
    pairs.push(pair)
  }
  for (const [key, [a, b]] of open) {
    if (known.has(key)) continue
    const evidence = matchEvidence(comparable(a), comparable(b), world, sameStory)
    if (!evidence) continue
    pairs.push({ a, b, weight: weightOf(evidence) })
    touched.add(a).add(b)
  }
  return { pairs, touched }
}

/** By key the claims that have it. @param wanted the keys, where not all are */
function members(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
  wanted?: ReadonlySet<string>,
): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      if (wanted && !wanted.has(key)) continue
      const list = found.get(key)
      if (list) list.push(item)
      else found.set(key, [item])
    }
  return found
}

/** Whether two claims of a block stand too far apart to be compared. */
function apart({ place }: Block, a: Item, b: Item, neighbours: number): boolean {
  return Math.abs(place.get(a)! - place.get(b)!) > neighbours
}

/** Pairs that are just near enough to each other that a few more between them part them, or just were brought as near by a few less. */
function* atTheEdge(list: readonly Item[], few: number, neighbours: number): Generator<[Item, Item]> {
  if (!few) return
  for (let i = 0; i < list.length; i++)
    for (let k = i + Math.max(1, neighbours + 1 - few); k <= i + neighbours && k < list.length; k++)
      yield [list[i], list[k]]
}
