import type { Claim } from '../../model/claim.js'
import { claimDays } from '../../model/related.js'
import { countedClaims } from '../counted.js'
import { told } from '../label.js'
import type { ExportSource } from '../source.js'
import { whenOf } from '../when.js'

/** What a claim speaks for, by the sign of its type's score. */
export const LANES = ['cooperation', 'conflict', 'other'] as const
export type Lane = (typeof LANES)[number]

/** What is told of two actors in one lane, by all claims that count. Memory: one of these for each pair and lane. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly lane: Lane
  /** Whether it is told without a direction throughout. */
  mutual: boolean
  claims: number
  /** Sum of the scheme's scores. */
  score: number
  readonly types: Set<string>
  /** The days for which it is told, `YYYY-MM-DD`, both included; null: open. Spans that touch are one. */
  spells: [start: string | null, end: string | null][]
}

export function laneOf(claim: Claim, source: ExportSource): Lane {
  const score = source.scheme.get(claim.type)?.score ?? 0
  return score > 0 ? 'cooperation' : score < 0 ? 'conflict' : 'other'
}

/** The edges of a ledger's network in the order of their ids; denials, plans and forecasts make none. */
export async function graphEdges(source: ExportSource): Promise<GraphEdge[]> {
  const edges = new Map<string, GraphEdge>()
  for await (const { claim } of countedClaims(source)) {
    if (!told(claim)) continue
    const [lane, days] = [laneOf(claim, source), claimDays(claim)]
    const time = days && whenOf(days)
    for (const { from, to } of source.pairs(claim)) {
      const [a, b] = claim.symmetric && to < from ? [to, from] : [from, to]
      const key = `${a} ${b} ${lane}`
      let edge = edges.get(key)
      if (!edge) {
        edge = { from: a, to: b, lane, mutual: true, claims: 0, score: 0, types: new Set(), spells: [] }
        edges.set(key, edge)
      }
      edge.claims++
      edge.score += source.scheme.get(claim.type)?.score ?? 0
      edge.mutual &&= claim.symmetric
      edge.types.add(claim.type)
      if (time) edge.spells = joined(edge.spells, [time.start, time.end])
    }
  }
  return [...edges.keys()].sort().map(key => edges.get(key)!)
}

/** Spells with one more, in order; those that share a day are one. */
function joined(spells: GraphEdge['spells'], added: GraphEdge['spells'][number]): GraphEdge['spells'] {
  const [first, last] = [(s: string | null) => s ?? '', (s: string | null) => s ?? '9999-99-99']
  const apart = spells.filter(([start, end]) => last(end) < first(added[0]) || last(added[1]) < first(start))
  const met = spells.filter(spell => !apart.includes(spell))
  const starts = [...met, added].map(s => s[0])
  const ends = [...met, added].map(s => s[1])
  const whole: GraphEdge['spells'][number] = [
    starts.includes(null) ? null : (starts as string[]).sort()[0],
    ends.includes(null) ? null : (ends as string[]).sort()[ends.length - 1],
  ]
  return [...apart, whole].sort((x, y) => (first(x[0]) < first(y[0]) ? -1 : 1))
}
