import { random } from '../../base/random.js'
import type { Month } from './months.js'
import { pelt, schwarzPenalty, shuffleTest } from './pelt.js'

/** What a relation turned to. */
export type TurnKind =
  | 'to conflict'
  | 'to cooperation'
  | 'more conflict'
  | 'less conflict'
  | 'more cooperation'
  | 'less cooperation'

/** A month from which on a relation is another than before. */
export interface Turn {
  /** The first month after it, and the last one before that has claims (YYYY-MM): it lies between them. */
  readonly at: string
  readonly after: string
  /** The mean score before and behind it, each to the next turn. */
  readonly from: number
  readonly to: number
  readonly turn: TurnKind
  /** How often chance alone divides these months as clearly (see `shuffleTest`). */
  readonly p: number
}

/** The months between two turns. */
export interface Stretch {
  readonly first: string
  readonly last: string
  readonly mean: number
  readonly months: number
  readonly things: number
}

/** How turns are found. */
export interface TurnMethod {
  readonly name: string
  readonly paper: string
  readonly penalty: number
  readonly shortest: number
  readonly shuffles: number
}

/** Months that a stretch has at least. */
const SHORTEST = 2
const SHUFFLES = 499
/** Scores of one lane differ by this much of themselves (2.5 for a meeting, 10 for arms). */
const SPREAD = 3
/** A mean nearer to 0 than this speaks for neither lane. */
const NEITHER = 0.5
/** A month with more things than this says no more than one with as many: one incident is told in many ways. */
const FULL = 5

/**
 * Where a relation turns, from its months (see `months`): the stretches with the best balance of fit and number (PELT), each turn
 * with a permutation test against its neighbours. Fewer than four months have none.
 */
export function turns(months: readonly Month[]): { turns: Turn[]; stretches: Stretch[]; method: TurnMethod } {
  const series = months.map(({ score, things }) => ({ value: score, weight: Math.min(things, FULL) }))
  const penalty = schwarzPenalty(series, SPREAD)
  const starts = [0, ...pelt(series, penalty, SHORTEST), months.length]
  const stretches = starts.slice(0, -1).map((from, i): Stretch => {
    const [part, seen] = [series.slice(from, starts[i + 1]), months.slice(from, starts[i + 1])]
    const weight = part.reduce((sum, x) => sum + x.weight, 0)
    return {
      first: seen[0]?.month ?? '',
      last: seen[seen.length - 1]?.month ?? '',
      mean: weight ? part.reduce((sum, x) => sum + x.weight * x.value, 0) / weight : 0,
      months: seen.length,
      things: seen.reduce((sum, x) => sum + x.things, 0),
    }
  })
  const found = stretches.slice(1).map((next, i): Turn => {
    const before = stretches[i]
    return {
      at: next.first,
      after: before.last,
      from: before.mean,
      to: next.mean,
      turn: kindOf(before.mean, next.mean),
      p: shuffleTest(series.slice(starts[i], starts[i + 2]), SHUFFLES, random(1), SHORTEST),
    }
  })
  return {
    turns: found,
    stretches: months.length ? stretches : [],
    method: {
      name: 'PELT on monthly mean scores, Schwarz penalty, permutation test',
      paper: 'Killick, Fearnhead & Eckley 2012',
      penalty,
      shortest: SHORTEST,
      shuffles: SHUFFLES,
    },
  }
}

function kindOf(from: number, to: number): TurnKind {
  const side = (mean: number) => (Math.abs(mean) < NEITHER ? 0 : Math.sign(mean))
  if (side(to) && side(from) !== side(to)) return to < from ? 'to conflict' : 'to cooperation'
  if (from + to < 0) return to < from ? 'more conflict' : 'less conflict'
  return to > from ? 'more cooperation' : 'less cooperation'
}
