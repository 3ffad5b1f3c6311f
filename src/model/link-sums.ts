/** How many affirmed claims of a type say that `a` does something to `b`, in a year. */
export interface PairCount {
  readonly a: string
  readonly b: string
  /** In which the event began, or where that is not said, in which it was reported; 0 where neither is known. */
  readonly year: number
  readonly type: string
  /** They act together, and nobody else is in it. */
  readonly joint: boolean
  readonly claims: number
  /** Of them those that tell it as done or tried, and not as unlikely. */
  readonly counted: number
}

/**
 * What affirmed claims say that two names do to each other, in one flat list, since a hundred thousand sums are asked for at a
 * time: each type, followed by four numbers for each year and way: the year, the way (`way`), how many claims, how many of them
 * are counted (see `PairCount`). In the order of types, years and ways.
 */
export type Sums = readonly (string | number)[]

/** All that affirmed claims say between two names. */
export interface LinkSums {
  readonly a: string
  readonly b: string
  readonly sums: Sums
}

/**
 * The same over all years and both ways: each type, followed by the claims of which they do not act together, and those of
 * which they do. In the order of types.
 */
export type Totals = readonly (string | number)[]

/** How many affirmed claims relate two names, by type. */
export interface LinkTotals {
  readonly a: string
  readonly b: string
  readonly totals: Totals
}

/** Who does it to whom: 0 is `a` to `b`, 1 is `b` to `a`; 2 and 3 are the same of those who act together. */
export function way(reversed: boolean, joint: boolean): number {
  return Number(reversed) + 2 * Number(joint)
}

/** Whether `b` does it to `a`. */
export const isReversed = (way: number): boolean => way % 2 === 1
/** Whether both act together, see `PairCount`. */
export const isJoint = (way: number): boolean => way > 1

/** Goes over the sums. */
export function eachSum(
  sums: Sums,
  take: (type: string, year: number, way: number, claims: number, counted: number) => void,
): void {
  let type = ''
  for (let i = 0; i < sums.length; ) {
    const value = sums[i]
    if (typeof value === 'string') {
      type = value
      i++
    } else {
      take(type, value, sums[i + 1] as number, sums[i + 2] as number, sums[i + 3] as number)
      i += 4
    }
  }
}

/** The sums one by one. */
export function countsOf({ a, b, sums }: LinkSums): PairCount[] {
  const counts: PairCount[] = []
  eachSum(sums, (type, year, way, claims, counted) => {
    const [from, to] = isReversed(way) ? [b, a] : [a, b]
    counts.push({ a: from, b: to, year, type, joint: isJoint(way), claims, counted })
  })
  return counts
}

/** The totals of sums. */
export function totalsOf(sums: Sums): Totals {
  const totals: (string | number)[] = []
  eachSum(sums, (type, _year, way, claims) => {
    if (totals.at(-3) !== type) totals.push(type, 0, 0)
    ;(totals[totals.length - (isJoint(way) ? 1 : 2)] as number) += claims
  })
  return totals
}

/** Goes over the totals. */
export function eachTotal(totals: Totals, take: (type: string, apart: number, joint: number) => void): void {
  for (let i = 0; i < totals.length; i += 3) take(totals[i] as string, totals[i + 1] as number, totals[i + 2] as number)
}

/** How many affirmed claims relate the two. */
export function claimsOf(totals: Totals): number {
  let all = 0
  eachTotal(totals, (_type, apart, joint) => {
    all += apart + joint
  })
  return all
}
