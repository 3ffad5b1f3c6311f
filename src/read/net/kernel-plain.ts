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
  /** One row of a layer's result, of integers that are to be scaled. */
  const multiplyRow = (
    { inputs, stride, weights, scales, bias }: Layer,
    row: number,
    scale: number,
    result: number,
  ) => {
    for (let column = 0; column < stride; column++) {
      let sum = 0
      let at = weights + weightAt(inputs, column, 0)
      for (let i = 0; i < inputs; i += 2, at += 2 * PANEL)
        sum += integers[row + i] * integers[at] + integers[row + i + 1] * integers[at + 1]
      memory[result + column] = sum * scale * memory[scales + column] + memory[bias + column]
    }
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
      for (let row = 0; row < rows; row++) {
        const scale = quantise(memory, input + row * layer.inputs, layer.inputs, at)
        multiplyRow(layer, at, scale, result + row * layer.stride)
      }
    },
    convolve(layer, input, stretches, result, { integers: at }) {
      const size = layer.inputs / 3
      const window = new Float32Array(layer.inputs)
      for (const { first, last } of stretches) {
        for (let row = first; row < last; row++) {
          const from = Math.max(first, row - 1)
          const to = Math.min(last, row + 2)
          window.fill(0)
          window.set(memory.subarray(input + from * size, input + to * size), (from - row + 1) * size)
          multiplyRow(layer, at, quantise(window, 0, layer.inputs, at), result + row * layer.stride)
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
