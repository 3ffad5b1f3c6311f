import { relatedPairs } from '../analyse/sides.js'
import { countedYear } from '../model/edtf.js'
import { claimDays } from '../model/related.js'
import type { Cell, Matrix } from './matrix.js'
import { laneOfType } from './neighbourhood.js'
import { type ClaimsView, claimsIn } from './view-claims.js'
import type { Workspace } from './workspace.js'

type Counting = { -readonly [K in keyof Cell]: Cell[K] }

/**
 * Who does what to whom among the busiest actors, year by year, in a view of the ledger. The whole ledger is answered from its sums;
 * a narrower view is counted claim by claim, its busiest actors by the pairs in which it shows them.
 */
export async function viewMatrix(
  workspace: Workspace,
  { top: most, ...view }: ClaimsView & { readonly top: number },
): Promise<Matrix> {
  const whole = Object.values(view).every(value => value === undefined || value === false)
  if (whole && workspace.ledger.rollups) return workspace.matrix({ top: most, byYear: true })
  const { claims, top } = await claimsIn(workspace, view)
  const { actors } = await workspace.who()
  const shown = (id: string) => {
    const actor = actors.get(id)
    return actor?.named && actor.kind !== 'place' ? actor : undefined
  }
  const cells = new Map<string, Counting>()
  const uses = new Map<string, number>()
  for await (const claim of claims) {
    if (claim.polarity === 'denied') continue
    const lane = laneOfType(claim.type, workspace.scheme)
    const year = countedYear(claimDays(claim))
    const seen = new Set<string>()
    for (const pair of relatedPairs(claim, workspace.scheme)) {
      const [from, to] = [top(pair.from), top(pair.to)]
      if (from === to || !shown(from) || !shown(to) || seen.has(`${from} ${to}`)) continue
      seen.add(`${from} ${to}`)
      for (const id of [from, to]) uses.set(id, (uses.get(id) ?? 0) + 1)
      const key = `${from} ${to} ${year}`
      const cell = cells.get(key) ?? { from, to, year, cooperation: 0, conflict: 0, other: 0 }
      cell[lane]++
      cells.set(key, cell)
    }
  }
  const busiest = [...uses]
    .sort(([x, n], [y, m]) => m - n || (shown(x)!.name < shown(y)!.name ? -1 : 1))
    .slice(0, most)
    .map(([id, uses]) => ({ id, name: shown(id)!.name, kind: shown(id)!.kind, uses }))
  const place = new Map(busiest.map(({ id }, i) => [id, i]))
  const rank = ({ from, to }: Cell) => place.get(from)! * busiest.length + place.get(to)!
  return {
    actors: busiest,
    cells: [...cells.values()]
      .filter(({ from, to }) => place.has(from) && place.has(to))
      .sort((x, y) => rank(x) - rank(y) || (x.year ?? 0) - (y.year ?? 0)),
  }
}
