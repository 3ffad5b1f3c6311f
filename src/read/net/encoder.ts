import {
  type Kernel,
  type Layer,
  type Linear,
  MOST_WEIGHT,
  neighbours,
  PANEL,
  type Rows,
  type Stretch,
  SUMS,
  weightAt,
} from './kernel.js'
import { plainKernel } from './kernel-plain.js'
import { simdKernel } from './kernel-simd.js'
import type { NetWeights } from './weights.js'

/** Most words that are encoded at once; longer stretches are cut, so that memory has a fixed size. */
export const MOST_WORDS = 512
const MOST_DISTANCE = 32
/** Longest stretch that attention looks at together. */
export const LONGEST = 256

/** The linear layers and the memory of a net; the sums of its forward pass run here. */
export interface Encoder {
  readonly kernel: Kernel
  /** Where the caller puts the inputs: row by row, `inputs` floats each. */
  readonly input: number
  readonly inputs: number
  /** Encodes `words` rows of the input; the result lies at `encoded`, `width` floats a row. */
  encode(words: number, sentences: readonly Stretch[]): void
  readonly encoded: number
  readonly width: number
  readonly layers: Readonly<Record<string, Layer>>
  /** Applies one of the further layers to `words` rows at `input`; the result lies at the address returned until its next use. */
  apply(name: string, input: number, words: number): number
  /** Copies rows of `size` floats next to each other; the result lies at the address returned until the next use. */
  gather(rows: readonly number[], size: number): number
  /** Dot products of rows with rows, at most LONGEST of each: where they lie, `LONGEST` floats a row, until the next use. */
  products(a: Rows, b: Rows, size: number): number
}

