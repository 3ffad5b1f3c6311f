const MAGIC = 0x314e4c52 // "RLN1", little-endian

/** A matrix of the net, row by row. */
export interface Tensor {
  readonly rows: number
  readonly columns: number
  readonly data: Float32Array
}

/** The trained net: sizes, vocabularies, and its matrices by the names that PyTorch gave them. */
export interface NetWeights {
  readonly config: {
    width: number
    word: number
    gram: number
    layers: string
    arc: number
    rel: number
    heads: number
  }
  readonly vocabulary: {
    words: string[]
    upos: string[]
    xpos: string[]
    deprels: string[]
    /** The pairs of tags that occur, as indices into `upos` and `xpos`. */
    pairs: [number, number][]
  }
  tensor(name: string): Tensor
}

interface Entry {
  readonly name: string
  readonly rows: number
  readonly columns: number
  /** i8: a float32 scale for each row, then the int8 values; f32: the values. */
  readonly type: 'i8' | 'f32'
  readonly at: number
}

/** Reads what training/net/export.py wrote. Throws where the bytes are something else. */
export function decodeNet(bytes: Uint8Array): NetWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('these bytes hold no net')
  const length = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))
  const entries = new Map<string, Entry>(header.tensors.map((entry: Entry) => [entry.name, entry]))
  return {
    config: header.config,
    vocabulary: header.vocabulary,
    tensor(name) {
      const entry = entries.get(name)
      if (!entry) throw new Error(`the net has no tensor ${name}`)
      return decodeTensor(view, 8 + length + entry.at, entry)
    },
  }
}

function decodeTensor(view: DataView, at: number, { rows, columns, type }: Entry): Tensor {
  const data = new Float32Array(rows * columns)
  if (type === 'f32') {
    for (let i = 0; i < data.length; i++) data[i] = view.getFloat32(at + 4 * i, true)
    return { rows, columns, data }
  }
  const values = new Int8Array(view.buffer, view.byteOffset + at + 4 * rows, rows * columns)
  for (let r = 0, i = 0; r < rows; r++) {
    const scale = view.getFloat32(at + 4 * r, true)
    for (let c = 0; c < columns; c++, i++) data[i] = values[i] * scale
  }
  return { rows, columns, data }
}
