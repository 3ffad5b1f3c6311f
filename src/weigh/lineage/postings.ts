/** Keys of documents: how many each document has, and all of them, one document behind the other. */
export interface Keys {
  readonly counts: Uint32Array
  readonly keys: Uint32Array
}

/**
 * For each fingerprint the documents that have it, by number: an open-addressed table over typed arrays, because millions of
 * entries in a Map of lists would take several times the memory.
 */
export class Postings {
  #keys = new Uint32Array(1 << 12)
  /** The newest posting of a key and one more; 0 where the place is free. */
  #heads = new Uint32Array(1 << 12)
  #counts = new Uint32Array(1 << 12)
  #used = 0
  #documents = new Uint32Array(1 << 12)
  #next = new Uint32Array(1 << 12)
  #length = 0

  /** Notes that a document has a key; each pair is noted once by the caller. */
  add(key: number, document: number): void {
    if (this.#used * 2 > this.#keys.length) this.#widen()
    const place = this.#place(key)
    if (this.#heads[place] === 0) {
      this.#keys[place] = key
      this.#used++
    }
    if (this.#length === this.#documents.length) {
      this.#documents = doubled(this.#documents)
      this.#next = doubled(this.#next)
    }
    this.#documents[this.#length] = document
    this.#next[this.#length] = this.#heads[place]
    this.#heads[place] = ++this.#length
    this.#counts[place]++
  }

  /** In how many documents a key stands. */
  count(key: number): number {
    return this.#counts[this.#place(key)]
  }

  /** Calls for each document that has a key, newest first. */
  each(key: number, call: (document: number) => void): void {
    for (let at = this.#heads[this.#place(key)]; at !== 0; at = this.#next[at - 1]) call(this.#documents[at - 1])
  }

  /** The keys of each of so many documents, one document behind the other, and how many each has. */
  byDocument(documents: number): Keys {
    const counts = new Uint32Array(documents)
    for (let i = 0; i < this.#length; i++) counts[this.#documents[i]]++
    const at = new Uint32Array(documents)
    for (let i = 1; i < documents; i++) at[i] = at[i - 1] + counts[i - 1]
    const keys = new Uint32Array(this.#length)
    for (let place = 0; place < this.#keys.length; place++)
      for (let next = this.#heads[place]; next !== 0; next = this.#next[next - 1])
        keys[at[this.#documents[next - 1]]++] = this.#keys[place]
    return { counts, keys }
  }

  /** Notes all keys of documents that are numbered from 0 on. */
  addAll({ counts, keys }: Keys): void {
    let at = 0
    for (const [document, count] of counts.entries())
      for (const end = at + count; at < end; at++) this.add(keys[at], document)
  }

  /** Where a key stands, or the free place where it would. */
  #place(key: number): number {
    const mask = this.#keys.length - 1
    let place = Math.imul(key, 0x9e3779b1) >>> 7
    for (place &= mask; this.#heads[place] !== 0 && this.#keys[place] !== key; ) place = (place + 1) & mask
    return place
  }

  #widen(): void {
    const [keys, heads, counts] = [this.#keys, this.#heads, this.#counts]
    const size = keys.length * 2
    this.#keys = new Uint32Array(size)
    this.#heads = new Uint32Array(size)
    this.#counts = new Uint32Array(size)
    for (let i = 0; i < keys.length; i++) {
      if (heads[i] === 0) continue
      const place = this.#place(keys[i])
      this.#keys[place] = keys[i]
      this.#heads[place] = heads[i]
      this.#counts[place] = counts[i]
    }
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(array.length * 2)
  wide.set(array)
  return wide
}
