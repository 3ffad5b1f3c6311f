import type { Supports } from '../../analyse/support.js'
import { inView } from '../../analyse/views.js'
import { standing as standingIn } from '../standing.js'
import type { Workspace } from '../workspace.js'
import { freshKept } from './redraw/fresh.js'
import {
  drawAll,
  drawRelations,
  originsByProposition,
  type Relations,
  type RelationsView,
  sameSourceIn,
  supportsIn,
  type Weighty,
} from './relations.js'
import { recallRelations, rememberRelations } from './store.js'

/** What an analysis sees: the claims of a view that count, and what supports them. */
export interface Seen extends Omit<Relations, 'claims'> {
  readonly claims: readonly Weighty[]
  readonly supports: Supports
}

/** Days whose relations are kept at hand for one workspace. */
const DAYS = 4

const drawn = new WeakMap<
  Workspace,
  { revision: number; readonly whole: Promise<Relations>; readonly days: Map<string, Promise<Relations>> }
>()

/**
 * The claims that an analysis of a view counts. A day looks at today's actors, and at what had been reported by then alone: what
 * says the same, and from whom, is worked out from those claims.
 */
export async function relationsSeen(
  workspace: Workspace,
  { asOf, origins = 1, ...view }: RelationsView,
): Promise<Seen> {
  const relations = await relationsAt(workspace, asOf)
  const counts =
    asOf === undefined ? await workspace.standing() : await standingIn(await workspace.ledger.asOf({ reported: asOf }))
  const founded = origins > 1 ? originsByProposition(relations.claims.filter(c => counts.counts(c.claim))) : null
  const narrow = Object.values(view).some(value => value !== undefined)
  const sameSource = sameSourceIn(relations)
  const claims =
    counts.all && !narrow && !founded
      ? relations.claims
      : relations.claims.filter(
          told =>
            counts.counts(told.claim) &&
            (!narrow || inView(told, view, sameSource)) &&
            (!founded || (founded.get(told.support.proposition) ?? 0) >= origins),
        )
  return { ...relations, claims, supports: supportsIn(claims) }
}

/** The relations of the ledger, or of what had been reported by a day; drawn again only when something was added. */
async function relationsAt(workspace: Workspace, day: string | undefined): Promise<Relations> {
  const revision = await workspace.ledger.revision()
  let known = drawn.get(workspace)
  if (known?.revision !== revision) {
    known = { revision, whole: wholeOf(workspace, revision), days: new Map() }
    drawn.set(workspace, known)
    known.whole.catch(() => drawn.delete(workspace))
  }
  if (day === undefined) return known.whole
  const { days } = known
  const found = days.get(day) ?? by(workspace, day)
  days.delete(day)
  days.set(day, found)
  found.catch(() => days.delete(day))
  if (days.size > DAYS) days.delete(days.keys().next().value!)
  return found
}

async function wholeOf(workspace: Workspace, revision: number): Promise<Relations> {
  const kept = await recallFresh(workspace)
  if (kept) return kept
  const { relations, basis } = await drawAll(workspace)
  // what was added in the meantime may be in it or not
  if ((await workspace.ledger.revision()) === revision) await rememberRelations(workspace, relations, undefined, basis)
  return relations
}

/** Those that an earlier run drew of the ledger as it is, or before some small change. */
async function recallFresh(workspace: Workspace): Promise<Relations | null> {
  await freshKept(workspace)
  return recallRelations(workspace)
}

/** Those of a day: today's actors in what had been reported by then, weighed by itself. */
async function by(workspace: Workspace, day: string): Promise<Relations> {
  const then = await workspace.reportedBy(day)
  return drawRelations(then)
}

/** Those of the ledger as it is, where they were drawn by this run or an earlier one; else null. */
export async function relationsKept(workspace: Workspace): Promise<Relations | null> {
  const revision = await workspace.ledger.revision()
  const known = drawn.get(workspace)
  if (known?.revision === revision) return known.whole
  const kept = await recallFresh(workspace)
  if (kept) drawn.set(workspace, { revision, whole: Promise.resolve(kept), days: new Map() })
  return kept
}

/** Ledgers of so many claims are drawn while somebody waits for a pair or an actor. */
const SOON = 20_000

/**
 * Whether the relations of a workspace are at hand, or are drawn within some seconds. What can be answered without them should not
 * wait for those of a large ledger.
 */
export async function relationsReady(workspace: Workspace): Promise<boolean> {
  const { ledger } = workspace
  if (drawn.get(workspace)?.revision === (await ledger.revision())) return true
  return (await ledger.counts(SOON + 1)).claims <= SOON || (await freshKept(workspace)) !== null
}
