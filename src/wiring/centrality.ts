import { countedScore, relatedPairs } from '../analyse/sides.js'
import { type Brokerage, brokerage, brokered } from '../analyse/signed/brokerage.js'
import { frustration } from '../analyse/signed/frustration.js'
import { signedGraph } from '../analyse/signed/graph.js'
import { logWeight, pnCentrality } from '../analyse/signed/pn.js'
import { type Cell, interval, resampled, type TieSums, tieSums } from '../analyse/signed/resample.js'
import { random } from '../base/random.js'
import type { PairsOptions } from './ambivalent.js'
import { answered } from './relations/answers.js'
import { type SignedNetwork, signedNetwork } from './signed.js'
import type { Workspace } from './workspace.js'

/** A number, and what 90 of 100 samples of the sources give; null without samples. */
export interface Estimate {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

/** Where an actor stands in the network. */
export interface CentralActor {
  readonly id: string
  readonly name: string
  /** The side of the balance that it is on; null for who has neither friends nor enemies. */
  readonly side: number | null
  readonly friends: number
  readonly enemies: number
  readonly both: number
  /** Sums by independent origins, counted low. */
  readonly friendly: number
  readonly hostile: number
  readonly pn: Estimate
  readonly brokerage: Brokerage
  /** All roles together. */
  readonly broker: Estimate
}

export interface Centrality {
  /** Highest PN centrality first. */
  readonly actors: readonly CentralActor[]
  readonly total: number
  readonly samples: number
  readonly seed: number
  /** Sources that are drawn from. */
  readonly origins: number
}

export interface CentralityOptions extends PairsOptions {
  readonly samples?: number
  readonly seed?: number
}

const SHOWN = 100
/** Ties in all samples together, and paths of brokers in all samples together, so that an answer comes within a second. */
const TIES = 1_000_000
const PATHS = 2_000_000
const SAMPLES = 200

/**
 * Who is central, and who stands between others, in the signed and weighted network: PN centrality and brokerage, each with an
 * interval from samples of the sources (`src/analyse/signed/resample.ts`).
 */
export function centrality(workspace: Workspace, options: CentralityOptions): Promise<Centrality> {
  return answered(workspace, 'centrality', options, () => work(workspace, options))
}

async function work(
  workspace: Workspace,
  { samples: wanted, seed = 1, limit = SHOWN, ...view }: CentralityOptions,
): Promise<Centrality> {
  const network = await signedNetwork(workspace, view)
  const { nodes, ties, cells, sources } = cellsOf(workspace, network)
  // of one source there is nothing to draw
  const samples =
    sources.length < 2 ? 0 : (wanted ?? Math.min(SAMPLES, Math.max(20, Math.floor(TIES / Math.max(1, ties.length)))))
  const sums = tieSums(ties.length, cells, new Float64Array(sources.length).fill(1))
  const side = await sidesOf(nodes, ties, sums)
  const arcs = arcsOf(ties, sums)
  const roles = brokerage(nodes.length, arcs, side)
  const degrees = degreesOf(nodes.length, ties, sums)
  const pn = pnOf(nodes.length, ties, sums)
  const order = [...nodes.keys()].sort((x, y) => pn[y] - pn[x] || (nodes[x] < nodes[y] ? -1 : 1)).slice(0, limit)
  const drawn = { pn: order.map((): number[] => []), broker: order.map((): number[] => []) }
  const paths = roles.reduce((sum, role) => sum + brokered(role), 0)
  let looked = 0
  for (const often of resampled(sources.length, samples, random(seed))) {
    const sample = tieSums(ties.length, cells, often)
    const central = pnOf(nodes.length, ties, sample, pn)
    for (const [i, node] of order.entries()) drawn.pn[i].push(central[node])
    looked += paths
    if (looked > PATHS) continue
    const between = brokerage(nodes.length, arcsOf(ties, sample), side)
    for (const [i, node] of order.entries()) drawn.broker[i].push(brokered(between[node]))
  }
  const estimate = (value: number, values: readonly number[]): Estimate => {
    const [low, high] = interval(values) ?? [null, null]
    return { value, low, high }
  }
  return {
    actors: order.map((node, i) => ({
      id: nodes[node],
      name: network.name(nodes[node]),
      side: side[node] < 0 ? null : side[node],
      ...degrees[node],
      pn: estimate(pn[node], drawn.pn[i]),
      brokerage: roles[node],
      broker: estimate(brokered(roles[node]), drawn.broker[i]),
    })),
    total: nodes.length,
    samples,
    seed,
    origins: sources.length,
  }
}

/** A tie of two nodes by number, with the ways in which its cooperation goes. */
interface Way {
  readonly a: number
  readonly b: number
  ab: boolean
  ba: boolean
}

/** What each tie is made of: each thing told once for each of its origins. */
function cellsOf({ scheme }: Workspace, { pairs, top }: SignedNetwork) {
  const nodes = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort()
  const number = new Map(nodes.map((id, i) => [id, i]))
  const ofSource = new Map<string, number>()
  const cells: Cell[] = []
  const ties: Way[] = []
  for (const { a, b, told } of pairs) {
    const seenCells = new Set<string>()
    const tie: Way = { a: number.get(a)!, b: number.get(b)!, ab: false, ba: false }
    for (const one of told) {
      const { claim } = one
      const score = countedScore(claim, scheme)
      if (!score) continue
      const { support } = one
      if (support.surely === null) continue
      const mutual = claim.symmetric || (!claim.recipient.length && !claim.origin.length)
      if (score > 0)
        for (const { from, to } of relatedPairs(claim, scheme)) {
          if (top(from) === a && top(to) === b) tie.ab = true
          if (top(from) === b && top(to) === a) tie.ba = true
          if (mutual && tie.ab !== tie.ba) tie.ab = tie.ba = true
        }
      const key = `${support.proposition} ${support.surely}`
      if (seenCells.has(key)) continue
      seenCells.add(key)
      const source = ofSource.get(support.source) ?? ofSource.size
      ofSource.set(support.source, source)
      cells.push({ tie: ties.length, source, score })
    }
    ties.push(tie)
  }
  // numbered in an order of their own, so that the same claims in another order give the same samples
  const sources = [...ofSource.keys()].sort()
  const place = new Map(sources.map((source, i) => [ofSource.get(source)!, i]))
  return { nodes, ties, sources, cells: cells.map(cell => ({ ...cell, source: place.get(cell.source)! })) }
}

/** The side of each node by a good division of the network (docs/analysis.md, balance); -1 for who has no ties. */
async function sidesOf(
  nodes: readonly string[],
  ties: readonly Way[],
  { friendly, hostile }: TieSums,
): Promise<Int8Array> {
  const edges = ties.flatMap(({ a, b }, i) => {
    const ends = { source: nodes[a], target: nodes[b] }
    return [
      ...(friendly[i] ? [{ ...ends, sign: 1 as const }] : []),
      ...(hostile[i] ? [{ ...ends, sign: -1 as const }] : []),
    ]
  })
  const graph = signedGraph(edges)
  const { side } = await frustration(graph, { seconds: 0 })
  const of = new Map(graph.nodes.map((id, i) => [id, side[i]]))
  return Int8Array.from(nodes, id => of.get(id) ?? -1)
}

function arcsOf(ties: readonly Way[], { friendly }: TieSums): [number, number][] {
  return ties.flatMap(({ a, b, ab, ba }, i): [number, number][] =>
    friendly[i] ? [...(ab ? [[a, b] as [number, number]] : []), ...(ba ? [[b, a] as [number, number]] : [])] : [],
  )
}

function pnOf(count: number, ties: readonly Way[], { friendly, hostile }: TieSums, start?: Float64Array) {
  let largest = 0
  for (let i = 0; i < ties.length; i++) largest = Math.max(largest, friendly[i], hostile[i])
  const weights = (sums: Float64Array) => sums.map(sum => logWeight(sum, largest))
  return pnCentrality(count, ties, weights(friendly), weights(hostile), start)
}

function degreesOf(count: number, ties: readonly Way[], { friendly, hostile }: TieSums) {
  const found = Array.from({ length: count }, () => ({ friends: 0, enemies: 0, both: 0, friendly: 0, hostile: 0 }))
  for (const [i, { a, b }] of ties.entries())
    for (const at of [found[a], found[b]]) {
      if (friendly[i] && hostile[i]) at.both++
      else if (friendly[i]) at.friends++
      else if (hostile[i]) at.enemies++
      at.friendly += friendly[i]
      at.hostile += hostile[i]
    }
  return found
}
