import { nameKey } from '../../base/name-key.js'
import type { LeanClaim, Told } from '../../model/lean-claim.js'
import type { Scheme } from '../../model/scheme.js'
import type { Voices } from '../../weigh/origins/voice.js'
import type { World } from '../../weigh/propositions/comparable.js'
import { phraseOf } from '../../weigh/propositions/vocabulary.js'
import type { Who } from '../who.js'
import type { WeighKnowledge } from './knowledge.js'

/** What weighing asks about actors, speakers and outlets of a ledger. */
export type WeighWorld = World & Voices

/** Ties that are followed upwards from one actor, and the nearest of what stands above it that are looked at. */
const LEVELS = 4
const NEAREST = 12
/** Who is said to lead more bodies than these tells nothing of which of them he stands for. */
const LED = 4

/** The world of a ledger: who stands above whom, whose names are one. @param leading claims that tell who leads whom @param publishers those of the ledger's documents */
export async function weighWorld(
  leading: AsyncIterable<Told> | Iterable<Told>,
  who: Pick<Who, 'actors' | 'ties'>,
  scheme: Scheme,
  knowledge: WeighKnowledge,
  publishers: Iterable<string>,
  counts: (claim: LeanClaim) => boolean,
): Promise<WeighWorld> {
  const { actors, ties } = who
  const up = new Map<string, Set<string>>()
  const add = (child: string, parent: string) => {
    if (child !== parent) up.set(child, (up.get(child) ?? new Set()).add(parent))
  }
  for (const { child, parent } of ties) add(child, parent)
  const led = new Map<string, Set<string>>()
  for await (const { claim } of leading) {
    if (!counts(claim) || claim.polarity !== 'affirmed') continue
    const ids = (list: LeanClaim['actor']) => list.flatMap(p => actors.of(claim.document.id, p.name, p.named)?.id ?? [])
    for (const a of ids(claim.actor)) for (const b of ids(claim.recipient)) led.set(a, (led.get(a) ?? new Set()).add(b))
  }
  for (const [leader, bodies] of led) if (bodies.size <= LED) for (const body of bodies) add(leader, body)
  const over = memo((id: string): ReadonlySet<string> => {
    const self = actors.get(id)
    const found = new Set<string>()
    const seen = new Set([id])
    let level = [id]
    for (let i = 0; i < LEVELS && level.length && found.size < NEAREST; i++) {
      level = [...new Set(level.flatMap(at => [...(up.get(at) ?? [])]))].filter(parent => !seen.has(parent)).sort()
      for (const parent of level) {
        seen.add(parent)
        if (found.size >= NEAREST) break
        const actor = actors.get(parent)
        if (!actor || actor.kind === 'place') continue
        // of one country are too many to be the same; a phrase that names it says more
        if (actor.kind === 'state' && (self?.named || i > 0)) continue
        const { core } = phraseOf(actor.name, knowledge.vocabulary)
        if (actor.named) found.add(parent)
        else if (core.includes(' ')) found.add(`~${core}`)
      }
    }
    return found
  })
  const key = memo((name: string) => actors.ofKey(nameKey(name))?.id ?? nameKey(name))
  const outlets = new Set([...knowledge.outlets.map(o => key(o.name)), ...[...publishers].map(key)])
  return {
    vocabulary: knowledge.vocabulary,
    anonymousKinds: knowledge.vocabulary.anonymous,
    standing: type => ['tie', 'stance'].includes(scheme.get(type)?.family ?? ''),
    voice: key,
    key,
    isOutlet: at => outlets.has(at),
    over,
    overSpeaker: (document, name) => {
      const actor = actors.of(document, name, false)
      return actor ? over(actor.id) : new Set()
    },
  }
}

/** A function that remembers what it gave. */
function memo<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return key => {
    let value = known.get(key)
    if (value === undefined) {
      value = work(key)
      known.set(key, value)
    }
    return value
  }
}
