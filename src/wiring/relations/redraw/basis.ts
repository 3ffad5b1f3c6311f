import { createHash } from 'node:crypto'
import type { Support } from '../../../analyse/support.js'
import type { Claim } from '../../../model/claim.js'
import { selfEvident } from '../../../model/claim-evident.js'
import type { LeanClaim, Told } from '../../../model/lean-claim.js'
import type { KeptClaim } from '../../../model/ledger.js'
import type { Actors } from '../../../resolve/actors-by-key.js'
import { blockKeys } from '../../../weigh/propositions/blocks.js'
import {
  type AnyComparable,
  type Comparable,
  comparableBy,
  type World,
} from '../../../weigh/propositions/comparable.js'
import { toldOf } from '../../../weigh/propositions/story.js'
import type { Standing } from '../../standing.js'
import type { Propositions } from '../../weighing/propositions.js'
import { type Copyable, copyable } from '../../weighing/supports.js'

/** What is known of a claim beside what analyses look at. */
export interface BasisRow {
  /** Whether it counts, and whether it tells what is evident: a claim that does not, or that does, is not compared. */
  readonly counts: boolean
  readonly evident: boolean
  /** What its words tell (`Worded`); of claims with too few of them to be copies, `long` is not set. */
  readonly order: number
  readonly content: string
  readonly long: boolean
  readonly things: readonly string[]
  /** The keys of its blocks (`blockKeys`). */
  readonly keys: readonly string[]
  /** Its support, but for copies; null where it is not compared. */
  readonly own: Support | null
}

/** What it takes, beside relations and who is who, to draw them again after a small change. */
export interface Basis {
  /** One for each claim of the relations, in their order. */
  readonly rows: readonly BasisRow[]
  /** Pairs of claims that were held to say the same, three numbers each: the places of the two, and how surely. */
  readonly pairs: Int32Array
  /** Whom documents tell of (`toldOf`), by their ids. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>
  /** What stands above actors (`World.over`), in order; of those that have something above them. */
  readonly over: ReadonlyMap<string, readonly string[]>
  /** Publishers of the ledger's documents. */
  readonly publishers: ReadonlySet<string>
}

/** The basis of relations that were drawn in full. @param all the claims with the ids of their actors */
export function basisOf(
  all: readonly KeptClaim[],
  actors: Actors,
  standing: Standing,
  { world, compared, pairs, publishers }: Propositions,
  own: ReadonlyMap<string, Support>,
): Basis {
  const byId = new Map(compared.map(c => [c.claim.id, c]))
  const place = new Map(all.map(({ claim }, i) => [claim.id, i]))
  const places = compared.map(c => place.get(c.claim.id)!)
  const told = new Map<string, Set<string>>()
  for (const one of compared) addTold(told, one)
  return {
    rows: all.map(({ claim }) => {
      const found = byId.get(claim.id)
      return basisRow(claim, standing.counts(claim), found, world, own.get(claim.id) ?? null)
    }),
    pairs: pairs.map((value, i) => (i % 3 === 2 ? value : places[value])),
    told,
    over: overOf(actors, world),
    publishers,
  }
}

/** What is known of one claim. @param compared where it is compared */
export function basisRow(
  claim: Claim,
  counts: boolean,
  compared: Comparable | undefined,
  world: World,
  own: Support | null,
): BasisRow {
  if (!compared)
    return {
      ...{ counts, evident: selfEvident(claim), order: 0, content: '', long: false },
      ...{ things: [], keys: [], own: null },
    }
  const { order, content, things } = compared
  return {
    counts,
    evident: false,
    order,
    content: digest(content),
    long: copyable(claim, content).content !== null,
    things: [...things],
    keys: [...blockKeys(compared, world)],
    own,
  }
}

/** The digits of the hash of a claim's content that are kept. */
export const DIGITS = 16

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, DIGITS)
}

/** A claim with what tells whether it is a copy; none of one that is not compared. */
export function copyableRow({ id, polarity, document }: LeanClaim, { own, long, content }: BasisRow): Copyable[] {
  return own ? [{ id, polarity, published: document.published, content: long ? content : null }] : []
}

/** A claim in the form in which it is compared; whom it tells of beside its parties is told of its document. */
export function comparableRow<C extends LeanClaim>(
  { claim, recorded }: Told & { readonly claim: C },
  { things, content, order }: BasisRow,
  world: World,
): Comparable<C> {
  return comparableBy(claim, recorded, world, { things: new Set(things), mentioned: new Set(), content, order })
}

/** Adds whom a claim tells of to what its document does. */
export function addTold(told: Map<string, Set<string>>, one: AnyComparable): void {
  const { id } = one.claim.document
  let of = told.get(id)
  if (!of) told.set(id, (of = new Set()))
  for (const name of toldOf(one)) of.add(name)
}

/** What stands above actors, in order; of those that have something above them. */
export function overOf(actors: Actors, world: World): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { id } of actors.list) {
    const over = world.over(id)
    if (over.size) found.set(id, [...over].sort())
  }
  return found
}
