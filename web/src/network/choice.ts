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

/** An actor from which the network was opened up, along relations of a kind. */
export interface Step {
  readonly actor: string
  readonly kind: Kind
}

/** What is drawn, and how many pairs there are to be drawn in all. */
export interface Shown extends NetworkBody {
  readonly total: number
}

/** More could be neither drawn in time nor read. */
export const MOST_EDGES = 60_000

const weight = (edge: Edge) => edge.cooperation.claims + edge.conflict.claims
const isOf = (edge: Edge, kind: Kind) => kind === 'all' || (kind === 'both' ? isBoth(edge) : edge[kind].claims > 0)

/** The pairs of a choice, those with the most claims first. */
export function wantedPairs({ nodes, edges }: NetworkBody, { kind, unnamed, least }: Choice): Edge[] {
  const named = new Set(nodes.filter(node => node.named).map(node => node.id))
  return edges
    .filter(edge => isOf(edge, kind) && weight(edge) >= least && (unnamed || (named.has(edge.a) && named.has(edge.b))))
    .sort((x, y) => weight(y) - weight(x))
}

/** What is drawn of the wanted pairs: all, or, once somebody was begun with, what was opened up from there and what ties it. */
export function shownNetwork(nodes: NetworkBody['nodes'], wanted: readonly Edge[], steps: readonly Step[]): Shown {
  const open = opened(wanted, steps)
  const within = steps.length ? wanted.filter(({ a, b }) => open.has(a) && open.has(b)) : wanted
  const edges = within.slice(0, MOST_EDGES)
  const met = new Set([...edges.flatMap(edge => [edge.a, edge.b]), ...open])
  return { edges, nodes: nodes.filter(node => met.has(node.id)), total: within.length }
}

function opened(wanted: readonly Edge[], steps: readonly Step[]): Set<string> {
  const met = new Set(steps.map(step => step.actor))
  for (const { actor, kind } of steps)
    for (const edge of wanted) {
      if ((edge.a !== actor && edge.b !== actor) || !isOf(edge, kind)) continue
      met.add(edge.a).add(edge.b)
    }
  return met
}

/** How many relations of an actor lead to somebody who is not drawn, by kind. */
export function hiddenOf(actor: string, wanted: readonly Edge[], shown: Shown): Record<Kind, number> {
  const drawn = new Set(shown.nodes.map(node => node.id))
  const hidden = wanted.filter(({ a, b }) => (a === actor && !drawn.has(b)) || (b === actor && !drawn.has(a)))
  const count = (kind: Kind) => hidden.filter(edge => isOf(edge, kind)).length
  return { all: hidden.length, both: count('both'), cooperation: count('cooperation'), conflict: count('conflict') }
}

/** Steps as they stand in the address: `<actor>~conflict,<actor>~all`. */
export const stepsIn = (text: string | null): Step[] =>
  (text ?? '').split(',').flatMap(part => {
    const [actor, name] = part.split('~')
    const kind = KINDS.find(k => k === name)
    return actor && kind ? [{ actor, kind }] : []
  })
export const stepsOut = (steps: readonly Step[]) => steps.map(({ actor, kind }) => `${actor}~${kind}`).join(',')
