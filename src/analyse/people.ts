import type { LeanClaim, LeanParticipant } from '../model/lean-claim.js'

/** How many people at least, at best and at most; null where that end is open or unknown. */
export type People = readonly [least: number | null, best: number | null, most: number | null]

/**
 * People in all that claims tell of, by `whom` each names. Two claims may tell of the same people or of others: at least as many as
 * the claim with most at least, at best as the one with most at best, at most as all together. Claims that say the same (`same`: a
 * key for each) are one claim here, with the widest range that any of them gives.
 */
export function inAll<T extends LeanClaim>(
  claims: readonly T[],
  whom: (claim: T) => readonly LeanParticipant[],
  same: (claim: T) => string = claim => claim.id,
): People | null {
  const sums = new Map<string, [number | null, number | null, number | null]>()
  for (const claim of claims) {
    const numbers = whom(claim).map(number)
    if (!numbers.length || !numbers.every(n => n !== null)) continue
    const [low, best, high] = [0, 1, 2].map(end => total(numbers.map(n => n[end])))
    const known = sums.get(same(claim))
    sums.set(
      same(claim),
      known
        ? [
            less(known[0], low),
            more(known[1], best),
            known[2] === null || high === null ? null : Math.max(known[2], high),
          ]
        : [low, best, high],
    )
  }
  const each = [...sums.values()]
  if (!each.length) return null
  const most = (end: 0 | 1) => Math.max(...each.map(sum => sum[end] ?? 0))
  return [most(0), most(1), total(each.map(sum => sum[2]))]
}

function less(x: number | null, y: number | null): number | null {
  return x === null || y === null ? (x ?? y) : Math.min(x, y)
}

function more(x: number | null, y: number | null): number | null {
  return x === null || y === null ? (x ?? y) : Math.max(x, y)
}

/** How many a participant is: by the quantity told, or one where it is a person by name. */
function number({ quantity, kind, named }: LeanParticipant): People | null {
  if (quantity) return quantity.value
  return kind === 'person' && named ? [1, 1, 1] : null
}

function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, n) => (sum === null || n === null ? null : sum + n), 0 as number | null)
}
