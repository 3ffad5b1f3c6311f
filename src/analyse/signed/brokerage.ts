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
  const [into, out] = [
    adjacency(
      count,
      arcs.map(([a, b]) => [b, a] as const),
    ),
    adjacency(count, arcs),
  ]
  return Array.from({ length: count }, (_, broker) => {
    const roles: Brokerage = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 }
    for (const from of into[broker]) {
      for (const to of out[broker]) {
        if (from === to || out[from].has(to)) continue
        roles[roleOf(group[from], group[broker], group[to])]++
      }
    }
    return roles
  })
}

/** All roles together. */
export function brokered(roles: Brokerage): number {
  return BROKER_ROLES.reduce((sum, role) => sum + roles[role], 0)
}

function roleOf(from: number, broker: number, to: number): BrokerRole {
  if (from === to) return from === broker ? 'coordinator' : 'itinerant'
  if (broker === to) return 'gatekeeper'
  return broker === from ? 'representative' : 'liaison'
}

function adjacency(count: number, arcs: readonly (readonly [number, number])[]): Set<number>[] {
  const found = Array.from({ length: count }, () => new Set<number>())
  for (const [a, b] of arcs) if (a !== b) found[a].add(b)
  return found
}
