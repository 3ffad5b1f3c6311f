import type { Actor } from '../../model/actor.js'
import type { Claim } from '../../model/claim.js'
import type { Participant } from '../../model/mention.js'
import { countedClaims } from '../counted.js'
import type { ExportSource } from '../source.js'
import { claimEntities, mention } from './claim.js'
import { article } from './document.js'
import { actorId, entity, type FtmEntity, schemaOf } from './schema.js'

/** An actor. The kind that Relata knows is kept as its classification, since FollowTheMoney does not tell units from organisations. */
export function actorEntity({ id, name, kind, named, aliases }: Actor): FtmEntity {
  return entity(actorId(id), schemaOf(kind), {
    name: [name],
    alias: aliases.map(a => a.name),
    classification: [named ? kind : `${kind}, unnamed`],
  })
}

/**
 * FollowTheMoney entities of a ledger: actors and articles where they first appear, who is mentioned where, and the links, events
 * and notes of each claim. With each the time when the ledger learned of it.
 */
export async function* ftmEntities(source: ExportSource): AsyncGenerator<{ entity: FtmEntity; recorded: string }> {
  const [actors, documents, mentions] = [new Set<string>(), new Set<string>(), new Set<string>()]
  let document = ''
  for await (const { claim, recorded } of countedClaims(source)) {
    if (claim.document.id !== document) mentions.clear()
    document = claim.document.id
    if (!documents.has(document)) yield { entity: article(claim.document), recorded }
    documents.add(document)
    for (const party of parties(claim)) {
      const actor = source.actor(party.actor)
      if (actor && !actors.has(actor.id)) yield { entity: actorEntity(actor), recorded }
      actors.add(party.actor)
      if (actor && party.named && !mentions.has(actor.id)) yield { entity: mention(claim, party), recorded }
      mentions.add(party.actor)
    }
    for (const made of claimEntities(claim, source)) yield { entity: made, recorded }
  }
}

function parties({ actor, recipient, origin }: Claim): (Participant & { actor: string })[] {
  return [...actor, ...recipient, ...origin].filter(p => p.actor !== undefined) as (Participant & { actor: string })[]
}

/** One entity a line, as the `ftm` tools and OpenAleph take them. */
export async function* ftm(source: ExportSource): AsyncGenerator<string> {
  for await (const { entity } of ftmEntities(source)) yield `${JSON.stringify(entity)}\n`
}
