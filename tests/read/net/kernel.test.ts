import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Kernel, neighbours, weightAt } from '../../../src/read/net/kernel.js'
import { plainKernel } from '../../../src/read/net/kernel-plain.js'
import { simdKernel } from '../../../src/read/net/kernel-simd.js'

const assembled = readFileSync(new URL('../../../dist/data/kernel.wasm', import.meta.url))
const FLOATS = 20_000

/** A stream of numbers between -2 and 2 that is the same on every run (Park & Miller 1988). */
function* numbers(seed: number): Generator<number> {
  for (let s = seed; ; ) {
    s = (s * 48271) % 2147483647
    yield (4 * s) / 2147483647 - 2
  }
}

/** Both kernels on the same memory; what they leave behind must agree. */
function both(work: (kernel: Kernel) => void): [Float32Array, Float32Array] {
  const kernels = [plainKernel(FLOATS), simdKernel(FLOATS, assembled)!]
  return kernels.map(kernel => {
    const stream = numbers(7)
    for (let i = 0; i < FLOATS; i++) kernel.memory[i] = stream.next().value
    work(kernel)
    return kernel.memory.slice(0, FLOATS)
  }) as [Float32Array, Float32Array]
}

const farthest = (a: Float32Array, b: Float32Array) => a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), 0)

function agree([plain, simd]: [Float32Array, Float32Array]): void {
  expect(farthest(plain, simd)).toBeLessThan(2e-4)
  const stream = numbers(7)
  expect(plain.filter(x => Math.abs(x - stream.next().value) > 1e-3).length).toBeGreaterThan(10)
}

describe('the SIMD kernel does the sums of the plain one', () => {
  it('multiply', () => {
    const layer = { inputs: 40, outputs: 21, stride: 24, weights: 2000, scales: 3000, bias: 3100 }
    const [plain, simd] = both(k => {
      for (let i = 0; i < layer.inputs * layer.stride; i++) k.integers[layer.weights + i] = ((i * 7919) % 2033) - 1016
      k.memory.fill(1e-3, layer.scales, layer.scales + layer.stride)
      k.multiply(layer, 4000, 6, 8000, { integers: 30_000, scales: 18_000 })
    })
    for (let i = 8000; i < 8000 + 6 * layer.stride; i++) expect(Math.abs(plain[i] - simd[i])).toBeLessThan(0.01)
    // the scales and the way the weights lie: output 9 of row 2 by hand
    const stream = numbers(7)
    const memory = Array.from({ length: FLOATS }, () => stream.next().value as number)
    let sum = memory[3100 + 9]
    for (let i = 0; i < 40; i++) {
      const at = weightAt(40, 9, i)
      sum += memory[4000 + 2 * 40 + i] * (((at * 7919) % 2033) - 1016) * 1e-3
    }
    expect(simd[8000 + 2 * 24 + 9]).toBeCloseTo(sum, 1)
  })
  it.each([
    ['one stretch', [{ first: 0, last: 6 }]],
    [
      'several, one of a single row',
      [
        { first: 0, last: 3 },
        { first: 3, last: 4 },
        { first: 4, last: 6 },
      ],
    ],
  ])('convolve %s', (_, stretches) => {
    const [size, outputs] = [32, 8]
    const stream = numbers(11)
    const take = (n: number) => Float32Array.from({ length: n }, () => stream.next().value)
    const trained = { inputs: 3 * size, outputs, weight: take(outputs * 3 * size), bias: take(outputs) }
    const { inputs, weight, bias } = neighbours(trained)
    const layer = { inputs, outputs, stride: 8, weights: 2000, scales: 3000, bias: 3100 }
    const results = both(k => {
      for (let o = 0; o < outputs; o++) {
        k.memory[layer.scales + o] = 4 / 1016
        k.memory[layer.bias + o] = bias[o]
        for (let i = 0; i < inputs; i++)
          k.integers[layer.weights + weightAt(inputs, o, i)] = Math.round((weight[o * inputs + i] * 1016) / 4)
      }
      k.convolve(layer, 4000, stretches, 8000, { integers: 30_000, scales: 18_000 })
    })
    // the sums by hand
    const values = numbers(7)
    const memory = Array.from({ length: FLOATS }, () => values.next().value as number)
    for (const { first, last } of stretches)
      for (let row = first; row < last; row++)
        for (let o = 0; o < outputs; o++) {
          let sum = bias[o]
          for (const [n, other] of [row - 1, row, row + 1].entries())
            for (let i = 0; other >= first && other < last && i < size; i++)
              sum += memory[4000 + other * size + i] * trained.weight[o * 3 * size + n * size + i]
          for (const result of results) expect(Math.abs(result[8000 + row * layer.stride + o] - sum)).toBeLessThan(0.1)
        }
    expect(
      farthest(...(results.map(r => r.subarray(8000, 8000 + 6 * layer.stride)) as [Float32Array, Float32Array])),
    ).toBeLessThan(1e-3)
  })
  it('add', () => agree(both(k => k.add(8000, 1000, 240))))
  it('rectify', () => {
    const results = both(k => k.rectify(8000, 240))
    agree(results)
    expect(Math.min(...results[0].subarray(8000, 8240))).toBeGreaterThanOrEqual(-0.2)
  })
  it('products', () =>
    agree(both(k => k.products({ at: 0, count: 5, stride: 60 }, { at: 1000, count: 7, stride: 44 }, 40, 8000, 8))))
  it('mix', () =>
    agree(both(k => k.mix({ at: 0, count: 5, stride: 8 }, { at: 1000, count: 5, stride: 60 }, 40, 8000, 44))))
  it('gate', () => agree(both(k => k.gate(8000, 1000, 6, 40))))
  it('normalise', () => agree(both(k => k.normalise(0, 8000, 6, 40, 1000))))
  it.each([1, 3, 4, 9])('soften %i words: rows sum to 1, the padding is 0', n => {
    const stride = (n + 3) & ~3
    const results = both(k => k.soften(8000, n, stride, 3, 2000))
    for (const memory of results)
      for (let a = 0; a < n; a++) {
        const row = memory.subarray(8000 + a * stride, 8000 + (a + 1) * stride)
        expect(row.subarray(0, n).reduce((x, y) => x + y, 0)).toBeCloseTo(1, 5)
        expect(Math.max(0, ...row.subarray(n))).toBeLessThan(1e-30)
      }
    expect(farthest(...results)).toBeLessThan(1e-5)
  })
})
