import { EPSILON, type Kernel, PANEL } from './kernel.js'

/** The kernel in plain JavaScript, for hosts without WebAssembly SIMD. `floats`: how much memory it needs. */
export function plainKernel(floats: number): Kernel {
  const memory = new Float32Array(floats)
  const dot = (a: number, b: number, size: number) => {
    let sum = 0
    for (let i = 0; i < size; i++) sum += memory[a + i] * memory[b + i]
    return sum
  }
  return {
    memory,
    multiply({ inputs, stride, weights, bias }, input, rows, result) {
      for (let column = 0; column < stride; column += PANEL) {
        const panel = weights + column * inputs
        for (let row = 0; row < rows; row++) {
          const from = input + row * inputs
          const to = result + row * stride + column
          // half a panel at a time, so that the sums stay in registers
          for (let half = 0; half < PANEL; half += 4) {
            let s0 = memory[bias + column + half]
            let s1 = memory[bias + column + half + 1]
            let s2 = memory[bias + column + half + 2]
            let s3 = memory[bias + column + half + 3]
            for (let i = 0, at = panel + half; i < inputs; i++, at += PANEL) {
              const x = memory[from + i]
              s0 += x * memory[at]
              s1 += x * memory[at + 1]
              s2 += x * memory[at + 2]
              s3 += x * memory[at + 3]
            }
            memory[to + half] = s0
            memory[to + half + 1] = s1
            memory[to + half + 2] = s2
            memory[to + half + 3] = s3
          }
        }
      }
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