/** Builds the encoder of a net. `further`: linear layers by name that are applied to what it encodes. `assembled`: the SIMD kernel. */
export function encoder(
  weights: NetWeights,
  further: ReadonlyMap<string, Linear>,
  assembled: Uint8Array | null,
): Encoder {
  const { width, word, gram, layers, heads } = weights.config
  const inputs = word + gram + 16
  const linear = new Map(further)
  const add = (name: string, as = (layer: Linear) => layer) => {
    const { rows, columns, data } = weights.tensor(`${name}.weight`)
    linear.set(name, as({ inputs: columns, outputs: rows, weight: data, bias: weights.tensor(`${name}.bias`).data }))
  }
  add('input')
  for (const [i, kind] of [...layers].entries()) {
    if (kind === 'c') add(`layers.${i}.conv`, neighbours)
    else for (const part of ['qkv', 'out']) add(`layers.${i}.${part}`)
  }
  // One block of memory: weights first, then buffers for the most words.
  let size = 0
  const reserve = (floats: number) => {
    const at = size
    size += (floats + 3) & ~3
    return at
  }
  const placed = new Map<string, Layer>()
  for (const [name, { inputs: k, outputs }] of linear) {
    const stride = (outputs + PANEL - 1) & ~(PANEL - 1)
    const weights = 2 * reserve((k * stride) / 2)
    placed.set(name, { inputs: k, outputs, stride, weights, scales: reserve(stride), bias: reserve(stride) })
  }
  const input = reserve(MOST_WORDS * inputs)
  const state = reserve(MOST_WORDS * width)
  const normed = reserve(MOST_WORDS * width)
  const wide = reserve(MOST_WORDS * 3 * width)
  const result = reserve(MOST_WORDS * 3 * width)
  // at the most a tile for each word
  const scratch = { integers: 2 * reserve((SUMS + MOST_WORDS * 4 * width) / 2), scales: reserve(2 * MOST_WORDS + 8) }
  const scores = reserve(LONGEST * LONGEST)
  const gathered = reserve(MOST_WORDS * width)
  const gains = reserve((layers.length + 1) * width)
  const biases = reserve([...layers].filter(kind => kind === 'a').length * heads * 2 * LONGEST)
  const results = new Map([...further.keys()].map(name => [name, reserve(MOST_WORDS * placed.get(name)!.stride)]))
  const kernel = (assembled && simdKernel(size, assembled)) ?? plainKernel(size)
  const { memory, integers } = kernel
  for (const [name, layer] of linear) place(layer, placed.get(name)!)

  function place({ inputs: k, outputs, weight, bias }: Linear, layer: Layer): void {
    for (let o = 0; o < outputs; o++) {
      const from = o * k
      let most = 1e-12
      for (let i = 0; i < k; i++) most = Math.max(most, Math.abs(weight[from + i]))
      const factor = MOST_WEIGHT / most
      let at = layer.weights + weightAt(k, o, 0)
      for (let i = 0; i < k; i += 2, at += 2 * PANEL) {
        integers[at] = Math.round(weight[from + i] * factor)
        integers[at + 1] = Math.round(weight[from + i + 1] * factor)
      }
      memory[layer.scales + o] = most / MOST_WEIGHT
      memory[layer.bias + o] = bias[o]
    }
  }

  const stored = (data: Float32Array, at: number) => {
    memory.set(data, at)
    return at
  }
  const norms = [...layers].map((_, i) => stored(weights.tensor(`layers.${i}.norm.weight`).data, gains + i * width))
  const lastNorm = stored(weights.tensor('norm.weight').data, gains + layers.length * width)
  const distances = new Map<number, number[]>()
  let free = biases
  for (const [i, kind] of [...layers].entries()) {
    if (kind !== 'a') continue
    const { data } = weights.tensor(`layers.${i}.distance`)
    const atZero: number[] = []
    for (let head = 0; head < heads; head++, free += 2 * LONGEST) {
      // every distance of a stretch, so that the kernel needs no bound
      for (let d = -LONGEST; d < LONGEST; d++)
        memory[free + LONGEST + d] =
          data[head * (2 * MOST_DISTANCE + 1) + Math.max(-MOST_DISTANCE, Math.min(MOST_DISTANCE, d)) + MOST_DISTANCE]
      atZero.push(free + LONGEST)
    }
    distances.set(i, atZero)
  }

  const attend = (i: number, words: number, sentences: readonly Stretch[]) => {
    const qkv = placed.get(`layers.${i}.qkv`)!
    const out = placed.get(`layers.${i}.out`)!
    const size = width / heads
    kernel.multiply(qkv, normed, words, wide, scratch)
    for (const { first, last } of sentences) {
      const n = last - first
      const padded = (n + 3) & ~3
      const from = wide + first * qkv.stride
      for (let head = 0; head < heads; head++) {
        const part = (offset: number) => ({ at: from + offset + head * size, count: n, stride: qkv.stride })
        kernel.products(part(0), part(width), size, scores, padded)
        kernel.soften(scores, n, padded, 1 / Math.sqrt(size), distances.get(i)![head])
        const rows = { at: scores, count: n, stride: padded }
        kernel.mix(rows, part(2 * width), size, normed + first * width + head * size, width)
      }
    }
    kernel.multiply(out, normed, words, result, scratch)
    kernel.add(state, result, words * width)
  }

  return {
    kernel,
    input,
    inputs,
    encoded: normed,
    width,
    layers: Object.fromEntries(placed),
    encode(words, sentences) {
      kernel.multiply(placed.get('input')!, input, words, state, scratch)
      for (const [i, kind] of [...layers].entries()) {
        kernel.normalise(state, normed, words, width, norms[i])
        if (kind === 'c') {
          kernel.convolve(placed.get(`layers.${i}.conv`)!, normed, sentences, result, scratch)
          kernel.gate(state, result, words, width)
        } else attend(i, words, sentences)
      }
      kernel.normalise(state, normed, words, width, lastNorm)
    },
    gather(rows, size) {
      for (const [i, at] of rows.entries()) memory.copyWithin(gathered + i * size, at, at + size)
      return gathered
    },
    products(a, b, size) {
      kernel.products(a, b, size, scores, LONGEST)
      return scores
    },
    apply(name, from, words) {
      const at = results.get(name)!
      kernel.multiply(placed.get(name)!, from, words, at, scratch)
      return at
    },
  }
}
