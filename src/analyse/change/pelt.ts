/**
 * Changes of the mean in a series, found exactly: the division into stretches with the least sum of squares and a penalty for each
 * (PELT: Killick, Fearnhead & Eckley, "Optimal detection of changepoints with a linear computational cost", JASA 107, 2012).
 */
export interface Observation {
  readonly value: number
  /** How many things it is the mean of. */
  readonly weight: number
}

/**
 * Where new stretches begin (indices above 0, ascending): the least cost over all divisions whose stretches have at least
 * `shortest` observations. Of equal divisions that with the later last change is taken.
 * @param penalty what each change costs, in squared units of the values
 */
export function pelt(series: readonly Observation[], penalty: number, shortest = 2): number[] {
  const cost = costOf(series)
  const n = series.length
  if (n < 2 * shortest) return []
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = -penalty
  const last = new Int32Array(n + 1)
  /** Starts that can still be best, each with the last end for which it has to be looked at. */
  let open = [{ start: 0, until: Number.POSITIVE_INFINITY }]
  for (let end = shortest; end <= n; end++) {
    for (const { start } of open) {
      const total = best[start] + cost(start, end) + penalty
      if (total <= best[end]) {
        best[end] = total
        last[end] = start
      }
    }
    // a start that is worse now than a change right here stays worse, from where a stretch that begins here is long enough
    for (const at of open)
      if (best[at.start] + cost(at.start, end) > best[end]) at.until = Math.min(at.until, end + shortest - 1)
    open = open.filter(at => at.until > end)
    const next = end - shortest + 1
    if (next >= shortest) open.push({ start: next, until: Number.POSITIVE_INFINITY })
  }
  const starts: number[] = []
  for (let at = last[n]; at > 0; at = last[at]) starts.unshift(at)
  return starts
}

/** The weighted sum of squares around the mean of a stretch, [start, end), in constant time. */
export function costOf(series: readonly Observation[]): (start: number, end: number) => number {
  const sums = [[0], [0], [0]]
  for (const { value, weight } of series)
    for (const [power, sum] of sums.entries()) sum.push(sum[sum.length - 1] + weight * value ** power)
  const within = (power: number, start: number, end: number) => sums[power][end] - sums[power][start]
  return (start, end) => {
    const weight = within(0, start, end)
    return weight ? Math.max(0, within(2, start, end) - within(1, start, end) ** 2 / weight) : 0
  }
}

/**
 * The penalty of one change by Schwarz's criterion, 2 s² ln n (Yao, "Estimating the number of change-points via Schwarz' criterion",
 * Statistics & Probability Letters 6, 1988). s, the spread of a single thing, is taken from the differences of neighbours (median
 * of their absolute values, so that the changes themselves hardly count), and is at least `least`.
 */
export function schwarzPenalty(series: readonly Observation[], least: number): number {
  const steps = series
    .slice(1)
    .map(({ value, weight }, i) => Math.abs(value - series[i].value) / Math.sqrt(1 / weight + 1 / series[i].weight))
    .sort((a, b) => a - b)
  const median = steps.length ? steps[Math.floor(steps.length / 2)] : 0
  const spread = Math.max(least, median / 0.6745)
  return 2 * spread ** 2 * Math.log(Math.max(2, series.length))
}

/**
 * How often a series without any change looks as divided as this one: its observations are shuffled, and the best division in
 * two is compared (a permutation test; Good, "Permutation tests", 1994). 1 / (shuffles + 1) is the least.
 */
export function shuffleTest(
  series: readonly Observation[],
  shuffles: number,
  random: () => number,
  shortest = 2,
): number {
  const gain = (list: readonly Observation[]) => {
    const cost = costOf(list)
    let best = 0
    for (let at = shortest; at <= list.length - shortest; at++)
      best = Math.max(best, cost(0, list.length) - cost(0, at) - cost(at, list.length))
    return best
  }
  const found = gain(series) - 1e-9
  const list = [...series]
  let as = 1
  for (let n = 0; n < shuffles; n++) {
    for (let i = list.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1))
      ;[list[i], list[k]] = [list[k], list[i]]
    }
    if (gain(list) >= found) as++
  }
  return as / (shuffles + 1)
}
