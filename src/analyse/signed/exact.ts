import type { Highs, Model } from 'highs'
import { frustrated, type Tie } from './graph.js'
import { lightOddCircles } from './odd-circles.js'
import { type Division, fromTree, settle } from './switching.js'

/** A division, and the number of contradictions below which none can be; equal to its own where it is proven best. */
export interface Bounded extends Division {
  readonly bound: number
}

/** HiGHS's codes for a proven optimum and for a column of whole numbers. */
const OPTIMAL = 7
const [CONTINUOUS, WHOLE] = [0, 1] as const
const SLACK = 1e-6

/**
 * The best division of a connected graph. Every unbalanced circle holds a contradiction; the linear program of the ties with these
 * constraints, as many as are needed, gives a bound that is mostly tight (Barahona 1983; Guenin 2001), and its solution a division by a
 * lightest tree. Where a gap stays, integer programming closes it, in the formulation of Aref & Wilson, "Balance and frustration
 * in signed networks" (Journal of Complex Networks 2019): a 0/1 variable for the side of each node beside those of the ties.
 * `start`: a division to begin with. After `seconds` the best so far is given, with the bound that is proven by then.
 */
export async function exactDivision(
  count: number,
  ties: readonly Tie[],
  start: Division,
  seconds: number,
): Promise<Bounded> {
  const highs = await solver()
  const until = performance.now() + 1000 * seconds
  const left = () => (until - performance.now()) / 1000
  const circles: number[][] = []
  const relaxed = relaxation(highs, count, ties, circles, start, left)
  if (relaxed.frustration === relaxed.bound || left() <= 0) return relaxed
  const whole = integer(highs, count, ties, circles, relaxed, left())
  return whole.bound < relaxed.bound ? { ...whole, bound: relaxed.bound } : whole
}

async function solver(): Promise<Highs> {
  // The package's types describe its CommonJS form, in which the loader is one level deeper than in the module that is loaded.
  const { default: loader } = (await import('highs')) as unknown as { default: () => Promise<Highs> }
  return loader()
}

/** The linear program over contradictions alone; adds the circles that it took to `circles`. */
function relaxation(
  highs: Highs,
  count: number,
  ties: readonly Tie[],
  circles: number[][],
  start: Division,
  left: () => number,
): Bounded {
  const rows = new Rows()
  const add = (found: readonly number[][]) => {
    for (const circle of found) rows.add(-1, ...circle.map((i): [number, number] => [i, -1]))
    circles.push(...found)
  }
  let best = start
  let bound = 0
  add(lightOddCircles(count, ties, new Float64Array(ties.length)))
  return highs.withModel(
    rows.model(highs, new Float64Array(ties.length).fill(1), new Uint8Array(ties.length)),
    model => {
      model.options.set({ output_flag: false })
      while (left() > 0) {
        model.options.set({ time_limit: left() + model.getRunTime() })
        model.run()
        if (model.getModelStatus() !== OPTIMAL) break
        const weights = model.getSolution().colValue
        bound = Math.max(bound, Math.ceil(model.getObjectiveValue() - SLACK))
        const rounded = settle(fromTree(count, ties, weights), ties)
        if (rounded.frustration < best.frustration) best = rounded
        if (best.frustration === bound) break
        const found = lightOddCircles(count, ties, weights).filter(
          c => c.reduce((sum, i) => sum + weights[i], 0) < 1 - SLACK,
        )
        if (!found.length) break
        add(found)
        for (const circle of found) model.addRow(1, highs.infinity, { indices: circle, values: circle.map(() => 1) })
      }
      return { ...best, bound }
    },
  )
}

/** The integer program, begun with a division and with the circles that the relaxation took. */
function integer(
  highs: Highs,
  count: number,
  ties: readonly Tie[],
  circles: readonly number[][],
  start: Division,
  seconds: number,
): Bounded {
  const rows = new Rows()
  for (const [i, { a, b, sign }] of ties.entries()) {
    const contradiction = count + i
    if (sign > 0) {
      rows.add(0, [a, 1], [b, -1], [contradiction, -1])
      rows.add(0, [b, 1], [a, -1], [contradiction, -1])
    } else {
      rows.add(1, [a, 1], [b, 1], [contradiction, -1])
      rows.add(-1, [a, -1], [b, -1], [contradiction, -1])
    }
  }
  for (const circle of circles) rows.add(-1, ...circle.map((i): [number, number] => [count + i, -1]))
  const columns = count + ties.length
  const upper = new Float64Array(columns).fill(1)
  // The two sides can be exchanged: that of the node with most ties is 0.
  const degree = new Uint32Array(count)
  for (const { a, b } of ties) {
    degree[a]++
    degree[b]++
  }
  const fixed = degree.indexOf(Math.max(...degree))
  upper[fixed] = 0
  const begin = Float64Array.from({ length: columns }, (_, i) =>
    i < count ? start.side[i] ^ start.side[fixed] : Number(frustrated(ties[i - count], start.side)),
  )
  const kinds = Uint8Array.from({ length: columns }, (_, i) => (i < count ? WHOLE : CONTINUOUS))
  return highs.withModel(rows.model(highs, upper, kinds), (model: Model) => {
    // gaps below 1 prove a whole number best
    model.options.set({ output_flag: false, time_limit: seconds, mip_abs_gap: 0.999, mip_rel_gap: 0 })
    model.setSolution({ colValue: begin })
    model.run()
    const side = Uint8Array.from(model.getSolution().colValue.slice(0, count), Math.round)
    const frustration = ties.filter(tie => frustrated(tie, side)).length
    const best = frustration < start.frustration ? { side, frustration } : start
    const proven = Math.max(0, Math.ceil(Number(model.info.get('mip_dual_bound')) - SLACK))
    return {
      ...best,
      bound: model.getModelStatus() === OPTIMAL ? best.frustration : Math.min(best.frustration, proven),
    }
  })
}

/** Rows of a sparse matrix, each with what its sum may be at most. */
class Rows {
  readonly #upper: number[] = []
  readonly #starts: number[] = [0]
  readonly #indices: number[] = []
  readonly #values: number[] = []

  add(upper: number, ...coefficients: readonly (readonly [number, number])[]): void {
    for (const [column, value] of coefficients) {
      this.#indices.push(column)
      this.#values.push(value)
    }
    this.#upper.push(upper)
    this.#starts.push(this.#indices.length)
  }

  /** Columns from 0 to `upper`; the last ones, as many as there are ties, are contradictions and are to be few. */
  model(highs: Highs, upper: Float64Array, kinds: Uint8Array): Parameters<Highs['withModel']>[0] {
    const numCols = upper.length
    const numRows = this.#upper.length
    return {
      numCols,
      numRows,
      colCost: Float64Array.from(kinds, kind => Number(kind === CONTINUOUS)),
      colLower: new Float64Array(numCols),
      colUpper: upper,
      rowLower: new Float64Array(numRows).fill(-highs.infinity),
      rowUpper: this.#upper,
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: this.#starts,
        indices: this.#indices,
        values: this.#values,
      },
      ...(kinds.includes(WHOLE) ? { integrality: Int32Array.from(kinds) } : {}),
    }
  }
}
