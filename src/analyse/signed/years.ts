import { AFTER_ALL, BEFORE_ALL, type Days } from '../../model/edtf.js'
import { type SignedEdge, signedGraph } from './graph.js'
import { type TriadCensus, triadCensus } from './triads.js'

/** A relation with the days for which it is told; null where none are known. */
export interface DatedEdge extends SignedEdge {
  readonly days: Days | null
}

/** The signed network of one year. */
export interface NetworkYear {
  readonly year: number
  readonly actors: number
  readonly relations: { readonly friendly: number; readonly hostile: number; readonly both: number }
  readonly triads: TriadCensus
}

/** Years that one relation may fill; what lasts longer is counted in the last of them. */
const LONGEST = 30

/**
 * Triads by type over time (Doreian & Mrvar 2015, "Structural balance and signed international relations", Journal of Social
 * Structure 16): the network of what is told of each year, in order. A relation without a date is in none.
 */
export function networkYears(edges: Iterable<DatedEdge>): NetworkYear[] {
  const years = new Map<number, DatedEdge[]>()
  for (const edge of edges) {
    const known = (edge.days ?? []).filter(day => day !== BEFORE_ALL && day !== AFTER_ALL)
    if (!known.length) continue
    const [first, last] = [known[0], known[known.length - 1]].map(day => Math.floor(day / 10_000))
    for (let year = Math.max(first, last - LONGEST); year <= last; year++) {
      const of = years.get(year)
      if (of) of.push(edge)
      else years.set(year, [edge])
    }
  }
  return [...years]
    .sort(([x], [y]) => x - y)
    .map(([year, some]) => {
      const graph = signedGraph(some)
      const friendly = graph.ties.filter(tie => tie.sign > 0).length
      return {
        year,
        actors: graph.nodes.length,
        relations: { friendly, hostile: graph.ties.length - friendly, both: graph.both.length },
        triads: triadCensus(graph),
      }
    })
}
