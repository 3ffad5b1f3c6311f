import { type Month, months } from '../../analyse/change/months.js'
import { type Stretch, type Turn, type TurnMethod, turns } from '../../analyse/change/turns.js'
import type { Claim } from '../../model/claim.js'
import type { BetweenOptions, Party } from '../between.js'
import type { Workspace } from '../workspace.js'

/** The relation of two actors month by month, and where it turns. */
export interface DyadTurns {
  readonly parties: readonly [Party, Party]
  readonly months: readonly Month[]
  readonly stretches: readonly Stretch[]
  readonly turns: readonly Turn[]
  /** Claims that count but name no single month. */
  readonly undated: number
  readonly method: TurnMethod
  /** The claims behind the months. */
  readonly claims: readonly Claim[]
}

/** Where the relation of two actors turns between cooperation and conflict. Errors: as `Workspace.between`. */
export async function dyadTurns(
  workspace: Workspace,
  a: string,
  b: string,
  options: BetweenOptions = {},
): Promise<DyadTurns> {
  const { parties, lanes } = await workspace.between(a, b, options)
  const claims = [...lanes.cooperation, ...lanes.conflict]
  const told = months(claims, workspace.scheme)
  const behind = new Set(told.months.flatMap(m => m.claims))
  return { parties, ...told, ...turns(told.months), claims: claims.filter(claim => behind.has(claim.id)) }
}
