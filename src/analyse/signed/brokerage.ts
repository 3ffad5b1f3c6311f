/** The roles of Gould & Fernandez by the groups of who gives, who stands between, and who gets. */
export const BROKER_ROLES = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'] as const
export type BrokerRole = (typeof BROKER_ROLES)[number]

/** How often an actor stands in each role. */
export type Brokerage = Record<BrokerRole, number>

/**
 * Brokerage (Gould & Fernandez 1989, "Structures of mediation", Sociological Methodology 19): how often something goes from one
 * actor to another over a third while nothing goes between the two directly. Coordinator: all in one group; itinerant: between
 * two of another group; gatekeeper: lets in from outside; representative: carries out from within; liaison: three groups.
 * @param arcs who cooperates with whom; both directions where it is mutual
 * @param group the group of each node
 */
export function brokerage(
  count: number,
  arcs: readonly (readonly [from: number, to: number])[],
  group: ArrayLike<number>,
): Brokerage[] {
  const out = targets(count, arcs)
  const often = BROKER_ROLES.map(() => new Uint32Array(count))
  // the last node from which something goes here directly
  const direct = new Int32Array(count).fill(-1)
  for (let from = 0; from < count; from++) {
    direct[from] = from
    for (const broker of out[from]) direct[broker] = from
    for (const broker of out[from])
      for (const to of out[broker])
        if (direct[to] !== from) often[roleOf(group[from], group[broker], group[to])][broker]++
  }
  return Array.from({ length: count }, (_, node) => {
    const [coordinator, itinerant, gatekeeper, representative, liaison] = often.map(of => of[node])
    return { coordinator, itinerant, gatekeeper, representative, liaison }
  })
}

/** All roles together. */
export function brokered(roles: Brokerage): number {
  return BROKER_ROLES.reduce((sum, role) => sum + roles[role], 0)
}

/** The place in `BROKER_ROLES` of the role that groups make. */
function roleOf(from: number, broker: number, to: number): number {
  if (from === to) return from === broker ? 0 : 1
  if (broker === to) return 2
  return broker === from ? 3 : 4
}

/** For each node those to which something goes from it, each once. */
function targets(count: number, arcs: readonly (readonly [number, number])[]): number[][] {
  const found = Array.from({ length: count }, (): number[] => [])
  const sorted = [...arcs].sort(([a, b], [c, d]) => a - c || b - d)
  for (const [i, [a, b]] of sorted.entries()) {
    const before = sorted[i - 1]
    if (a !== b && (before?.[0] !== a || before[1] !== b)) found[a].push(b)
  }
  return found
}
