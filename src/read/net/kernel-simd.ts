import type { Kernel, Layer, Scratch } from './kernel.js'

type Function = (...values: number[]) => void

/** The kernel of kernel.wat, assembled; null where the host has no WebAssembly SIMD. `floats`: how much memory it needs. */
export function simdKernel(floats: number, assembled: Uint8Array): Kernel | null {
  if (!WebAssembly.validate(assembled as BufferSource)) return null
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / 65536) })
  const module = new WebAssembly.Module(assembled as BufferSource)
  const { exports } = new WebAssembly.Instance(module, { relata: { memory } })
  const { quantise, windows, multiply, products, soften, mix, add, rectify, gate, normalise } = exports as Record<
    string,
    Function
  >
  const multiplied = ({ inputs, stride, weights, scales, bias }: Layer, rows: number, result: number, at: Scratch) =>
    multiply(
      2 * at.integers,
      4 * at.scales,
      2 * weights,
      4 * scales,
      4 * bias,
      4 * result,
      (rows + 3) & ~3,
      inputs,
      stride,
    )
  // The module counts addresses and strides in bytes.
  return {
    memory: new Float32Array(memory.buffer),
    integers: new Int16Array(memory.buffer),
    multiply(layer, input, rows, result, scratch) {
      quantise(4 * input, 2 * scratch.integers, 4 * scratch.scales, rows, 4 * layer.inputs)
      multiplied(layer, rows, result, scratch)
    },
    convolve(layer, input, stretches, result, scratch) {
      const { integers, scales } = scratch
      const size = layer.inputs / 3
      for (const { first, last } of stretches)
        windows(
          4 * (input + first * size),
          2 * (integers + first * layer.inputs),
          4 * (scales + first),
          last - first,
          4 * size,
        )
      multiplied(layer, stretches[stretches.length - 1].last, result, scratch)
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
