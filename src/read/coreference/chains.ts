/** Two mentions that were found to be the same, and the sieve that found it. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly by: string
}

/** Mentions that stand for the same, as a disjoint-set forest: merging and finding in nearly constant time. */
export class Chains {
  private readonly parent: Int32Array
  /** The mentions of a chain of two and more, by its number. */
  private readonly members: (number[] | undefined)[]
  /** The merges in their order; they form a forest over the mentions. */
  readonly links: Link[] = []
  /** The sieve at work. */
  by = ''

  constructor(count: number) {
    this.parent = new Int32Array(count)
    for (let i = 0; i < count; i++) this.parent[i] = i
    this.members = new Array(count)
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

  /** Whether a chain, by its number, is one mention alone. */
  isSingle(chain: number): boolean {
    return (this.members[chain]?.length ?? 1) === 1
  }

  /** The mentions of a mention's chain. */
  mentionsOf(mention: number): readonly number[] {
    return this.list(this.of(mention))
  }

  merge(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)]
    if (x === y) return
    this.links.push({ a, b, by: this.by })
    const [into, from] = this.list(x).length >= this.list(y).length ? [x, y] : [y, x]
    this.parent[from] = into
    const list = this.list(into)
    for (const mention of this.list(from)) list.push(mention)
    this.members[from] = []
  }

  private list(root: number): number[] {
    this.members[root] ??= [root]
    return this.members[root]
  }
}
