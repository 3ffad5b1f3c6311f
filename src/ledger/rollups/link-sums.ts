import { eachSum, type Sums } from '../../model/link-sums.js'

/** What is added to one sum, or taken from it. */
export interface Change {
  readonly type: string
  readonly year: number
  /** See `way`. */
  readonly way: number
  claims: number
  counted: number
}

/** Sums with changes made to them, in their order; those without claims are gone. */
export function changed(sums: Sums, changes: Iterable<Change>): Sums {
  const all: Change[] = []
  eachSum(sums, (type, year, way, claims, counted) => all.push({ type, year, way, claims, counted }))
  for (const change of changes) {
    let at = 0
    while (at < all.length && order(all[at], change) < 0) at++
    if (at === all.length || order(all[at], change) > 0) all.splice(at, 0, { ...change })
    else {
      all[at].claims += change.claims
      all[at].counted += change.counted
    }
  }
  const flat: (string | number)[] = []
  let last: string | undefined
  for (const { type, year, way, claims, counted } of all) {
    if (claims === 0) continue
    if (type !== last) flat.push(type)
    flat.push(year, way, claims, counted)
    last = type
  }
  return flat
}

function order(x: Change, y: Change): number {
  return x.type === y.type ? x.year - y.year || x.way - y.way : x.type < y.type ? -1 : 1
}
