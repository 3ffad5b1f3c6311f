/** Width of a feature's key, the upper bits of a 32-bit hash: wide enough that frequent features hardly ever meet. */
export const BITS = 26
const SHIFT = 32 - BITS

/** FNV-1a over the UTF-16 units of a part of a word. */
export function hashWord(word: string, from = 0, to = word.length): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h
}

function mix(h: number, part: number): number {
  const x = Math.imul(h ^ part, 0x9e3779b1)
  return x ^ (x >>> 15)
}

/** The key of a feature of one part; `template` keeps the features of different kinds apart. */
export function feature1(template: number, a: number): number {
  return Math.imul(mix(Math.imul(template + 1, 0x85ebca6b), a), 0xc2b2ae35) >>> SHIFT
}

/** The key of a feature of two parts. */
export function feature2(template: number, a: number, b: number): number {
  return Math.imul(mix(mix(Math.imul(template + 1, 0x85ebca6b), a), b), 0xc2b2ae35) >>> SHIFT
}

/** The key of a feature of three parts. */
export function feature3(template: number, a: number, b: number, c: number): number {
  return Math.imul(mix(mix(mix(Math.imul(template + 1, 0x85ebca6b), a), b), c), 0xc2b2ae35) >>> SHIFT
}

/** The key of a feature of four parts. */
export function feature4(template: number, a: number, b: number, c: number, d: number): number {
  return Math.imul(mix(mix(mix(mix(Math.imul(template + 1, 0x85ebca6b), a), b), c), d), 0xc2b2ae35) >>> SHIFT
}
