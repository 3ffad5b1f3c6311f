import { inView, type View } from '../analyse/views.js'
import type { Claim } from '../model/claim.js'
import { topmost } from '../resolve/hierarchy.js'
import { sourceMatcher } from './between.js'
import type { Workspace } from './workspace.js'

/** Narrows an analysis; `rollUp`: parts and members count for the one at the top of their ties. */
export interface ClaimsView extends View {
  readonly rollUp?: boolean
}

/** The claims of a view that count, their participants with the ids of their actors; and who stands for an actor in it. */
export async function claimsIn(
  workspace: Workspace,
  { rollUp, ...view }: ClaimsView,
): Promise<{ claims: AsyncIterable<Claim>; top: (actor: string) => string }> {
  const [who, standing] = [await workspace.who(), await workspace.standing()]
  const sameSource = sourceMatcher(who)
  async function* claims() {
    for await (const kept of workspace.ledger.claims())
      if (standing.counts(kept.claim) && inView(kept, view, sameSource)) yield who.resolved(kept.claim)
  }
  return { claims: claims(), top: rollUp ? topmost(who.ties) : actor => actor }
}
