/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011) over the words 0 … length-1 of a sentence,
 * with the root as word `length` at the end of the buffer (Ballesteros & Nivre 2013).
 */
export const SHIFT = 0
/** The word on top of the stack becomes a left dependent of the front of the buffer. */
export const LEFT = 1
/** The word on top of the stack becomes a right dependent of the one below it. */
export const RIGHT = 2
export type Move = typeof SHIFT | typeof LEFT | typeof RIGHT

/** A parser's configuration, in typed arrays that are used again for every sentence. Absent words are -1. */
export class Configuration {
  length = 0
  /** The front of the buffer; `length` is the root. */
  front = 0
  depth = 0
  stack: Int32Array
  head: Int32Array
  /** The class of the transition that attached the word; its label. */
  label: Int32Array
  /** Outermost and second outermost dependents on each side. */
  left1: Int32Array
  left2: Int32Array
  right1: Int32Array
  right2: Int32Array
  /** How many dependents on each side. */
  lefts: Int32Array
  rights: Int32Array

  constructor(public capacity = 256) {
    const column = () => new Int32Array(capacity + 1)
    this.stack = column()
    this.head = column()
    this.label = column()
    this.left1 = column()
    this.left2 = column()
    this.right1 = column()
    this.right2 = column()
    this.lefts = column()
    this.rights = column()
  }

  /** Starts a sentence. Throws nothing; a longer sentence than `capacity` needs a new configuration. */
  reset(length: number): void {
    this.length = length
    this.front = 0
    this.depth = 0
    const end = length + 1
    this.head.fill(-1, 0, end)
    this.label.fill(-1, 0, end)
    this.left1.fill(-1, 0, end)
    this.left2.fill(-1, 0, end)
    this.right1.fill(-1, 0, end)
    this.right2.fill(-1, 0, end)
    this.lefts.fill(0, 0, end)
    this.rights.fill(0, 0, end)
  }

  /** Done when only the root is left in the buffer and nothing on the stack. */
  get done(): boolean {
    return this.front === this.length && this.depth === 0
  }

  /** The word `below` places under the top of the stack, or -1. */
  top(below: number): number {
    return below < this.depth ? this.stack[this.depth - 1 - below] : -1
  }

  /** Whether the move is possible, such that every sentence gets exactly one root. */
  allows(move: Move): boolean {
    if (move === SHIFT) return this.front < this.length
    if (move === LEFT) return this.depth > 0 && (this.front < this.length || this.depth === 1)
    return this.depth > 1
  }

  apply(move: Move, label: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.front++
      return
    }
    const word = this.stack[--this.depth]
    this.label[word] = label
    if (move === LEFT) {
      const head = this.front
      this.head[word] = head
      this.left2[head] = this.left1[head]
      this.left1[head] = word
      this.lefts[head]++
    } else {
      const head = this.stack[this.depth - 1]
      this.head[word] = head
      this.right2[head] = this.right1[head]
      this.right1[head] = word
      this.rights[head]++
    }
  }
}
