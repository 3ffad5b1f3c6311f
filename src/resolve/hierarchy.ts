import type { Tie } from '../model/actor.js'
import type { Days } from '../model/edtf.js'
import type { LeanClaim } from '../model/lean-claim.js'
import type { Actors } from './actors-by-key.js'
import { adjectiveKeys } from './implied.js'
import { nameKey } from './keys.js'
import type { KnownName } from './known.js'
import { type Heads, phraseParent } from './phrase.js'
import { dayNumber, TieBook } from './tie-book.js'

/** The claim types that put their actor under their recipient. */
export const UPWARD = ['part_of', 'member', 'affiliate', 'join'] as const
/** Those that take it from under their recipient or origin. */
export const OUTWARD = ['leave', 'defect', 'split'] as const
type Stated = 'part_of' | 'member' | 'affiliate'

/** The ties of all actors: those that claims state as facts, that the user said, and that the words of an actor's own phrase tell. */
export function hierarchy(
  actors: Actors,
  claims: readonly LeanClaim[],
  known: readonly KnownName[],
  words: Heads,
): Tie[] {
  const ties = new TieBook()
  const stated = claims.filter(c => c.polarity === 'affirmed' && c.realis === 'actual' && c.hedge !== 'unlikely')
  const pairs = function* ({ document, actor }: LeanClaim, others: LeanClaim['recipient']) {
    for (const a of actor)
      for (const b of others)
        yield [actors.of(document.id, a.name, a.named), actors.of(document.id, b.name, b.named)] as const
  }
  for (const claim of stated) {
    const type = UPWARD.find(t => t === claim.type)
    if (!type) continue
    for (const [child, parent] of pairs(claim, claim.recipient))
      ties.add(child, parent, type === 'join' ? 'member' : (type as Stated), claim)
  }
  for (const { name, part, own } of known) {
    if (own && part) ties.add(actors.ofKey(nameKey(name)), actors.ofKey(nameKey(part)), 'known')
  }
  const adjectives = adjectiveKeys(known)
  const parentOf = (key: string) => {
    const found = actors.ofKey(adjectives.get(key) ?? key)
    return found?.named && found.kind !== 'person' ? found : undefined
  }
  for (const child of actors.list) {
    if (child.kind === 'person' && child.named) continue
    for (const phrase of [child.name, ...child.aliases.map(a => a.name)]) {
      const parent = phraseParent(phrase, key => parentOf(key) !== undefined && parentOf(key)?.id !== child.id, words)
      if (parent !== null) ties.add(child, parentOf(parent), 'phrase')
    }
  }
  for (const claim of stated)
    if (OUTWARD.some(t => t === claim.type))
      for (const [child, parent] of pairs(
        claim,
        claim.origin.length || claim.type === 'defect' ? claim.origin : claim.recipient,
      ))
        ties.end(child, parent, claim)
  return ties.list()
}

/** An actor that counts for another when a view is rolled up, and the ties from it up to that one, lowest first. */
export interface Rolled {
  readonly actor: string
  readonly path: readonly Tie[]
}

/**
 * Everybody below an actor, itself first, each by the shortest way up. Circles ("A is part of B", "B is part of A") end:
 * nobody is visited twice.
 */
export function below(actor: string, ties: readonly Tie[]): Rolled[] {
  const children = new Map<string, Tie[]>()
  for (const tie of ties) children.set(tie.parent, [...(children.get(tie.parent) ?? []), tie])
  const found: Rolled[] = [{ actor, path: [] }]
  const seen = new Set([actor])
  for (let i = 0; i < found.length; i++) {
    const { actor: parent, path } = found[i]
    for (const tie of children.get(parent) ?? []) {
      if (seen.has(tie.child)) continue
      seen.add(tie.child)
      found.push({ actor: tie.child, path: [tie, ...path] })
    }
  }
  return found
}

/** For each actor the one that stands for it when a view is rolled up to the top. */
export interface Topmost {
  (actor: string): string
  /** The tie by which an actor is counted for the one above it; undefined at the top. */
  parentOf(actor: string): Tie | undefined
}

/**
 * The way up leads over the tie that most claims tell of those that have not ended; where such ties turn in a circle, the one
 * that closes it, by the smallest id, is left out, so that every actor has one place.
 */
export function topmost(ties: readonly Tie[]): Topmost {
  const up = new Map<string, Tie>()
  const better = (x: Tie, y: Tie) =>
    Number(x.until === null) - Number(y.until === null) ||
    x.claims.length - y.claims.length ||
    (x.parent < y.parent ? 1 : -1)
  for (const tie of ties) {
    const known = up.get(tie.child)
    if (!known || better(tie, known) > 0) up.set(tie.child, tie)
  }
  const done = new Set<string>()
  for (const child of [...up.keys()].sort()) {
    const path: string[] = []
    for (let at = child; up.has(at) && !done.has(at); at = up.get(at)!.parent) {
      if (path.includes(at)) {
        up.delete([...path.slice(path.indexOf(at))].sort()[0])
        break
      }
      path.push(at)
    }
    for (const at of path) done.add(at)
  }
  const top = (actor: string) => {
    let at = actor
    for (let tie = up.get(at); tie; tie = up.get(at)) at = tie.parent
    return at
  }
  return Object.assign(top, { parentOf: (actor: string) => up.get(actor) })
}

/** Whether all ties on the way up hold at some time of a claim; where no day is told, they do. */
export function holdsAt(path: readonly Tie[], days: Days | null): boolean {
  if (!days) return true
  return path.every(
    ({ since, until }) =>
      (since === null || days[1] >= dayNumber(since)) && (until === null || days[0] <= dayNumber(until)),
  )
}
