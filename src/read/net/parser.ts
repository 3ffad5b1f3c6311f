import { arborescence } from './arborescence.js'
import { encoder, LONGEST, MOST_WORDS } from './encoder.js'
import { headLayers } from './heads.js'
import { inputRows } from './input.js'
import type { Stretch } from './kernel.js'
import { type Doubt, pairChooser } from './tags.js'
import { decodeNet } from './weights.js'

/** A stretch that is parsed at once: a sentence, or a piece of a long one (`goesOn`: it is not the first piece). */
interface Piece extends Stretch {
  readonly goesOn: boolean
}

/** What the net says of words: tags by name, heads as indices within the words given, -1 for the root of a sentence. */
export interface NetAnalysis {
  readonly upos: string[]
  readonly xpos: string[]
  readonly head: Int32Array
  readonly deprel: string[]
  /** Words whose tags the net leaves open, in order. */
  readonly doubts: Doubt[]
  /** The probability that the net gives to each word's head by itself, from 0 to 1. */
  readonly sure: Float32Array
}

/** Tags and parses: `words` of any number, cut into sentences by half-open ranges that cover them in order. */
export interface NetParser {
  analyse(words: readonly string[], sentences: readonly Stretch[]): NetAnalysis
}

/** The parser of a trained net. `assembled` is the SIMD kernel; null, or a host without SIMD, takes plain JavaScript. */
export function netParser(bytes: Uint8Array, assembled: Uint8Array | null): NetParser {
  const weights = decodeNet(bytes)
  const { config, vocabulary } = weights
  const { arc, rel } = config
  const relations = vocabulary.deprels.length
  const rootRelation = vocabulary.deprels.indexOf('root')
  const net = encoder(weights, headLayers(weights), assembled)
  const { memory } = net.kernel
  const place = inputRows(weights)
  const choose = pairChooser(vocabulary)
  const rootArc = weights.tensor('root_arc').data
  const { layers } = net

  /** The root of the sentence that is being parsed, for its later pieces. */
  let root = -1

  const analyseChunk = (
    words: readonly string[],
    from: number,
    to: number,
    pieces: readonly Piece[],
    into: NetAnalysis,
  ) => {
    const count = to - from
    for (const { first, last } of pieces) {
      for (let w = first; w < last; w++) place(words[w], w === first, memory, net.input + (w - from) * net.inputs)
    }
    const local = pieces.map(p => ({ first: p.first - from, last: p.last - from }))
    net.encode(count, local)
    const dep = net.apply('arc_dep', net.encoded, count)
    const head = net.apply('arc_head', net.encoded, count)
    const relDep = net.apply('rel_dep', net.encoded, count)
    const relHead = net.apply('rel_head', net.encoded, count)
    for (const at of [dep, head]) net.kernel.rectify(at, count * arc)
    for (const at of [relDep, relHead]) net.kernel.rectify(at, count * rel)
    const tags = net.apply('tags', net.encoded, count)
    const bilinear = net.apply('arc', dep, count)
    const biasDep = net.apply('rel_bias_dep', relDep, count)
    const biasHead = net.apply('rel_bias_head', relHead, count)

    for (let w = 0; w < count; w++) {
      const at = tags + w * layers.tags.stride
      const { tags: chosen, doubt } = choose(memory, at, from + w)
      ;[into.upos[from + w], into.xpos[from + w]] = chosen
      if (doubt) into.doubts.push(doubt)
    }
    for (const piece of pieces) attach(piece)
    label()

    /** Heads of a piece. One that only goes on with a long sentence hangs under that sentence's root. */
    function attach({ first, last, goesOn }: Piece): void {
      const scores = scoresOf(first - from, last - from)
      const heads = arborescence(scores, last - first)
      for (let d = 0; d < heads.length; d++) {
        const word = first + d
        into.sure[word] = shareOf(scores, d * (heads.length + 1), heads.length + 1, heads[d])
        if (heads[d] > 0) into.head[word] = first + heads[d] - 1
        else if (goesOn) into.head[word] = root
        else root = word
        if (heads[d] === 0) into.deprel[word] = goesOn ? 'parataxis' : 'root'
      }
    }

    /** Relations of all words that have a head in this chunk. */
    function label(): void {
      const slots = new Map<number, number>()
      for (let w = 0; w < count; w++) {
        const governor = into.head[from + w] - from
        if (!into.deprel[from + w] && !slots.has(governor)) slots.set(governor, slots.size)
      }
      const { stride } = layers.rel_head
      const governors = net.gather(
        [...slots.keys()].map(governor => relHead + governor * stride),
        rel,
      )
      const forms = net.apply('rel', governors, slots.size)
      for (let w = 0; w < count; w++) {
        if (into.deprel[from + w]) continue
        const governor = into.head[from + w] - from
        into.deprel[from + w] = relationOf(w, governor, forms + slots.get(governor)! * layers.rel.stride)
      }
    }

    function scoresOf(first: number, last: number): Float32Array {
      const n = last - first
      const found = new Float32Array(n * (n + 1))
      const rows = (at: number, { stride }: { stride: number }) => ({ at: at + first * stride, count: n, stride })
      const scores = net.products(rows(bilinear, layers.arc), rows(head, layers.arc_head), arc)
      for (let d = 0; d < n; d++) {
        const b = bilinear + (first + d) * layers.arc.stride
        const row = d * (n + 1)
        for (let i = 0; i < arc; i++) found[row] += memory[b + i] * rootArc[i]
        for (let h = 0; h < n; h++) found[row + h + 1] = memory[scores + d * LONGEST + h]
      }
      return found
    }

    /** `form`: where the bilinear form of the governor lies, a row for each relation. */
    function relationOf(word: number, governor: number, form: number): string {
      const scores = net.products(
        { at: relDep + word * layers.rel_dep.stride, count: 1, stride: 0 },
        { at: form, count: relations, stride: rel },
        rel,
      )
      const dep = biasDep + word * layers.rel_bias_dep.stride
      const head = biasHead + governor * layers.rel_bias_head.stride
      let top = -1
      let topScore = Number.NEGATIVE_INFINITY
      for (let r = 0; r < relations; r++) {
        const sum = memory[scores + r] + memory[dep + r] + memory[head + r]
        if (sum > topScore && r !== rootRelation) {
          top = r
          topScore = sum
        }
      }
      return vocabulary.deprels[top]
    }
  }

  return {
    analyse(words, sentences) {
      const result: NetAnalysis = {
        upos: new Array(words.length),
        xpos: new Array(words.length),
        head: new Int32Array(words.length).fill(-1),
        deprel: new Array(words.length),
        doubts: [],
        sure: new Float32Array(words.length),
      }
      for (const chunk of chunks(sentences)) {
        analyseChunk(words, chunk[0].first, chunk[chunk.length - 1].last, chunk, result)
      }
      return result
    },
  }
}

/** The softmax of one score among `count` of them from `at`. */
function shareOf(scores: Float32Array, at: number, count: number, chosen: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += Math.exp(scores[at + i] - scores[at + chosen])
  return 1 / sum
}

/** The sentences in groups of at most `MOST_WORDS` words, long ones cut into pieces. */
function* chunks(sentences: readonly Stretch[]): Generator<Piece[]> {
  let chunk: Piece[] = []
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at += LONGEST) {
      const piece = { first: at, last: Math.min(last, at + LONGEST), goesOn: at > first }
      if (chunk.length && piece.last - chunk[0].first > MOST_WORDS) {
        yield chunk
        chunk = []
      }
      chunk.push(piece)
    }
  }
  if (chunk.length) yield chunk
}
