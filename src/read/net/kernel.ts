/** A matrix with its bias, placed for multiplication: `inputs` by `outputs`, outputs padded to a multiple of 8. */
export interface Layer {
  readonly inputs: number
  readonly outputs: number
  /** Outputs with padding; a result row has this many floats. */
  readonly stride: number
  readonly weights: number
  readonly bias: number
}

/** Columns of a layer that lie together: panel after panel, each `inputs` rows of eight floats. */
export const PANEL = 8

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
  /** result[rows, stride] = input[rows, inputs] * layer + bias; `rows` is rounded up to a multiple of 4. */
  multiply(layer: Layer, input: number, rows: number, result: number): void
  /** result[i, j] = the dot product of row i of `a` and row j of `b`, over `size` floats (a multiple of 4). */
  products(a: Rows, b: Rows, size: number, result: number, stride: number): void
  /**
   * Turns each row of `scores[n, stride]` into probabilities: softmax of score * scale + bias[b - a], where `bias` is the
   * address of distance 0. Floats from n to the stride become 0.
   */
  soften(scores: number, n: number, stride: number, scale: number, bias: number): void
  /** result[a] = the sum of the rows of `values`, each by its weight in row a of `weights`; `size` is a multiple of 4. */
  mix(weights: Rows, values: Rows, size: number, result: number, stride: number): void
  /** x[rows, width] += a * sigmoid(b), where `gates` holds a and b side by side in each row. */
  gate(x: number, gates: number, rows: number, width: number): void
  /** to[rows, width] = from / root mean square * gain (Zhang & Sennrich 2019). */
  normalise(from: number, to: number, rows: number, width: number, gain: number): void
}

/** What is added to the mean square before its root. */
export const EPSILON = 1e-6
