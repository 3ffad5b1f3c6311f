import type { Actor, Tie } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { Actors } from './actors.js'
import { adjectiveKeys } from './implied.js'
import type { KnownName } from './known.js'
import { type Heads, phraseParent } from './phrase.js'

/** The claim types that put their actor under their recipient. */
export const UPWARD = ['part_of', 'member', 'affiliate'] as const
type Upward = (typeof UPWARD)[number]

/** The ties of all actors: those that claims state as facts, and those that the words of an actor's own phrase tell. */
export function hierarchy(actors: Actors, claims: readonly Claim[], known: readonly KnownName[], words: Heads): Tie[] {
  const ties = new Map<string, Tie & { claims: string[] }>()
  const add = (child: Actor | undefined, parent: Actor | undefined, type: Tie['type'], claim?: string) => {
    // "The jihadists in Gaza" are of no place in the sense in which they are of a group.
    if (!child || !parent || child.id === parent.id || parent.kind === 'place') return
    const key = `${child.id} ${parent.id} ${type}`
    if (!ties.has(key)) ties.set(key, { child: child.id, parent: parent.id, type, claims: [] })
    if (claim) ties.get(key)!.claims.push(claim)
  }
  for (const { id, document, type, actor, recipient, polarity, realis, hedge } of claims) {
    if (!UPWARD.includes(type as Upward) || polarity !== 'affirmed' || realis !== 'actual' || hedge === 'unlikely')
      continue
    for (const a of actor)
      for (const b of recipient)
        add(actors.of(document.id, a.name, a.named), actors.of(document.id, b.name, b.named), type as Upward, id)
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
      if (parent !== null) add(child, parentOf(parent), 'phrase')
    }
  }
  // What a claim says needs no phrase to say it again.
  const said = new Set([...ties.values()].filter(t => t.type !== 'phrase').map(t => `${t.child} ${t.parent}`))
  return [...ties.values()].filter(t => t.type !== 'phrase' || !said.has(`${t.child} ${t.parent}`))
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

/**
 * For each actor the one that stands for it when a view is rolled up to the top: the way leads over the tie that most
 * claims tell, and ends where it would turn in a circle.
 */
export function topmost(ties: readonly Tie[]): (actor: string) => string {
  const up = new Map<string, Tie>()
  const better = (x: Tie, y: Tie) => x.claims.length - y.claims.length || (x.parent < y.parent ? 1 : -1)
  for (const tie of ties) {
    const known = up.get(tie.child)
    if (!known || better(tie, known) > 0) up.set(tie.child, tie)
  }
  return actor => {
    const seen = new Set([actor])
    let at = actor
    for (let tie = up.get(at); tie && !seen.has(tie.parent); tie = up.get(at)) seen.add((at = tie.parent))
    return at
  }
}
