import { type Kernel, SUMS } from './kernel.js'

type Function = (...values: number[]) => void

/** The kernel of kernel.wat, assembled; null where the host has no WebAssembly SIMD. `floats`: how much memory it needs. */
export function simdKernel(floats: number, assembled: Uint8Array): Kernel | null {
  if (!WebAssembly.validate(assembled as BufferSource)) return null
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / 65536) })
  const module = new WebAssembly.Module(assembled as BufferSource)
  const { exports } = new WebAssembly.Instance(module, { relata: { memory } })
  const { quantise, tiles, multiply, convolve, products, soften, mix, add, rectify, gate, normalise } =
    exports as Record<string, Function>
  const whole = new Int32Array(memory.buffer)
  // The module counts addresses and strides in bytes.
  return {
    memory: new Float32Array(memory.buffer),
    integers: new Int16Array(memory.buffer),
    multiply({ inputs, stride, weights, scales, bias }, input, rows, result, scratch) {
      const from = 2 * (scratch.integers + SUMS)
      quantise(4 * input, from, 4 * scratch.scales, rows, 4 * inputs)
      multiply(
        from,
        4 * scratch.scales,
        2 * weights,
        4 * scales,
        4 * bias,
        4 * result,
        (rows + 3) & ~3,
        inputs,
        stride,
        2 * scratch.integers,
      )
    },
    convolve({ inputs, stride, weights, scales, bias }, input, stretches, result, scratch) {
      const size = inputs / 4
      const rows = stretches[stretches.length - 1].last
      const from = 2 * (scratch.integers + SUMS)
      const count = stretches.reduce((n, { first, last }) => n + ((last - first + 1) >> 1), 0)
      const padded = (count + 3) & ~3
      const results = scratch.scales + rows + 3
      let tile = 0
      for (const { first, last } of stretches) {
        const [row, to] = [input + first * size, result + first * stride]
        // the tiles' floats lie where the results will
        tiles(
          4 * row,
          last - first,
          4 * size,
          from,
          4 * scratch.scales,
          4 * results,
          tile,
          4 * to,
          4 * stride,
          4 * result,
        )
        tile += (last - first + 1) >> 1
      }
      // tiles that fill the last group write behind the last row
      whole.fill(4 * (result + (rows + 1) * stride), results + count, results + padded)
      convolve(
        from,
        4 * scratch.scales,
        4 * results,
        2 * weights,
        4 * scales,
        4 * bias,
        padded,
        size,
        stride,
        2 * scratch.integers,
      )
    },
    products: (a, b, size, result, stride) =>
      products(4 * a.at, a.count, 4 * a.stride, 4 * b.at, b.count, 4 * b.stride, 4 * size, 4 * result, 4 * stride),
    soften: (scores, n, stride, scale, bias) => soften(4 * scores, n, 4 * stride, scale, 4 * bias),
    mix: (weights, values, size, result, stride) =>
      mix(
        4 * weights.at,
        weights.count,
        4 * weights.stride,
        4 * values.at,
        values.count,
        4 * values.stride,
        4 * size,
        4 * result,
        4 * stride,
      ),
    add: (to, from, count) => add(4 * to, 4 * from, 4 * count),
    rectify: (at, count) => rectify(4 * at, 4 * count),
    gate: (x, gates, rows, width) => gate(4 * x, 4 * gates, rows, 4 * width),
    normalise: (from, to, rows, width, gain) => normalise(4 * from, 4 * to, rows, 4 * width, 4 * gain),
  }
}
