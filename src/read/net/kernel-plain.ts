import { EPSILON, type Kernel, type Layer, LEAK, MOST_INPUT, PANEL, weightAt } from './kernel.js'

/** The kernel in plain JavaScript, for hosts without WebAssembly SIMD. `floats`: how much memory it needs. */
export function plainKernel(floats: number): Kernel {
  const memory = new Float32Array(floats)
  const integers = new Int16Array(memory.buffer)
  /** Makes a row integer; its scale. */
  const quantise = (floats: Float32Array, from: number, size: number, to: number) => {
    let most = 0
    for (let i = 0; i < size; i++) most = Math.max(most, Math.abs(floats[from + i]))
    const factor = most === 0 ? 0 : MOST_INPUT / most
    for (let i = 0; i < size; i++) integers[to + i] = Math.round(floats[from + i] * factor)
    return most / MOST_INPUT
  }
  /** The product of integers at `row` with `size` inputs of a layer, from its input `first` on, for one output. */
  const product = ({ inputs, weights }: Layer, column: number, first: number, size: number, row: number) => {
    let sum = 0
    let at = weights + weightAt(inputs, column, first)
    for (let i = 0; i < size; i += 2, at += 2 * PANEL)
      sum += integers[row + i] * integers[at] + integers[row + i + 1] * integers[at + 1]
    return sum
  }
  const dot = (a: number, b: number, size: number) => {
    let sum = 0
    for (let i = 0; i < size; i++) sum += memory[a + i] * memory[b + i]
    return sum
  }
  return {
    memory,
    integers,
    multiply(layer, input, rows, result, { integers: at }) {
      const { inputs, stride, scales, bias } = layer
      for (let row = 0; row < rows; row++) {
        const scale = quantise(memory, input + row * inputs, inputs, at)
        for (let column = 0; column < stride; column++)
          memory[result + row * stride + column] =
            product(layer, column, 0, inputs, at) * scale * memory[scales + column] + memory[bias + column]
      }
    },
    convolve(layer, input, stretches, result, { integers: at }) {
      const { stride, scales, bias } = layer
      const size = layer.inputs / 4
      const parts = new Float32Array(4 * size)
      for (const { first, last } of stretches) {
        for (let row = first; row < last; row += 2) {
          for (let i = 0; i < size; i++) {
            const [d0, d1, d2, d3] = [row - 1, row, row + 1, row + 2].map(r =>
              r < first || r >= last ? 0 : memory[input + r * size + i],
            )
            for (const [part, value] of [d0 - d2, d1 + d2, d2 - d1, d1 - d3].entries()) parts[part * size + i] = value
          }
          const scale = quantise(parts, 0, 4 * size, at)
          for (let column = 0; column < stride; column++) {
            const [m0, m1, m2, m3] = [0, size, 2 * size, 3 * size].map(p => product(layer, column, p, size, at + p))
            const write = (to: number, sum: number) => {
              memory[result + to * stride + column] = sum * scale * memory[scales + column] + memory[bias + column]
            }
            write(row, m0 + m1 + m2)
            if (row + 1 < last) write(row + 1, m1 - m2 - m3)
          }
        }
      }
    },
    add(to, from, count) {
      for (let i = 0; i < count; i++) memory[to + i] += memory[from + i]
    },
    rectify(at, count) {
      for (let i = at; i < at + count; i++) if (memory[i] < 0) memory[i] *= LEAK
    },
    products(a, b, size, result, stride) {
      for (let i = 0; i < a.count; i++)
        for (let j = 0; j < b.count; j++)
          memory[result + i * stride + j] = dot(a.at + i * a.stride, b.at + j * b.stride, size)
    },
    soften(scores, n, stride, scale, bias) {
      for (let a = 0; a < n; a++) {
        const row = scores + a * stride
        let top = Number.NEGATIVE_INFINITY
        for (let b = 0; b < n; b++) {
          const score = memory[row + b] * scale + memory[bias + b - a]
          memory[row + b] = score
          if (score > top) top = score
        }
        let total = 0
        for (let b = 0; b < n; b++) total += memory[row + b] = Math.exp(memory[row + b] - top)
        for (let b = 0; b < n; b++) memory[row + b] /= total
        memory.fill(0, row + n, row + stride)
      }
    },
    mix(weights, values, size, result, stride) {
      for (let a = 0; a < weights.count; a++) {
        const to = result + a * stride
        memory.fill(0, to, to + size)
        for (let b = 0; b < values.count; b++) {
          const weight = memory[weights.at + a * weights.stride + b]
          const from = values.at + b * values.stride
          for (let i = 0; i < size; i++) memory[to + i] += weight * memory[from + i]
        }
      }
    },
    gate(x, gates, rows, width) {
      for (let r = 0; r < rows; r++) {
        const a = gates + r * 2 * width
        for (let i = 0; i < width; i++)
          memory[x + r * width + i] += memory[a + i] / (1 + Math.exp(-memory[a + width + i]))
      }
    },
    normalise(from, to, rows, width, gain) {
      for (let r = 0; r < rows; r++) {
        const a = from + r * width
        const scale = 1 / Math.sqrt(dot(a, a, width) / width + EPSILON)
        for (let i = 0; i < width; i++) memory[to + r * width + i] = memory[a + i] * scale * memory[gain + i]
      }
    },
  }
}
