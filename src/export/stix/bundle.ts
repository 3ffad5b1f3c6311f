import type { Actor } from '../../model/actor.js'
import type { Claim } from '../../model/claim.js'
import { countedClaims } from '../counted.js'
import { listInJson } from '../json-stream.js'
import { told } from '../label.js'
import type { ExportSource } from '../source.js'
import { denial, note, type Pair, relationships } from './claim.js'
import { preamble, type StixObject, stixObject } from './common.js'
import { stixId, timestamp, timestampOf } from './ids.js'

const CLASSES = {
  person: 'individual',
  organization: 'organization',
  unit: 'organization',
  group: 'group',
  state: 'organization',
  place: 'unknown',
  other: 'unknown',
} as const

function identity({ id, name, kind, named }: Actor, made: string): StixObject {
  return stixObject('identity', stixId('identity', id), made, {
    name,
    identity_class: named ? CLASSES[kind] : 'class',
    description: named ? undefined : 'Told of without a name, in one document.',
  })
}

/**
 * Who is told to have used violence, as a threat actor, with what attributes it to its identity. Persons and states are left out:
 * the word judges, and STIX means those "believed to be operating with malicious intent".
 */
function threatActor(actor: Actor, claim: Claim, made: string): StixObject[] {
  const [id, of] = [stixId('threat-actor', actor.id), stixId('identity', actor.id)]
  return [
    stixObject('threat-actor', id, made, {
      name: actor.name,
      aliases: actor.aliases.map(a => a.name),
      threat_actor_types: ['unknown'],
      description: `Reports tell of violence by it, first: "${claim.quote.text}"`,
    }),
    stixObject('relationship', stixId('relationship', `threat-actor/${actor.id}`), made, {
      relationship_type: 'attributed-to',
      source_ref: id,
      target_ref: of,
    }),
  ]
}

const VIOLENT: ReadonlySet<string> = new Set(['organization', 'unit', 'group'])

/** The objects of a ledger, a document's report after those of its claims. */
async function* objects(source: ExportSource): AsyncGenerator<StixObject> {
  yield* preamble()
  const [known, threats] = [new Set<string>(), new Set<string>()]
  const denied = await deniedKeys(source)
  /** The first relationship that affirms what is denied somewhere: what the denial disagrees with. */
  const affirmed = new Map<string, string>()
  const reports = new Map<string, number>()
  let open: { claim: Claim; made: string; refs: Set<string> } | undefined
  for await (const { claim, recorded } of countedClaims(source)) {
    const made = timestamp(recorded)
    if (open?.claim.document.id !== claim.document.id) {
      if (open) yield report(open, reports)
      open = { claim, made, refs: new Set() }
    }
    const present = [claim.actor, claim.recipient, claim.origin].flat().flatMap(p => source.actor(p.actor ?? '') ?? [])
    for (const actor of present) {
      if (!known.has(actor.id)) yield identity(actor, made)
      known.add(actor.id)
      open.refs.add(stixId('identity', actor.id))
    }
    const pairs = source.pairs(claim).filter(p => known.has(p.from) && known.has(p.to))
    const about = [...new Set(present.map(a => stixId('identity', a.id)))]
    if (claim.polarity === 'denied') {
      const before = pairs.flatMap(p => affirmed.get(keyOf(claim, p)) ?? [])
      const objected = before.length ? before : about
      if (objected.length) yield ref(open.refs, denial(claim, objected, made))
      continue
    }
    if (told(claim)) {
      for (const [n, made_] of relationships(claim, pairs, made).entries()) {
        const key = keyOf(claim, pairs[n])
        if (denied.has(key) && !affirmed.has(key)) affirmed.set(key, made_.id)
        about.push(made_.id)
        yield ref(open.refs, made_)
      }
      const acting = claim.type === 'assault' && claim.hedge !== 'alleged' ? claim.actor : []
      for (const { actor: id } of acting) {
        const actor = source.actor(id ?? '')
        if (!actor?.named || !VIOLENT.has(actor.kind) || threats.has(actor.id)) continue
        threats.add(actor.id)
        for (const object of threatActor(actor, claim, made)) yield object
      }
    }
    if (about.length) yield ref(open.refs, note(claim, about, made))
  }
  if (open) yield report(open, reports)
}

/** What a claim says of a pair, whoever says it. */
const keyOf = ({ type, mode }: Claim, { from, to }: Pair) => `${from} ${to} ${type} ${mode}`

/** All that is denied, looked for beforehand: so nothing need be remembered of the many claims that nobody denies. */
async function deniedKeys(source: ExportSource): Promise<Set<string>> {
  const keys = new Set<string>()
  for await (const { claim } of countedClaims(source))
    if (claim.polarity === 'denied') for (const pair of source.pairs(claim)) keys.add(keyOf(claim, pair))
  return keys
}

function ref(refs: Set<string>, object: StixObject): StixObject {
  refs.add(object.id)
  return object
}

/** A document; one whose claims come in several places of the ledger has a report for each. */
function report(
  { claim, made, refs }: { claim: Claim; made: string; refs: ReadonlySet<string> },
  reports: Map<string, number>,
): StixObject {
  const { id, title, publisher, published, url } = claim.document
  const part = reports.get(id) ?? 0
  reports.set(id, part + 1)
  return stixObject('report', stixId('report', part ? `${id}/${part}` : id), made, {
    name: title ?? `Document ${id}`,
    report_types: ['news-report'],
    description: publisher ? `Published by ${publisher}.` : undefined,
    // STIX wants a date of publication; of an undated document the day on which the ledger learned of it stands
    published: (published && timestampOf(published)) ?? made,
    object_refs: refs.size ? [...refs] : [stixId('identity', 'relata')],
    external_references: [
      { source_name: publisher ?? 'relata', external_id: id, ...(/^https?:\/\//.test(url ?? '') && { url }) },
    ],
  })
}

/** A STIX 2.1 bundle (OASIS). Its id tells the collection and the entry up to which it goes. */
export function stix(source: ExportSource): AsyncGenerator<string> {
  const id = stixId('bundle', `${source.collection}/${source.revision}`)
  return listInJson({ type: 'bundle', id }, 'objects', objects(source))
}
