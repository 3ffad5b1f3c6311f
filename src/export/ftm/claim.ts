import type { Claim } from '../../model/claim.js'
import type { Participant } from '../../model/mention.js'
import type { Family } from '../../model/scheme.js'
import { kind, label, reservations, told, voices } from '../label.js'
import type { ExportSource } from '../source.js'
import { when } from '../when.js'
import { webAddress } from './document.js'
import { actorId, claimId, documentId, entity, type FtmEntity, isOrganization, schemaOf } from './schema.js'

/** Types by which somebody belongs to an organisation, and whether the claim tells of the beginning or of the end of it. */
const MEMBERSHIP: Readonly<Record<string, 'holds' | 'begins' | 'ends'>> = {
  member: 'holds',
  leads: 'holds',
  join: 'begins',
  leave: 'ends',
}

/**
 * The entities of a claim: a link for each pair that it relates (Membership, Family, or UnknownLink with its role), an Event where
 * something happens, and a Note where it only denies, plans or foretells, since that is no link.
 */
export function claimEntities(claim: Claim, source: ExportSource): FtmEntity[] {
  if (!told(claim)) return [note(claim)]
  const links = source.pairs(claim).map((pair, part) => link(claim, pair, part, source))
  const happens = !(['tie', 'stance'] satisfies Family[] as readonly string[]).includes(
    source.scheme.get(claim.type)?.family ?? 'other',
  )
  if (!happens) return links.length ? links : [note(claim)]
  const id = claimId(claim.id, links.length)
  return [...links, event(id, claim), documentation(id, claim)]
}

/** What every interval of a claim says: when, whose words, where they stand. A time is a date, or a span of days. */
function interval(claim: Claim) {
  const time = when(claim)
  return {
    date: [time?.date],
    startDate: [time?.date ? null : time?.start],
    endDate: [time?.date ? null : time?.end],
    summary: [claim.quote.text],
    description: [label(claim)],
    publisher: voices(claim),
    sourceUrl: [webAddress(claim.document.url)],
    recordId: [claim.id],
  }
}

function link(claim: Claim, { from, to }: { from: string; to: string }, part: number, source: ExportSource): FtmEntity {
  const [a, b] = [source.actor(from)?.kind ?? 'other', source.actor(to)?.kind ?? 'other']
  const { date, ...fields } = interval(claim)
  const [id, doubts] = [claimId(claim.id, part), reservations(claim)]
  const belonging = MEMBERSHIP[claim.type]
  if (belonging && isOrganization(b) && !doubts.length) {
    const edge = { begins: 'startDate', ends: 'endDate', holds: 'date' }[belonging]
    return entity(id, 'Membership', {
      member: [actorId(from)],
      organization: [actorId(to)],
      role: [claim.role ?? (claim.type === 'leads' ? 'leader' : null)],
      ...fields,
      ...(date[0] && { [edge]: date }),
    })
  }
  if (claim.type === 'kin' && a === 'person' && b === 'person' && !doubts.length)
    return entity(id, 'Family', {
      person: [actorId(from)],
      relative: [actorId(to)],
      relationship: [claim.role ?? 'relative'],
      ...fields,
      date,
    })
  return entity(id, 'UnknownLink', {
    subject: [actorId(from)],
    object: [actorId(to)],
    role: [claim.role ? `${kind(claim)}: ${claim.role}` : kind(claim)],
    status: doubts,
    ...fields,
    date,
  })
}

const ids = (list: readonly Participant[]) => list.flatMap(p => (p.actor === undefined ? [] : [actorId(p.actor)]))
const everybody = ({ actor, recipient, origin }: Claim) => [...actor, ...recipient, ...origin]

function event(id: string, claim: Claim): FtmEntity {
  return entity(id, 'Event', {
    name: [label(claim)],
    involved: ids(everybody(claim)),
    location: claim.place.map(p => p.name),
    keywords: [claim.type, claim.mode, ...reservations(claim)],
    proof: [documentId(claim.document.id)],
    ...interval(claim),
  })
}

/** That a document speaks of an event. */
function documentation(of: string, claim: Claim): FtmEntity {
  return entity(`${of}-documentation`, 'Documentation', {
    document: [documentId(claim.document.id)],
    entity: [of],
    role: ['reports'],
  })
}

function note(claim: Claim): FtmEntity {
  return entity(claimId(claim.id), 'Note', {
    name: [[label(claim), ...reservations(claim)].join(', ')],
    description: [claim.quote.text],
    entity: ids(everybody(claim)),
    keywords: [claim.type, claim.mode, ...reservations(claim)],
    publisher: voices(claim),
    sourceUrl: [webAddress(claim.document.url)],
    proof: [documentId(claim.document.id)],
  })
}

/** The name under which a document speaks of an actor. */
export function mention(claim: Claim, { name, kind, actor }: Participant & { actor: string }): FtmEntity {
  return entity(`relata-mention-${claim.document.id}-${actor}`, 'Mention', {
    document: [documentId(claim.document.id)],
    name: [name],
    resolved: [actorId(actor)],
    detectedSchema: [schemaOf(kind)],
  })
}
