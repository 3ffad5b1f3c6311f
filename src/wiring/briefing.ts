import { RelataError } from '../base/errors.js'
import { type Brief, BriefBuilder } from '../export/brief/brief.js'
import { told } from '../export/label.js'
import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import { counts } from '../model/claim-marks.js'
import type { Dossier } from './dossier.js'
import type { Workspace } from './workspace.js'

/** How many of an actor's relations a brief lists. */
const MOST_RELATIONS = 20

/**
 * A brief on some actors: for one who it is, whom it has to do with, and all that reports say; for several what they are to each
 * other, pair by pair. Errors: as `Workspace.actor`, RELATA_ACTOR_SAME.
 */
export async function makeBrief(workspace: Workspace, names: readonly string[]): Promise<Brief> {
  const actors: Actor[] = []
  for (const name of names) actors.push(await workspace.actor(name))
  const twice = actors.find((a, i) => actors.findIndex(b => b.id === a.id) < i)
  if (twice) throw new RelataError('RELATA_ACTOR_SAME', twice.name)
  const builder = new BriefBuilder()
  if (actors.length === 1) await alone(workspace, builder, actors[0])
  else
    for (const [i, a] of actors.entries()) for (const b of actors.slice(i + 1)) await together(workspace, builder, a, b)
  const { documents, claims } = await workspace.ledger.counts()
  const entry = await workspace.ledger.revision()
  const basis = `From ${claims} claims of ${documents} documents in the collection ${workspace.ledger.collection}, up to entry ${entry}.`
  return builder.brief(actors.map(a => a.name).join(' and '), [basis])
}

async function alone(workspace: Workspace, builder: BriefBuilder, actor: Actor): Promise<void> {
  const { scheme } = workspace
  const known = await workspace.dossier(actor.id)
  const aliases = actor.aliases.map(a => a.name)
  builder.section('Who it is', 2, [
    `${actor.kind}, named in ${numbered(known.documents.length, 'document')}`,
    ...(aliases.length ? [`also ${aliases.join(', ')}`] : []),
    ...ties(known),
  ])
  builder.section('Whom it has to do with', 2, relations(known))
  const claims = inOrder((await workspace.claims({ actor: actor.id })).filter(c => counts(c.marks ?? [])))
  const score = (claim: Claim) => scheme.get(claim.type)?.score ?? 0
  const done = claims.filter(told)
  const lanes = [
    ['Cooperation', done.filter(c => score(c) > 0)],
    ['Conflict', done.filter(c => score(c) < 0)],
    ['Ties, memberships and the rest', done.filter(c => score(c) === 0)],
    ['Denied, planned or foretold', claims.filter(c => !told(c))],
  ] as const
  for (const [title, list] of lanes) if (list.length) builder.section(title, 2, [], list)
}

async function together(workspace: Workspace, builder: BriefBuilder, a: Actor, b: Actor): Promise<void> {
  const { lanes, other, ambivalence } = await workspace.between(a.id, b.id)
  const { index, share, counted } = ambivalence
  builder.section(`${a.name} and ${b.name}`, 2, [
    `${numbered(counted.cooperation, 'claim')} of cooperation and ${counted.conflict} of conflict that are told as done`,
    `Ambivalence ${index.toFixed(1)} (Griffin), share of both ${Math.round(share * 100)} %`,
  ])
  builder.section('Cooperation', 3, [], lanes.cooperation)
  builder.section('Conflict', 3, [], lanes.conflict)
  if (other.length) builder.section('Neither', 3, [], other)
  const parties = new Set([a.id, b.id])
  const denied = (await workspace.claims({ actor: a.id })).filter(
    c => c.polarity === 'denied' && counts(c.marks ?? []) && present(c).some(id => parties.has(id) && id !== a.id),
  )
  if (denied.length) builder.section('Denied', 3, [], inOrder(denied))
}

const present = ({ actor, recipient, origin }: Claim) => [...actor, ...recipient, ...origin].flatMap(p => p.actor ?? [])

function ties({ above, below }: Dossier): string[] {
  const word = (type: string) =>
    type.replaceAll('_', ' ').replace('phrase', 'belongs to').replace('known', 'known to belong to')
  return [
    ...above.map(t => `${word(t.type)}: ${t.actor.name}${t.sources.length ? ` (${t.sources.join(', ')})` : ''}`),
    ...below.map(
      t => `${t.actor.name} is ${word(t.type)} of it${t.sources.length ? ` (${t.sources.join(', ')})` : ''}`,
    ),
  ]
}

function relations({ relations: all }: Dossier): string[] {
  const shown = all.slice(0, MOST_RELATIONS).map(({ actor, cooperation, conflict, other }) => {
    const counts = [
      cooperation.claims && `${cooperation.claims} of cooperation`,
      conflict.claims && `${conflict.claims} of conflict`,
      other && `${other} of neither`,
    ]
    return `${actor.name}: ${counts.filter(Boolean).join(', ')}`
  })
  return all.length > MOST_RELATIONS ? [...shown, `and ${all.length - MOST_RELATIONS} more`] : shown
}

/** By the time that is told, else the day of publication; undated last. */
function inOrder(claims: readonly Claim[]): Claim[] {
  const at = ({ time, document }: Claim) => time?.edtf?.replace(/^[[{]/, '') ?? document.published ?? '~'
  return [...claims].sort((x, y) => (at(x) < at(y) ? -1 : at(x) > at(y) ? 1 : x.id < y.id ? -1 : 1))
}

const numbered = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
