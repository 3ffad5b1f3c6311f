/** Two mentions that were found to be the same, and the sieve that found it. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly by: string
}

/** Mentions that stand for the same, as a disjoint-set forest: merging and finding in nearly constant time. */
export class Chains {
  private readonly parent: Int32Array
  private readonly members: number[][]
  /** The merges in their order; they form a forest over the mentions. */
  readonly links: Link[] = []
  /** The sieve at work. */
  by = ''

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, i) => i)
    this.members = Array.from({ length: count }, (_, i) => [i])
  }

  /** The number of a mention's chain: its first mention in the order of the merges, stable until the next merge. */
  of(mention: number): number {
    let root = mention
    while (this.parent[root] !== root) root = this.parent[root]
    for (let i = mention; i !== root; ) {
      const next = this.parent[i]
      this.parent[i] = root
      i = next
    }
    return root
  }

  same(a: number, b: number): boolean {
    return this.of(a) === this.of(b)
  }

  /** The mentions of a mention's chain. */
  mentionsOf(mention: number): readonly number[] {
    return this.members[this.of(mention)]
  }

  merge(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)]
    if (x === y) return
    this.links.push({ a, b, by: this.by })
    const [into, from] = this.members[x].length >= this.members[y].length ? [x, y] : [y, x]
    this.parent[from] = into
    this.members[into].push(...this.members[from])
    this.members[from] = []
  }
}
