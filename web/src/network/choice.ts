import type { NetworkBody } from '../../../src/show/api/contract.ts'
import { isBoth } from '../lib/relations.ts'

export const KINDS = ['all', 'both', 'cooperation', 'conflict'] as const
export type Kind = (typeof KINDS)[number]
export type Edge = NetworkBody['edges'][number]

/** Which pairs are drawn. */
export interface Choice {
  readonly kind: Kind
  /** Unnamed actors too ("dozens of operatives"). */
  readonly unnamed: boolean
  readonly least: number
}

/** More could be neither drawn in time nor read. */
export const MOST_EDGES = 1500

const weight = (edge: Edge) => edge.cooperation.claims + edge.conflict.claims

/** The pairs of a choice, those with the most claims first, and the actors that they tie. */
export function chosenPairs({ nodes, edges }: NetworkBody, { kind, unnamed, least }: Choice) {
  const known = new Map(nodes.map(node => [node.id, node]))
  const wanted = edges
    .filter(edge => kind === 'all' || (kind === 'both' ? isBoth(edge) : edge[kind].claims > 0))
    .filter(edge => weight(edge) >= least)
    .filter(edge => unnamed || (known.get(edge.a)?.named && known.get(edge.b)?.named))
    .sort((x, y) => weight(y) - weight(x))
  const drawn = wanted.slice(0, MOST_EDGES)
  const met = new Set(drawn.flatMap(edge => [edge.a, edge.b]))
  return { edges: drawn, nodes: nodes.filter(node => met.has(node.id)), total: wanted.length }
}
