import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey'
import type { Strand } from './strands.ts'

interface End {
  readonly id: string
  readonly name: string
  readonly actor: string | null
}
interface Ribbon {
  readonly source: string
  readonly target: string
  readonly value: number
  readonly strand: Strand
}

export type Drawn = SankeyGraph<End, Ribbon>
export const ribbonPath = sankeyLinkHorizontal<End, Ribbon>()

/**
 * Lays strands out as a Sankey diagram: who gives to the left, who gets to the right, so that one who does both stands on both sides
 * and nothing goes round in circles. @param nobody the name of an end that no claim names
 */
export function layOut(strands: readonly Strand[], width: number, nobody: string): Drawn {
  const ends = new Map<string, End>()
  const end = (side: string, actor: string | null, name: string | null) => {
    const id = `${side} ${actor ?? ''}`
    ends.set(id, { id, name: name ?? nobody, actor })
    return id
  }
  const links = strands.map(strand => ({
    source: end('from', strand.flow.from, strand.flow.fromName),
    target: end('to', strand.flow.to, strand.flow.toName),
    value: strand.claims,
    strand,
  }))
  const sides = ['from ', 'to '].map(side => [...ends.keys()].filter(id => id.startsWith(side)).length)
  return sankey<End, Ribbon>()
    .nodeId(node => node.id)
    .nodeWidth(8)
    .nodePadding(22)
    .extent([
      [1, 14],
      [width - 1, 14 + heightOf(links.length, Math.max(...sides))],
    ])({ nodes: [...ends.values()], links })
}

/** So that the thinnest strand can still be hit, and names do not lie on each other. */
export const heightOf = (strands: number, ends: number) => Math.max(160, 18 * strands + 24 * ends)
