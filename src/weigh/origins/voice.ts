import type { Claim } from '../../model/claim.js'
import { bearsName } from '../../model/related.js'

/** Who tells a claim, as far as the document says. */
export interface Voice {
  /** The person or body that says it: the nearest speaker who is no outlet; null where the text says it by itself. */
  readonly speaker: Speaker | null
  /** The outlet that the document has it from; null where it names none but itself. */
  readonly via: Source | null
  /** Who published the document; null where that is not known. */
  readonly publisher: Source | null
}

/** Somebody who says something, under a key that is the same for all its names. */
export interface Source {
  readonly key: string
  readonly name: string
}

export interface Speaker extends Source {
  /** Told without a name, so that another of the same sort cannot be told from it. */
  readonly anonymous: boolean
  /** What stands above it (see `Party.over`). */
  readonly over: ReadonlySet<string>
}

/** What is known of those who say something. */
export interface Voices {
  /** The actor or other key that a name stands for, wherever it is written. */
  key(name: string): string
  /** Whether a key is that of a newspaper, an agency, a broadcaster. */
  isOutlet(key: string): boolean
  /** What stands above a speaker of a document. */
  overSpeaker(document: string, name: string): ReadonlySet<string>
  /** Kinds of speakers who are nobody in particular without a name. */
  readonly anonymousKinds: ReadonlySet<string>
}

/** Who tells a claim. The chain of attribution names the nearest speaker first, the outlet that passed it on last. */
export function voiceOf({ document, attribution }: Claim, voices: Voices): Voice {
  const publisher = document.publisher ? { key: voices.key(document.publisher), name: document.publisher } : null
  const chain = attribution.map(s => ({ ...s, key: voices.key(s.name) }))
  const outside = chain.filter(s => s.key !== publisher?.key)
  const via = outside.filter(s => voices.isOutlet(s.key)).at(-1) ?? null
  const said = outside.find(s => !voices.isOutlet(s.key))
  const speaker = said && {
    key: said.key,
    name: said.name,
    anonymous: !bearsName({ name: said.name, named: false }) && voices.anonymousKinds.has(said.kind),
    over: voices.overSpeaker(document.id, said.name),
  }
  return { speaker: speaker ?? null, via: via && { key: via.key, name: via.name }, publisher }
}
