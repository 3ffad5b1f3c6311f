import { RelataError } from '../../base/errors.js'
import { holding, type Judgement } from '../../model/judgement.js'
import type { Ledger } from '../../model/ledger.js'
import { type Watched, watchedOf, watchLines } from '../../model/watch.js'
import { headlineOf } from '../headline.js'
import { type Grounds, type Judged, keep, made, undo } from '../judging.js'
import { claimMeant } from '../meant.js'
import type { Workspace } from '../workspace.js'

/** Something that is watched, for the whole collection; a judgement of the ledger, which can be taken back. */
export interface Watch extends Watched {
  /** The id of the judgement. */
  readonly id: string
  /** In words. */
  readonly told: string
  readonly reason: string
  readonly author: string
  readonly made: string
}

/** What somebody wants to watch: one actor, the relation of two, or what a claim says. */
export type Watchable =
  | { readonly actor: string }
  | { readonly dyad: readonly [string, string] }
  | { readonly claim: string }

/** The watches that hold, oldest first. */
export async function watches(ledger: Ledger): Promise<Watch[]> {
  const held = holding(await ledger.judgements()).filter(j => j.kind === 'watch')
  return Promise.all(held.map(j => watchOf(ledger, j)))
}

async function watchOf(ledger: Ledger, { id, subject, reason, author, made }: Judgement): Promise<Watch> {
  const { kind, of } = watchedOf(subject)
  return { id, kind, of, told: await toldOf(ledger, kind, of), reason, author, made }
}

async function toldOf(ledger: Ledger, kind: Watched['kind'], of: readonly string[]): Promise<string> {
  if (kind !== 'proposition') return of.join(' and ')
  for await (const { claim } of ledger.claims({ ids: of, hidden: true })) return headlineOf(claim)
  return `claim ${of[0].slice(0, 12)}, which is not read any more`
}

/**
 * Sets a watch; `known` where there is one on the same. Names are kept as the actors bear them now, and looked up anew each time.
 * Errors: as `Workspace.actor`, RELATA_ACTOR_SAME, RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR, RELATA_LEDGER_*.
 */
export async function addWatch(
  workspace: Workspace,
  what: Watchable,
  grounds: Grounds,
): Promise<Judged & { readonly watch: Watch }> {
  const subject = watchLines(await watchedIn(workspace, what))
  const known = holding(await workspace.ledger.judgements()).find(j => j.kind === 'watch' && j.subject === subject)
  const judged: Judged = known
    ? { judgement: known, status: 'known' }
    : await keep(workspace.ledger, made('watch', subject, null, grounds))
  return { ...judged, watch: await watchOf(workspace.ledger, judged.judgement) }
}

async function watchedIn(workspace: Workspace, what: Watchable): Promise<Watched> {
  const nameOf = async (words: string) => {
    const { name, named, id } = await workspace.actor(words)
    return named ? name : id
  }
  if ('actor' in what) return { kind: 'actor', of: [await nameOf(what.actor)] }
  if ('claim' in what) return { kind: 'proposition', of: [(await claimMeant(workspace.ledger, what.claim)).id] }
  const of = [await nameOf(what.dyad[0]), await nameOf(what.dyad[1])]
  if (of[0] === of[1]) throw new RelataError('RELATA_ACTOR_SAME', `"${what.dyad[0]}" and "${what.dyad[1]}"`)
  return { kind: 'dyad', of: of.sort() }
}

/**
 * Takes a watch back: by its id, the beginning of it, the number of its entry, or what it is on ("Northern Front"). Errors:
 * RELATA_WATCH_UNKNOWN, RELATA_LEDGER_*.
 */
export async function removeWatch(
  ledger: Ledger,
  which: string,
  grounds: Grounds,
): Promise<Judged & { readonly undone: Judgement }> {
  const held = await watches(ledger)
  const wanted = which.trim().toLowerCase()
  const entry = /^(?:entry:)?(\d{1,9})$/.exec(wanted)
  const [last] = entry ? await (await ledger.asOf({ entry: Number(entry[1]) })).history({ limit: 1 }) : []
  const found = held.filter(
    w =>
      (last && last.entry === Number(entry![1]) && w.id === last.id) ||
      (wanted.length >= 6 && w.id.startsWith(wanted)) ||
      w.told.toLowerCase() === wanted ||
      w.of.some(name => w.kind === 'proposition' && wanted.length >= 6 && name.startsWith(wanted)),
  )
  if (found.length !== 1)
    throw new RelataError(
      'RELATA_WATCH_UNKNOWN',
      `"${which}"${found.length ? ` may be ${found.map(w => `${w.told} (${w.id.slice(0, 8)})`).join('; ')}` : ''}`,
    )
  return undo(ledger, found[0].id, grounds)
}
