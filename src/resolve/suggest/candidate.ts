import type { Actor } from '../../model/actor.js'
import type { NameData } from '../match/data.js'
import { type PreparedName, prepareName } from '../match/prepare.js'
import type { NameSchema } from '../match/tokens.js'
import { blockingKeys } from './blocking.js'

/** An actor that may be another one too. */
export interface Candidate {
  readonly actor: Actor
  readonly schema: NameSchema
  readonly names: readonly PreparedName[]
  /** Keys that it shares with those it is compared with. */
  readonly keys: readonly string[]
}

/** So many forms of an actor's name are compared, those most used. */
const FORMS = 6

/** The actors that have a name and can be merged: people and bodies, not places. */
export function candidates(actors: readonly Actor[], data: NameData): Candidate[] {
  return actors
    .filter(a => a.named && a.kind !== 'place' && a.kind !== 'other')
    .map(actor => {
      const schema = actor.kind === 'person' ? 'person' : 'organization'
      const forms = [actor.name, ...actor.aliases.map(a => a.name)].slice(0, FORMS)
      const names = forms.map(form => prepareName(form, schema, data))
      const keys = [...new Set(names.flatMap(name => blockingKeys(name, data)))]
      return { actor, schema, names, keys }
    })
}
