/** Blocks up to this size are compared pair by pair. */
const BLOCK = 24
/** Greater ones are sorted, and each is compared with so many behind it (sorted neighbourhood, Hernández and Stolfo 1995). */
const WINDOW = 8
/** Keys that more than this many share say nothing. */
const COMMON = 3000

/** What pairs are drawn from. */
export interface Blocked {
  readonly keys: readonly string[]
  /** By which the members of a great block are sorted. */
  readonly order: string
}

/**
 * The pairs that share a key, each once, by their indexes: near-linear in their number, since no one is compared with more
 * than a fixed number of others for each of its keys.
 */
export function* pairs(items: readonly Blocked[]): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>()
  for (const [i, { keys }] of items.entries())
    for (const key of keys) {
      const block = blocks.get(key)
      if (block) block.push(i)
      else blocks.set(key, [i])
    }
  // A pair is drawn from the first of the blocks that it shares and that are compared pair by pair.
  const whole = new Map<string, number>()
  for (const [key, block] of blocks) if (block.length > 1 && block.length <= BLOCK) whole.set(key, whole.size)
  const numbered = items.map(({ keys }) => Int32Array.from(keys.flatMap(key => whole.get(key) ?? [])).sort())
  for (const [key, at] of whole) {
    const block = blocks.get(key)!
    for (let x = 0; x < block.length; x++)
      for (let y = x + 1; y < block.length; y++)
        if (firstShared(numbered[block[x]], numbered[block[y]]) === at) yield [block[x], block[y]]
  }
  const seen = new Set<number>()
  for (const block of blocks.values()) {
    if (block.length <= BLOCK || block.length > COMMON) continue
    const sorted = [...block].sort((x, y) => compare(items[x].order, items[y].order) || x - y)
    for (let x = 0; x < sorted.length; x++)
      for (let y = x + 1; y < Math.min(sorted.length, x + 1 + WINDOW); y++) {
        const [i, j] = sorted[x] < sorted[y] ? [sorted[x], sorted[y]] : [sorted[y], sorted[x]]
        const pair = i * items.length + j
        if (seen.has(pair) || firstShared(numbered[i], numbered[j]) >= 0) continue
        seen.add(pair)
        yield [i, j]
      }
  }
}

/** The smallest number that two sorted lists share; -1 where they share none. */
function firstShared(a: Int32Array, b: Int32Array): number {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) return a[i]
    if (a[i] < b[j]) i++
    else j++
  }
  return -1
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
