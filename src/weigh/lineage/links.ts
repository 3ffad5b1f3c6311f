import { type Alignment, align, type Passage } from './align.js'
import { order } from './order.js'
import { type Quotation, quotations } from './quotations.js'
import { type Words, words } from './words.js'

/** What lineage looks at in a document. */
export interface Told {
  readonly id: string
  readonly text: string
  /** ISO 8601; null where it is not known. */
  readonly published: string | null
}

/**
 * How one document hangs together with another: `copy`: nearly all of the later one stands in the earlier one; `partial`: a
 * good part; `passage`: a passage or two; `quotation`: only the same quoted sentences.
 */
export const LINK_KINDS = ['copy', 'partial', 'passage', 'quotation'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** Text that two documents share. `from` is the later one, where that is known. */
export interface Link {
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  /** Whether the dates say which came first; else the order of the two says nothing. */
  readonly dated: boolean
  /** Words that both have, and the share of each document's words that they are, 0 to 1. */
  readonly words: number
  readonly ofFrom: number
  readonly ofTo: number
  /** Passages: `a` in `from`, `b` in `to`. */
  readonly passages: readonly Passage[]
  /** Quoted sentences that stand in both, with the places of their words. */
  readonly quotations: readonly Passage[]
}

/** From these shares of one document's words on it is a copy, or one in part. */
export const COPY = 0.75
const PARTIAL = 0.25
/** Fewer words in one passage are a phrase of the trade. */
const PASSAGE = 24

/** Words of documents that were taken apart, kept while several pairs are compared. */
export class Taken {
  readonly #words = new Map<string, Words>()

  of({ id, text }: Told): Words {
    let taken = this.#words.get(id)
    if (!taken) {
      taken = words(text)
      this.#words.set(id, taken)
    }
    return taken
  }
}

/** What two documents share, or null. The same whichever is named first. */
export function link(one: Told, other: Told, taken: Taken = new Taken()): Link | null {
  if (one.id === other.id) return null
  const before = order(one.published, other.published)
  const [from, to] = before === 1 || (before === 0 && one.id < other.id) ? [one, other] : [other, one]
  const shared = alignment(from, to, taken)
  const quoted = new Map(quotations(to.text).map(q => [q.key, q]))
  const same = quotations(from.text).flatMap(a => {
    const b = quoted.get(a.key)
    return b ? [{ a: spanOf(a), b: spanOf(b), words: a.words }] : []
  })
  const kind = kindOf(shared, same.length > 0)
  if (!kind) return null
  return {
    from: from.id,
    to: to.id,
    kind,
    dated: before !== 0,
    words: shared.words,
    ofFrom: shared.ofA,
    ofTo: shared.ofB,
    passages: shared.passages,
    quotations: same,
  }
}

const spanOf = ({ start, end }: Quotation) => ({ start, end })

/** Ties between equally long runs are broken by their place, so that the two are always aligned in one order. */
function alignment(from: Told, to: Told, taken: Taken): Alignment {
  if (from.id < to.id) return align(taken.of(from), taken.of(to))
  const { passages, words, ofA, ofB } = align(taken.of(to), taken.of(from))
  const turned = passages.map(({ a, b, words }) => ({ a: b, b: a, words })).sort((x, y) => x.a.start - y.a.start)
  return { passages: turned, words, ofA: ofB, ofB: ofA }
}

function kindOf({ ofA, ofB, words, passages }: Alignment, quoted: boolean): LinkKind | null {
  const share = Math.max(ofA, ofB)
  if (share >= COPY) return 'copy'
  if (share >= PARTIAL && words >= PASSAGE) return 'partial'
  if (passages.some(p => p.words >= PASSAGE)) return 'passage'
  return quoted ? 'quotation' : null
}
