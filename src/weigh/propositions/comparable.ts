import type { Claim } from '../../model/claim.js'
import type { LeanClaim, LeanParticipant } from '../../model/lean-claim.js'
import { bearsName } from '../../model/related.js'
import { type Span, spanOf } from './times.js'
import { phraseOf, type Vocabulary } from './vocabulary.js'

/** A party of a claim in the form in which parties are compared across documents. */
export interface Party {
  /** The actor that it was resolved to. */
  readonly actor: string
  readonly name: string
  readonly named: boolean
  /** The words that say who is meant, "river brigade", and the last of them. */
  readonly core: string
  readonly head: string
  /** What stands above it: ids of actors, and of bodies without a name the core of their phrase (`~river brigade`). */
  readonly over: ReadonlySet<string>
  readonly quantity: readonly (number | null)[] | null
  /** A single person, told by name; or several, by their noun or number. */
  readonly person: boolean
  readonly many: boolean
}

/** A claim in the form in which claims of different documents are compared. */
export interface Comparable<C extends LeanClaim = Claim> extends Worded {
  readonly claim: C
  readonly recorded: string
  readonly actor: readonly Party[]
  readonly recipient: readonly Party[]
  readonly origin: readonly Party[]
  readonly place: readonly Party[]
  /** Actors that vouch for it: those it is attributed to, and who published the document. */
  readonly voices: ReadonlySet<string>
  readonly when: Span
}

/** One of a claim with its words, or without. */
export type AnyComparable = Comparable<LeanClaim>

/** What only the words of a claim tell. */
export interface Worded {
  /** Heads of the things that are handed over, used, taken. */
  readonly things: ReadonlySet<string>
  /** Keys of the names that stand in its quote. */
  readonly mentioned: ReadonlySet<string>
  /** The same for the same content in another document. */
  readonly content: string
  /** A number of that content, in whose order claims stand that nothing else puts in one: copies next to each other. */
  readonly order: number
}

/** What is known of the actors of a ledger. */
export interface World {
  readonly vocabulary: Vocabulary
  /** Whether a type is a standing tie or a stance, which has no day of its own. */
  standing(type: string): boolean
  /** What stands above an actor, as `Party.over`. */
  over(actor: string): ReadonlySet<string>
  /** The actor or other key of a speaker's name. */
  voice(name: string): string
}

/** A claim whose participants bear the ids of their actors, made ready to be compared. */
export function comparable(claim: Claim, recorded: string, world: World): Comparable {
  const { vocabulary } = world
  const names = (list: readonly LeanParticipant[]) => list.map(p => p.name).sort()
  const content = JSON.stringify([claim.type, claim.mode, names(claim.actor), names(claim.recipient), claim.quote.text])
  return comparableBy(claim, recorded, world, {
    things: new Set(claim.object.map(o => phraseOf(o.text, vocabulary).head).filter(Boolean)),
    mentioned: new Set(namesIn(claim.quote.text, vocabulary).map(world.voice)),
    content,
    order: numberOf(content),
  })
}

/** The same of a claim without its words. @param worded what they tell */
export function comparableBy<C extends LeanClaim>(
  claim: C,
  recorded: string,
  world: World,
  { things, mentioned, content, order }: Worded,
): Comparable<C> {
  const { vocabulary } = world
  const parties = (list: readonly LeanParticipant[]) => list.map(p => party(p, claim.document.id, world))
  const actor = parties(claim.actor)
  let origin = parties(claim.origin)
  if (!origin.length && vocabulary.leaving.has(claim.type)) origin = implied(actor)
  const { publisher } = claim.document
  return {
    claim,
    recorded,
    actor,
    recipient: parties(claim.recipient),
    origin,
    place: parties(claim.place ?? []),
    things,
    mentioned,
    voices: new Set([...claim.attribution.map(s => s.name), ...(publisher ? [publisher] : [])].map(world.voice)),
    when: spanOf(claim, recorded, world.standing(claim.type)),
    content,
    order,
  }
}

/** A number of 32 bits for a text (FNV-1a over its code units). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * What stands before what where nothing else tells: by content, then by id. The same for the same two claims, whatever others
 * there are.
 */
export function inContentOrder(a: Pick<Ranked, 'order' | 'id'>, b: Pick<Ranked, 'order' | 'id'>): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** A claim among others that are of its time. */
export interface Ranked {
  readonly last: number
  readonly order: number
  readonly id: string
}

function party(p: LeanParticipant, document: string, { vocabulary, over }: World): Party {
  const { core, head, plural } = phraseOf(p.name, vocabulary)
  const actor = p.actor ?? `${document}\n${p.name}`
  return {
    actor,
    name: p.name,
    named: bearsName(p),
    core,
    head,
    over: over(actor),
    quantity: p.quantity?.value ?? null,
    person: p.kind === 'person',
    many: (p.quantity?.value[0] ?? 0) > 1 || plural,
  }
}

/** Who is left where that is not said: the named organisation above who goes. */
function implied(actor: readonly Party[]): Party[] {
  const above = new Set(actor.flatMap(p => [...p.over].filter(id => !id.startsWith('~'))))
  return [...above].map(id => ({
    ...{ actor: id, name: '', named: true, core: '', head: '' },
    over: new Set<string>(),
    ...{ quantity: null, person: false, many: false },
  }))
}

/** Capitalised words within a sentence, run by run, but days and months. */
function namesIn(text: string, { calendar }: Vocabulary): string[] {
  const runs = text.match(/(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu) ?? []
  return runs.filter(run => !calendar.has(run.toLowerCase()))
}
