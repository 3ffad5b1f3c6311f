import { ownerOf } from './agent.js'
import type { Draft } from './draft.js'
import type { Filler, Grammar } from './grammar/index.js'
import { lemma } from './grammar/words.js'
import { entityAt } from './matter.js'
import { standing } from './party.js'
import type { Role } from './role.js'

type Filling = Partial<Record<Role, readonly Filler[]>>

/** "a Northern Guard depot", "a rebel-held bridge": whose a place is that is hit or taken, where the phrase names them. */
export function garrisonOf(g: Grammar, { type }: Draft, token: number): readonly Filler[] {
  const { kind, named } = standing(g.annotation, token)
  if (type !== 'assault' && type !== 'coerce') return []
  if (isSeat(g, token)) return ownerOf(g, token)
  if (kind !== 'place' || named) return []
  const military = g.knowledge.classes.get('positions')?.has(lemma(g.tokens, token))
  return ownerOf(g, token).filter(o => {
    const owner = standing(g.annotation, o.token)
    // "a Danish village" is a village, "a Danish outpost" is Denmark's
    return owner.named && (owner.kind === 'organization' || (owner.kind === 'state' && military))
  })
}

const SEATS = /^(?:office|headquarters|home|house|apartment|flat|residence|villa|newsroom|compound|warehouse)$/

/** "its offices", "the mayor's house": where somebody works or lives, so that who raids it raids him. */
export function isSeat(g: Grammar, token: number): boolean {
  return !standing(g.annotation, token).named && SEATS.test(lemma(g.tokens, token))
}

/** Who owns the things that were hit, as far as their phrases say; nobody owns what he himself hits. */
export function ownersHit(
  g: Grammar,
  draft: Draft,
  { object = [], actor = [] }: Filling,
): readonly Filler[] | undefined {
  if (draft.type !== 'assault') return undefined
  const acting = new Set(actor.map(f => entityAt(g, f.token)).filter(e => e >= 0))
  const owners = new Map<number, Filler>()
  for (const thing of object) {
    const { kind } = standing(g.annotation, thing.token)
    const found = kind === 'other' ? ownerOf(g, thing.token) : garrisonOf(g, draft, thing.token)
    for (const o of found) {
      const entity = entityAt(g, o.token)
      const party = standing(g.annotation, o.token).kind === 'organization'
      if (party && !acting.has(entity) && !owners.has(entity)) owners.set(entity, o)
    }
  }
  return owners.size ? [...owners.values()] : undefined
}
