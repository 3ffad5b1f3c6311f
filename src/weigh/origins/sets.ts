/** Sets that grow together (union-find), whose members are named by keys. */
export class Sets {
  readonly #parent = new Map<string, string>()

  add(key: string): void {
    if (!this.#parent.has(key)) this.#parent.set(key, key)
  }

  /** The member that stands for a set: the smallest key, so that the order of joining changes nothing. */
  root(key: string): string {
    this.add(key)
    let at = key
    while (this.#parent.get(at) !== at) at = this.#parent.get(at)!
    for (let k = key; k !== at; ) {
      const next = this.#parent.get(k)!
      this.#parent.set(k, at)
      k = next
    }
    return at
  }

  join(a: string, b: string): void {
    const [x, y] = [this.root(a), this.root(b)].sort()
    this.#parent.set(y, x)
  }

  /** Every set with its members, by root. */
  all(): Map<string, string[]> {
    const sets = new Map<string, string[]>()
    for (const key of [...this.#parent.keys()].sort()) {
      const root = this.root(key)
      const members = sets.get(root)
      if (members) members.push(key)
      else sets.set(root, [key])
    }
    return sets
  }
}
