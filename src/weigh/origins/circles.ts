import { type Dependence, outletKey, type ToldClaim } from './dependence.js'

/** The longest circle that is looked for. */
const LONGEST = 6

/**
 * Circular reporting: outlets of which each has a thing from the next and the last from the first. Each circle once, beginning
 * with the name that sorts first.
 */
export function circles(told: readonly ToldClaim[], found: readonly Dependence[]): string[][] {
  const publisher = new Map(told.map(t => [t.claim.id, t.voice.publisher]))
  const names = new Map<string, string>()
  const from = new Map<string, Set<string>>()
  for (const t of told)
    for (const source of [t.voice.publisher, t.voice.via]) if (source) names.set(source.key, source.name)
  for (const { claim, to, sure, upward, basis } of found) {
    if (!sure || !upward || basis === 'quotation') continue
    const mine = publisher.get(claim)?.key
    const theirs = publisher.get(to)?.key ?? [...names.keys()].find(key => outletKey(key) === to)
    if (mine === undefined || theirs === undefined || mine === theirs) continue
    from.set(mine, (from.get(mine) ?? new Set()).add(theirs))
  }
  const rings = new Map<string, string[]>()
  const walk = (path: readonly string[]) => {
    for (const next of from.get(path[path.length - 1]) ?? []) {
      if (next === path[0]) {
        const ring = path.map(key => names.get(key) ?? key)
        if (ring.every(name => ring[0] <= name)) rings.set(ring.join('\n'), ring)
      } else if (path.length < LONGEST && !path.includes(next)) walk([...path, next])
    }
  }
  for (const start of [...from.keys()].sort()) walk([start])
  return [...rings.values()].sort((x, y) => (x.join() < y.join() ? -1 : 1))
}
