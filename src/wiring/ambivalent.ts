import type { Edge } from '../analyse/network.js'
import { topmost } from '../resolve/hierarchy.js'
import type { BetweenOptions } from './between.js'
import type { Network } from './network.js'
import type { Workspace } from './workspace.js'

/** A pair of actors with what speaks for cooperation and what for conflict. */
export interface NamedEdge extends Edge {
  readonly names: readonly [a: string, b: string]
}

/** A pair that cooperates and fights. */
export interface DoubleGame extends NamedEdge {
  /** The pairs that were counted for it, where the view is rolled up and they are others; most claims first. */
  readonly units: readonly NamedEdge[]
  /**
   * None of these pairs does both: one of them cooperates while another fights ("suppresses the followers at home, trades with the
   * affiliate abroad").
   */
  readonly onlyTogether: boolean
}

/**
 * The pairs with claims in both lanes, those first whose weaker lane is strongest (Kaplan 1972, Psychological Bulletin 77): Griffin's
 * index falls below 0 where much cooperation stands against some conflict, and would put a pair of two claims above it.
 * `unnamed`: also actors without a name.
 */
export async function doubleGames(
  workspace: Workspace,
  { unnamed = false, ...view }: BetweenOptions & { readonly unnamed?: boolean },
): Promise<DoubleGame[]> {
  const shown = await workspace.network(view)
  const named = edgesWithNames(shown, unnamed)
  const games = named.filter(({ ambivalence: { counted } }) => counted.cooperation && counted.conflict)
  const units = view.rollUp && games.length ? await unitsOf(workspace, view) : new Map<string, NamedEdge[]>()
  return games
    .map((edge): DoubleGame => {
      const parts = (units.get(pairKey(edge.a, edge.b)) ?? []).filter(unit => unit.a !== edge.a || unit.b !== edge.b)
      const whole = units.get(pairKey(edge.a, edge.b)) ?? []
      const both = whole.some(({ ambivalence: { counted } }) => counted.cooperation && counted.conflict)
      return { ...edge, units: parts, onlyTogether: whole.length > 1 && !both }
    })
    .sort((x, y) => weaker(y) - weaker(x) || (x.names.join() < y.names.join() ? -1 : 1))
}

/** The pairs as the claims have them, by the pair that they are rolled up to. */
async function unitsOf(workspace: Workspace, view: BetweenOptions): Promise<Map<string, NamedEdge[]>> {
  const top = topmost((await workspace.who()).ties)
  const found = new Map<string, NamedEdge[]>()
  for (const edge of edgesWithNames(await workspace.network({ ...view, rollUp: false }), true)) {
    const key = pairKey(top(edge.a), top(edge.b))
    found.set(key, [...(found.get(key) ?? []), edge])
  }
  const claims = ({ cooperation, conflict }: Edge) => cooperation.claims + conflict.claims
  for (const list of found.values()) list.sort((x, y) => claims(y) - claims(x))
  return found
}

function edgesWithNames({ nodes, edges }: Network, unnamed: boolean): NamedEdge[] {
  const shown = new Map(nodes.filter(node => node.named || unnamed).map(({ id, name }) => [id, name]))
  return edges.flatMap(edge => {
    const [a, b] = [shown.get(edge.a), shown.get(edge.b)]
    return a === undefined || b === undefined ? [] : [{ ...edge, names: [a, b] as const }]
  })
}

function weaker({ ambivalence: { positive, negative } }: Edge): number {
  return Math.min(positive, negative)
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
