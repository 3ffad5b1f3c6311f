import type { Random } from '../../base/random.js'

/** Something told that a tie's sums are made of, by the number of the tie and of the source that it goes back to. */
export interface Cell {
  readonly tie: number
  readonly source: number
  /** Above 0 for cooperation, below for conflict. */
  readonly score: number
}

/** Sums of a tie, neither of them negative. */
export interface TieSums {
  readonly friendly: Float64Array
  readonly hostile: Float64Array
}

/** The sums of each tie where each source counts so often. */
export function tieSums(count: number, cells: readonly Cell[], often: ArrayLike<number>): TieSums {
  const [friendly, hostile] = [new Float64Array(count), new Float64Array(count)]
  for (let i = 0; i < cells.length; i++) {
    const { tie, source, score } = cells[i]
    if (score > 0) friendly[tie] += score * often[source]
    else hostile[tie] -= score * often[source]
  }
  return { friendly, hostile }
}

/**
 * The bootstrap by clusters (Efron 1979; Davison & Hinkley 1997, ch. 3): sources are drawn with replacement, as many as there are,
 * and all that a source tells comes with it. What depends on one source alone so shows in the width of the interval. The sources
 * of claims are drawn and not the claims, because those of one source stand and fall together.
 */
export function* resampled(sources: number, samples: number, random: Random): Generator<Float64Array> {
  for (let sample = 0; sample < samples; sample++) {
    const often = new Float64Array(sources)
    for (let draw = 0; draw < sources; draw++) often[Math.floor(random() * sources)]++
    yield often
  }
}

/** The bounds that hold 90 of 100 values (the percentile interval); null for no values. */
export function interval(values: readonly number[]): readonly [low: number, high: number] | null {
  if (!values.length) return null
  const sorted = [...values].sort((x, y) => x - y)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))]
  return [at(0.05), at(0.95)]
}
