import type { Linear } from './kernel.js'
import type { NetWeights } from './weights.js'

/**
 * What is computed of the encoded words, as linear layers: all tags in one, the two sides of arcs and relations, and the two
 * bilinear forms of the biaffine parser (Dozat & Manning 2017), that of arcs on the dependent's side, that of relations on the
 * head's.
 */
export function headLayers(weights: NetWeights): Map<string, Linear> {
  const { rel } = weights.config
  const layers = new Map<string, Linear>()
  const plain = (name: string): Linear => {
    const { rows, columns, data } = weights.tensor(`${name}.weight`)
    return { inputs: columns, outputs: rows, weight: data, bias: weights.tensor(`${name}.bias`).data }
  }
  for (const name of ['arc_dep', 'arc_head', 'rel_dep', 'rel_head']) layers.set(name, plain(name))
  layers.set('tags', stacked(['upos', 'xpos'].map(plain)))

  const arc = weights.tensor('arc')
  layers.set('arc', {
    inputs: arc.rows,
    outputs: arc.columns,
    weight: transposed(arc.data, arc.rows, arc.columns),
    bias: weights.tensor('arc_bias').data,
  })
  // `rel` is stored as one matrix of (relation, dependent feature) rows, and is applied to heads: fewer words are heads than
  // have one.
  const bilinear = weights.tensor('rel')
  const relations = bilinear.rows / rel
  layers.set('rel', {
    inputs: rel,
    outputs: bilinear.rows,
    weight: bilinear.data,
    bias: new Float32Array(bilinear.rows),
  })

  const both = plain('rel_bias')
  const half = (from: number) => {
    const part = new Float32Array(relations * rel)
    for (let r = 0; r < relations; r++)
      part.set(both.weight.subarray(r * 2 * rel + from, r * 2 * rel + from + rel), r * rel)
    return part
  }
  layers.set('rel_bias_dep', { inputs: rel, outputs: relations, weight: half(0), bias: both.bias })
  layers.set('rel_bias_head', { inputs: rel, outputs: relations, weight: half(rel), bias: new Float32Array(relations) })
  return layers
}

function stacked(parts: readonly Linear[]): Linear {
  const outputs = parts.reduce((n, p) => n + p.outputs, 0)
  const { inputs } = parts[0]
  const weight = new Float32Array(outputs * inputs)
  const bias = new Float32Array(outputs)
  let row = 0
  for (const part of parts) {
    weight.set(part.weight, row * inputs)
    bias.set(part.bias, row)
    row += part.outputs
  }
  return { inputs, outputs, weight, bias }
}

function transposed(data: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(data.length)
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) result[c * rows + r] = data[r * columns + c]
  return result
}
