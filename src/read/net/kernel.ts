/** A linear layer as trained: `outputs` rows of `inputs` weights, then a bias for each output. */
export interface Linear {
  readonly inputs: number
  readonly outputs: number
  readonly weight: Float32Array
  readonly bias: Float32Array
}

/**
 * A linear layer, placed for multiplication. Weights are 16-bit integers with one scale an output: what was stored as int8
 * stays exact. They lie in panels of eight outputs, panel after panel, pairs of inputs together.
 */
export interface Layer {
  /** A multiple of 8. */
  readonly inputs: number
  readonly outputs: number
  /** Outputs with padding; a result row has this many floats. */
  readonly stride: number
  /** Index of the weights in `integers`. */
  readonly weights: number
  readonly scales: number
  readonly bias: number
}

/** Outputs of a layer that lie together. */
export const PANEL = 8
/** Largest weight: eight times that of int8, so that sums of products with rows of 2,047 at most stay below 2^31. */
export const MOST_WEIGHT = 127 * 8
/** Largest value of a row of inputs after it is made integer. */
export const MOST_INPUT = 2047

/** Where the weight of an input for an output lies, counted from `Layer.weights`. */
export function weightAt(inputs: number, output: number, input: number): number {
  const column = output & (PANEL - 1)
  return (output - column) * inputs + (input >> 1) * 2 * PANEL + (column << 1) + (input & 1)
}

/** Room that a product of a layer needs while it is made. */
export interface Scratch {
  /** Index in `integers`: `SUMS` for sums, then the integers of the input (four values for each of a convolution's, a row or two a tile). */
  readonly integers: number
  /** For the scale of each row, and as much again for where the results of tiles go. */
  readonly scales: number
}

/** 16-bit integers that the sums of four blocks of four rows and eight columns take. */
export const SUMS = 256

/** Rows that belong together, such as the words of a sentence: from `first` to before `last`. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** Rows of floats in memory: where the first begins, how many there are, and from one to the next. */
export interface Rows {
  readonly at: number
  readonly count: number
  readonly stride: number
}

/**
 * The sums of the net, on one block of memory; addresses are indices of floats in `memory`. Two kernels do the same: plain
 * JavaScript and WebAssembly SIMD, which differ by rounding alone.
 */
export interface Kernel {
  readonly memory: Float32Array
  /** The same memory as 16-bit integers. */
  readonly integers: Int16Array
  /**
   * result[rows, stride] = input[rows, inputs] * layer + bias. Each row of the input is made integer by a scale of its own; the
   * sums are exact. `rows` is rounded up to a multiple of 4, for which input, scratch and result need room.
   */
  multiply(layer: Layer, input: number, rows: number, result: number, scratch: Scratch): void
  /**
   * The convolution over three neighbours: the inputs of a row are the rows of `input[rows, inputs / 4]` before it, at it and after
   * it in its stretch, zeros beyond its ends. Two rows are computed at a time, of four products instead of six, of what
   * `neighbours` makes of the layer (Winograd's F(2,3): Lavin & Gray 2016, Fast algorithms for convolutional neural networks).
   * The stretches lie one after the other and cover all rows; `result` needs room for three rows more.
   */
  convolve(layer: Layer, input: number, stretches: readonly Stretch[], result: number, scratch: Scratch): void
  /** result[i, j] = the dot product of row i of `a` and row j of `b`, over `size` floats (a multiple of 4). */
  products(a: Rows, b: Rows, size: number, result: number, stride: number): void
  /**
   * Turns each row of `scores[n, stride]` into probabilities: softmax of score * scale + bias[b - a], where `bias` is the
   * address of distance 0. Floats from n to the stride become 0.
   */
  soften(scores: number, n: number, stride: number, scale: number, bias: number): void
  /** result[a] = the sum of the rows of `values`, each by its weight in row a of `weights`; `size` is a multiple of 4. */
  mix(weights: Rows, values: Rows, size: number, result: number, stride: number): void
  /** to[count] += from[count]; `count` is a multiple of 4. */
  add(to: number, from: number, count: number): void
  /** Leaky rectifier, in place: a tenth of what is below 0. `count` is a multiple of 4. */
  rectify(at: number, count: number): void
  /** x[rows, width] += a * sigmoid(b), where `gates` holds a and b side by side in each row. */
  gate(x: number, gates: number, rows: number, width: number): void
  /** to[rows, width] = from / root mean square * gain (Zhang & Sennrich 2019). */
  normalise(from: number, to: number, rows: number, width: number, gain: number): void
}

/**
 * The layer that `convolve` takes of one over three neighbours (g0, g1, g2 side by side in each row): over four parts, g0,
 * (g0 + g1 + g2) / 2, (g0 - g1 + g2) / 2 and g2.
 */
export function neighbours({ inputs, outputs, weight, bias }: Linear): Linear {
  const size = inputs / 3
  const parts = new Float32Array(outputs * 4 * size)
  for (let o = 0; o < outputs; o++) {
    for (let i = 0; i < size; i++) {
      const from = o * inputs + i
      const [g0, g1, g2] = [weight[from], weight[from + size], weight[from + 2 * size]]
      const to = o * 4 * size + i
      parts[to] = g0
      parts[to + size] = (g0 + g1 + g2) / 2
      parts[to + 2 * size] = (g0 - g1 + g2) / 2
      parts[to + 3 * size] = g2
    }
  }
  return { inputs: 4 * size, outputs, weight: parts, bias }
}

/** What is added to the mean square before its root. */
export const EPSILON = 1e-6
/** What is left of values below 0 by the leaky rectifier. */
export const LEAK = 0.1
