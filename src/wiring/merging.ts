import { RelataError } from '../base/errors.js'
import type { Actor } from '../model/actor.js'
import { holding, type Judgement } from '../model/judgement.js'
import type { Ledger } from '../model/ledger.js'
import { nameKey, participantKey } from '../resolve/keys.js'
import { judged } from '../resolve/merges.js'
import { type Grounds, type Judged, keep, made, toldOf, undo } from './judging.js'
import { documentMeant, judgementMeant } from './meant.js'
import type { Who } from './who.js'

/** An actor and the words by which it was asked for. */
export interface Asked {
  readonly words: string
  readonly actor: Actor
}

/**
 * Judges that two actors are one. Errors: RELATA_ACTOR_SAME where they are already, RELATA_JUDGEMENT_CONFLICT where somebody
 * judged that names of theirs stand for two, RELATA_LEDGER_*.
 */
export async function merge(ledger: Ledger, who: Who, a: Asked, b: Asked, grounds: Grounds): Promise<Judged> {
  if (a.actor.id === b.actor.id)
    throw new RelataError('RELATA_ACTOR_SAME', `"${a.words}" and "${b.words}" are both ${a.actor.name}`)
  const against = contradicting(who, await ledger.judgements(), a.actor.id, b.actor.id)
  if (against)
    throw new RelataError(
      'RELATA_JUDGEMENT_CONFLICT',
      `${a.actor.name} and ${b.actor.name} were held apart: ${toldOf(against)}`,
    )
  return keep(ledger, made('same', keyOf(who, a), keyOf(who, b), grounds))
}

/**
 * Takes two names apart: takes the merge of them back where there is one, so that all is as it was before, and else judges that
 * they stand for two. Errors: RELATA_LEDGER_*.
 */
export async function split(ledger: Ledger, who: Who, a: Asked, b: Asked, grounds: Grounds): Promise<Judged> {
  const pair = [keyOf(who, a), keyOf(who, b)].sort().join('\n\n')
  const held = holding(await ledger.judgements()).filter(j => j.object !== null)
  const about = held.filter(j => [j.subject, j.object!].sort().join('\n\n') === pair)
  const last = about.filter(j => j.kind === 'same' || j.kind === 'different').at(-1)
  if (last?.kind === 'same') return undo(ledger, last.id, grounds)
  if (last) return { judgement: last, status: 'known' }
  return keep(ledger, made('different', keyOf(who, a), keyOf(who, b), grounds))
}

/**
 * Judges that a name means somebody else in a document than in the others (homonyms). Those of several documents are put together by
 * `merge`. Errors: RELATA_DOCUMENT_UNKNOWN, RELATA_DOCUMENT_UNCLEAR, RELATA_NAME_NOT_THERE, RELATA_LEDGER_*.
 */
export async function splitIn(ledger: Ledger, name: string, words: string, grounds: Grounds): Promise<Judged> {
  const document = await documentMeant(ledger, words)
  const key = nameKey(name)
  const there = (await ledger.names()).some(use => use.document === document && nameKey(use.name) === key)
  if (!there) throw new RelataError('RELATA_NAME_NOT_THERE', `"${name}" in ${document}`)
  const own = participantKey(document, name, false)
  const known = holding(await ledger.judgements()).find(
    j => j.kind === 'different' && j.subject === key && j.object === own,
  )
  if (known) return { judgement: known, status: 'known' }
  return keep(ledger, made('different', key, own, grounds))
}

/** Takes a merge back, by its entry. Errors: as `undo`, and RELATA_JUDGEMENT_UNKNOWN where it is no merge. */
export async function splitEntry(ledger: Ledger, which: string, grounds: Grounds): Promise<Judged> {
  const { kind, id } = await judgementMeant(ledger, await ledger.judgements(), which)
  if (kind !== 'same') throw new RelataError('RELATA_JUDGEMENT_UNKNOWN', `${which} is no merge, but "${kind}"`)
  return undo(ledger, id, grounds)
}

/** Throws where a merge that would hold again goes against what was judged meanwhile. */
export function mergeCheck(ledger: Ledger, who: Who): (again: Judgement) => Promise<void> {
  return async ({ kind, subject, object }) => {
    if (kind !== 'same' || object === null) return
    const [a, b] = [subject, object].map(key => who.actors.ofKey(key)?.id ?? key)
    const against = contradicting(who, await ledger.judgements(), a, b)
    if (against) throw new RelataError('RELATA_JUDGEMENT_CONFLICT', toldOf(against))
  }
}

/** The judgement that holds names of two actors apart. */
function contradicting(who: Who, judgements: readonly Judgement[], a: string, b: string): Judgement | undefined {
  const apart = new Set(judged(judgements).different.map(([p, q]) => [p, q].join('\n\n')))
  const actor = (key: string) => who.actors.ofKey(key)?.id
  return holding(judgements).find(
    ({ kind, subject, object }) =>
      kind === 'different' &&
      apart.has([subject, object].join('\n\n')) &&
      [actor(subject), actor(object!)].sort().join() === [a, b].sort().join(),
  )
}

/** The key that stands for an actor in a judgement: that of the name by which it was asked for, or of its own. */
function keyOf(who: Who, { words, actor }: Asked): string {
  const keys = [nameKey(words), nameKey(actor.name)]
  return keys.find(key => who.actors.ofKey(key)?.id === actor.id) ?? who.actors.keyOf(actor.id)
}
