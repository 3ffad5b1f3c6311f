import { readFile } from 'node:fs/promises'
import type { Ledger } from '../../../model/ledger.js'
import type { Workspace } from '../../workspace.js'
import { fileOf, type Kept, knowledgeOf, markOf, recallKept } from '../kept.js'
import { unpackClaims, unpackWho } from '../pack.js'
import { anySections, type Sections } from '../sections.js'
import { basisBeside, keepAsBefore, keepDrawn, type State } from '../store.js'
import { changeSince, type Point } from './change.js'
import { unpackBasis } from './pack.js'
import { redraw } from './redraw.js'

const tried = new WeakMap<Ledger, { readonly revision: number; readonly kept: Promise<Kept | null> }>()

/**
 * What was drawn of a ledger as it is now, by this run or an earlier one: also where it was drawn before some small change, from what
 * it was then. Null where it has to be drawn in full.
 * @param most as `redraw` has it
 */
export async function freshKept(workspace: Workspace, most?: number): Promise<Kept | null> {
  const { ledger, data } = workspace
  const kept = await recallKept(ledger, data)
  if (kept || fileOf(ledger, data) === undefined) return kept
  const revision = await ledger.revision()
  let known = tried.get(ledger)
  if (known?.revision !== revision) {
    known = { revision, kept: again(workspace, most) }
    tried.set(ledger, known)
  }
  return known.kept
}

/** Draws again from the files of an earlier state, and keeps that. */
async function again(workspace: Workspace, most?: number): Promise<Kept | null> {
  const { ledger, data } = workspace
  const before = await filesBefore(workspace)
  const change = before && (await changeSince(workspace, before.point))
  if (!change) return null
  if (change.harmless) await keepAsBefore(workspace, before.drawn, before.basis)
  else {
    const mark = await markOf(ledger, data)
    const { drawn } = unpackWho(before.drawn)
    const old = { claims: unpackClaims(before.drawn), drawn, basis: unpackBasis(before.basis) }
    const fresh = await redraw(workspace, old, change, most)
    // what was added in the meantime may be in it or not
    if (!fresh || (await markOf(ledger, data)) !== mark) return null
    await keepDrawn(workspace, fresh.relations, fresh.who, fresh.basis)
  }
  return recallKept(ledger, data)
}

/** The files of an earlier state of the same ledger with the same knowledge; null where there are none, or they are not whole. */
async function filesBefore({
  ledger,
  data,
}: Workspace): Promise<{ readonly point: Point; readonly drawn: Sections; readonly basis: Sections } | null> {
  const file = fileOf(ledger, data)!
  try {
    const [drawn, basis] = [anySections(await readFile(file)), anySections(await readFile(basisBeside(file)))]
    if (!drawn || !basis || drawn.mark !== basis.mark) return null
    const point = JSON.parse(basis.text('point')) as State
    return point.knowledge === knowledgeOf(data) && point.collection === ledger.collection
      ? { point, drawn, basis }
      : null
  } catch {
    return null
  }
}
