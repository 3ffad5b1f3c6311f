import type { Span } from '../../../src/model/span.ts'

/** A finder of the spans that share at least one letter with a stretch of text: fast also among thousands of spans. */
export function spansAt<T extends Span>(spans: readonly T[]): (stretch: Span) => T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let furthest = 0
  /** Where those up to each end at the latest: a long one may begin far above. */
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
  return ({ start, end }) => {
    const first = firstIndex(ends.length, i => ends[i] > start)
    const behind = firstIndex(sorted.length, i => sorted[i].start >= end)
    return sorted.slice(first, behind).filter(span => span.end > start)
  }
}

/** The first of so many indices for which something holds that holds for all after it; their number where it holds for none. */
function firstIndex(count: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
