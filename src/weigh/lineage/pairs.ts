import { fingerprints } from './fingerprints.js'
import { type Link, link, Taken, type Told } from './links.js'
import { quotations } from './quotations.js'

/** Fingerprints that two documents share at least, unless one has hardly more; as `LineageIndex` has it. */
const LEAST = 2
/** Documents whose words are kept at a time; their fingerprints, which are few, are kept of all. */
const WORDS = 2000

/** By what a document is compared before it is aligned. */
interface Marks {
  readonly fingerprints: ReadonlySet<number>
  readonly quotations: ReadonlySet<number>
}

/** What documents share, pair by pair, where many pairs of the same documents are asked for: each is worked out once. */
export class PairLinks {
  readonly #links = new Map<string, Link | null>()
  readonly #marks = new Map<string, Marks>()
  #taken = new Taken()
  #words = new Set<string>()

  /** What two documents share; null for what is not looked at or too little. */
  of(one: Told, other: Told): Link | null {
    const key = one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`
    const known = this.#links.get(key)
    if (known !== undefined) return known
    const [a, b] = [this.#marksOf(one), this.#marksOf(other)]
    const found = meet(a, b) ? link(one, other, this.#takenOf(one, other)) : null
    this.#links.set(key, found)
    return found
  }

  #marksOf(told: Told): Marks {
    const known = this.#marks.get(told.id)
    if (known) return known
    const marks = {
      fingerprints: new Set(fingerprints(this.#takenOf(told).of(told))),
      quotations: new Set(quotations(told.text).map(q => q.key)),
    }
    this.#marks.set(told.id, marks)
    return marks
  }

  #takenOf(...told: readonly Told[]): Taken {
    if (this.#words.size > WORDS) {
      this.#taken = new Taken()
      this.#words = new Set()
    }
    for (const { id } of told) this.#words.add(id)
    return this.#taken
  }
}

/** Whether two documents share enough to be aligned. */
function meet(a: Marks, b: Marks): boolean {
  const fewer = Math.min(a.fingerprints.size, b.fingerprints.size)
  const least = Math.min(LEAST, Math.max(1, fewer >> 2))
  let shared = 0
  const [small, large] = a.fingerprints.size < b.fingerprints.size ? [a, b] : [b, a]
  for (const key of small.fingerprints) if (large.fingerprints.has(key) && ++shared >= least) return true
  for (const key of a.quotations) if (b.quotations.has(key)) return true
  return false
}
