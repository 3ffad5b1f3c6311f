/** Changes inputs at random, the same for the same seed. @param words pieces that mean something to the target */
export function mutator(seed, words) {
  let state = seed >>> 0
  // mulberry32
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = n => Math.floor(random() * n)
  const pick = list => list[below(list.length)]
  const pieces = words.map(word => Buffer.from(word))
  const LONGEST = 20_000
  const cut = (bytes, from, to, middle) => Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)])
  const span = (bytes, most = 64) => {
    const from = below(bytes.length + 1)
    return [from, Math.min(bytes.length, from + below(most) + 1)]
  }
  const ways = [
    bytes => {
      const copy = Buffer.from(bytes)
      if (copy.length) copy[below(copy.length)] ^= 1 << below(8)
      return copy
    },
    bytes => {
      const copy = Buffer.from(bytes)
      if (copy.length)
        copy[below(copy.length)] = pick([0, 255, 10, 13, 32, 34, 39, 40, 60, 62, 91, 92, 128, below(256)])
      return copy
    },
    bytes => cut(bytes, ...span(bytes), Buffer.alloc(0)),
    bytes => {
      const at = below(bytes.length + 1)
      return cut(bytes, at, at, pick(pieces))
    },
    bytes => cut(bytes, ...span(bytes), pick(pieces)),
    bytes => {
      const [from, to] = span(bytes, 200)
      return cut(bytes, to, to, Buffer.concat(Array(1 + below(12)).fill(bytes.subarray(from, to))))
    },
    (bytes, corpus) => {
      const other = pick(corpus)
      const [from, to] = span(other, 2000)
      const at = below(bytes.length + 1)
      return cut(bytes, at, at, other.subarray(from, to))
    },
    bytes => {
      const at = below(bytes.length + 1)
      return cut(bytes, at, at, Buffer.from(Array.from({ length: 1 + below(8) }, () => below(256))))
    },
    bytes => {
      const digits = [...bytes.toString('latin1').matchAll(/\d+/g)]
      if (!digits.length) return bytes
      const found = pick(digits)
      const number = pick(['0', '-1', '99999999999', '2147483648', '1e309', '00', String(below(100))])
      return cut(bytes, found.index, found.index + found[0].length, Buffer.from(number))
    },
  ]
  return {
    change(corpus) {
      // the newest run what few others run
      let bytes = random() < 0.5 ? corpus[corpus.length - 1 - below(Math.min(20, corpus.length))] : pick(corpus)
      for (let n = 1 + below(4); n > 0; n--) bytes = pick(ways)(bytes, corpus)
      return bytes.subarray(0, LONGEST)
    },
  }
}
