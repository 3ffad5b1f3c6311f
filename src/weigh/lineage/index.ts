import { fingerprints } from './fingerprints.js'
import { type Keys, Postings } from './postings.js'
import { quotations } from './quotations.js'
import { type Words, words } from './words.js'

/** A document that may share text with another, and how many fingerprints and quotations they share. */
export interface Candidate {
  readonly id: string
  readonly shared: number
  readonly quotations: number
}

/** What an index holds, as flat lists. */
export interface Packed {
  readonly ids: readonly string[]
  readonly passages: Keys
  readonly quotations: Keys
}

/** Fingerprints that two documents share at least, unless one has hardly more. */
const LEAST = 2
/** Postings that one question walks at most, the rarest fingerprints first. */
const BUDGET = 8_000
/** A fingerprint is common where it stands in more documents than this, and in more than this share of all. */
const COMMON = 64
const COMMON_SHARE = 0.005

/** Finds the documents of a collection that may share passages or quotations with one; grows document by document. */
export class LineageIndex {
  readonly #ids: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #passages = new Postings()
  readonly #quotes = new Postings()
  /** Scratch space: for each document how much it shares with the one asked about. */
  #shared = new Uint16Array(1024)

  /** @param packed what another index held */
  constructor(packed?: Packed) {
    if (!packed) return
    for (const id of packed.ids) this.#numbers.set(id, this.#ids.push(id) - 1)
    this.#passages.addAll(packed.passages)
    this.#quotes.addAll(packed.quotations)
  }

  /** All that it holds, for another index to begin with. */
  pack(): Packed {
    const [passages, quotations] = [this.#passages, this.#quotes].map(p => p.byDocument(this.size))
    return { ids: [...this.#ids], passages, quotations }
  }

  get size(): number {
    return this.#ids.length
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  /** Takes a document in; one that is known is passed over. */
  add(id: string, text: string): void {
    if (this.has(id)) return
    const number = this.#ids.length
    this.#ids.push(id)
    this.#numbers.set(id, number)
    for (const key of fingerprints(words(text))) this.#passages.add(key, number)
    for (const key of new Set(quotations(text).map(q => q.key))) this.#quotes.add(key, number)
  }

  /** The documents that share most with a text, most first; `text` may be in the index or not. */
  candidates(text: string, limit = 64, taken: Words = words(text)): Candidate[] {
    if (this.#shared.length < this.size) this.#shared = new Uint16Array(this.size * 2)
    const keys = fingerprints(taken)
    const shared = this.#count(this.#passages, keys)
    const quotes = this.#count(this.#quotes, Uint32Array.from(new Set(quotations(text).map(q => q.key))))
    const least = Math.min(LEAST, Math.max(1, keys.length >> 2))
    const found: Candidate[] = []
    for (const number of new Set([...shared.keys(), ...quotes.keys()])) {
      const [passages, quotations] = [shared.get(number) ?? 0, quotes.get(number) ?? 0]
      if (passages >= least || quotations) found.push({ id: this.#ids[number], shared: passages, quotations })
    }
    found.sort((a, b) => b.shared - a.shared || b.quotations - a.quotations || (a.id < b.id ? -1 : 1))
    return found.slice(0, limit)
  }

  /** By document the number of keys that it has among these. */
  #count(postings: Postings, keys: Uint32Array): Map<number, number> {
    const rarest = [...keys].map(key => [postings.count(key), key] as const).filter(([count]) => count > 0)
    rarest.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    const common = Math.max(COMMON, this.size * COMMON_SHARE)
    // what stands under many texts tells nothing of their story, unless it is most of this one
    const most = rarest.filter(([count]) => count > common).length * 2 > keys.length
    const met: number[] = []
    let left = BUDGET
    for (const [count, key] of rarest) {
      if (count > left || (count > common && !most)) break
      left -= count
      postings.each(key, number => {
        if (this.#shared[number]++ === 0) met.push(number)
      })
    }
    const counts = new Map(met.map(number => [number, this.#shared[number]]))
    for (const number of met) this.#shared[number] = 0
    return counts
  }
}
