/**
 * Ambivalence of a relation: how far cooperation and conflict are both strong.
 * Griffin's index (P + N) / 2 - |P - N| after Thompson, Zanna and Griffin, "Let's not be indifferent about (attitudinal)
 * ambivalence", in Petty and Krosnick (eds.), Attitude Strength, 1995. P and N are the sums of the scheme's base scores
 * (PLOVER, after Goldstein 1992) over the cooperative and, without their sign, the conflictual claims.
 */
export interface Ambivalence {
  readonly positive: number
  readonly negative: number
  /** Griffin's index: from -max(P, N) / 2 (one-sided) to P (both the same). */
  readonly index: number
  /** Share of both: 2 min(P, N) / (P + N), 0 for one-sided or no relations to 1 for evenly mixed ones. */
  readonly share: number
  /** How many claims were summed up in each lane: those told as done or tried, and not as unlikely. */
  readonly counted: { readonly cooperation: number; readonly conflict: number }
}

/** The ambivalence of signed scores. */
export function ambivalence(scores: readonly number[]): Ambivalence {
  const lanes = [scores.filter(s => s > 0), scores.filter(s => s < 0)]
  const [positive, negative] = lanes.map(lane => lane.reduce((total, score) => total + Math.abs(score), 0))
  return ambivalenceOf(positive, negative, { cooperation: lanes[0].length, conflict: lanes[1].length })
}

/** The ambivalence of the sums of both lanes, neither of them negative. */
export function ambivalenceOf(positive: number, negative: number, counted: Ambivalence['counted']): Ambivalence {
  const total = positive + negative
  return {
    positive,
    negative,
    index: total / 2 - Math.abs(positive - negative),
    share: total === 0 ? 0 : (2 * Math.min(positive, negative)) / total,
    counted,
  }
}
