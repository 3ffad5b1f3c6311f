import type { Citation } from '../../weigh/lineage/citations.js'
import type { LineageIndex } from '../../weigh/lineage/index.js'
import type { Link } from '../../weigh/lineage/links.js'
import { order } from '../../weigh/lineage/order.js'
import type { Group } from '../../weigh/propositions/groups.js'
import type { WeighKnowledge } from './knowledge.js'
import { linksOf } from './lineage.js'
import { outletFinder } from './proposition.js'
import type { Telling } from './telling.js'
import type { ToldDocument } from './texts.js'

/** A document, or an outlet that is cited and of whose documents none is known to be meant. */
export interface LineageNode {
  readonly id: string
  readonly kind: 'document' | 'outlet'
  /** A document's title, an outlet's name. */
  readonly name: string
  readonly publisher: string | null
  readonly published: string | null
}

/** That a document has something from another, or from an outlet. `text`: both have the same words. */
export interface LineageEdge {
  readonly from: string
  readonly to: string
  readonly text: Omit<Link, 'from' | 'to'> | null
  /** The words by which `from` cites the outlet, as they stand in it. */
  readonly citations: readonly Pick<Citation, 'start' | 'end' | 'text' | 'first'>[]
}

/** Where a document comes from, and what came of it. */
export interface LineageGraph {
  readonly document: LineageNode
  readonly nodes: readonly LineageNode[]
  readonly edges: readonly LineageEdge[]
  /** Ids of the nodes at which the ways back from the document end. */
  readonly origins: readonly string[]
}

type Texts = (id: string) => Promise<ToldDocument | null>

/** Steps back from a document that are followed. */
const STEPS = 6

/** The graph of a document: its earlier ones step by step, and the later ones that share text with it. */
export async function lineageGraph(
  document: ToldDocument,
  index: LineageIndex,
  texts: Texts,
  { key: keyOf, publishers, groupsOf }: Telling,
  knowledge: WeighKnowledge,
): Promise<LineageGraph> {
  const find = outletFinder(keyOf, publishers, knowledge)
  const nodes = new Map<string, LineageNode>()
  const edges = new Map<string, LineageEdge>()
  const see = ({ id, summary }: ToldDocument) => {
    const { title, publisher, published } = summary
    nodes.set(id, { id, kind: 'document', name: title ?? id, publisher, published })
  }
  const edge = (from: string, to: string, more: Partial<LineageEdge>) => {
    const key = `${from} ${to}`
    const before = edges.get(key) ?? { from, to, text: null, citations: [] }
    edges.set(key, { ...before, ...more, citations: [...before.citations, ...(more.citations ?? [])] })
  }
  see(document)
  let level = [document]
  const visited = new Set([document.id])
  for (let step = 0; step < STEPS && level.length; step++) {
    const next: ToldDocument[] = []
    const follow = async (id: string) => {
      const other = await texts(id)
      if (!other) return
      see(other)
      if (!visited.has(id)) next.push(other)
      visited.add(id)
    }
    for (const at of level) {
      for (const { from, to, ...text } of await linksOf(at, index, texts)) {
        // later documents are shown around the one that is asked about, not around its sources
        if (from !== at.id && step > 0) continue
        if (from === at.id) await follow(to)
        else see((await texts(from))!)
        edge(from, to, { text })
      }
      const own = at.summary.publisher ? keyOf(at.summary.publisher) : null
      const cited = find(at.text, own)
      const groups = cited.length ? await groupsOf(at.id) : []
      for (const { outlet, ...citation } of cited) {
        const meant = toldBefore(at, outlet.key, groups, keyOf)
        for (const id of meant) {
          await follow(id)
          edge(at.id, id, { citations: [citation] })
        }
        if (meant.length) continue
        nodes.set(outlet.key, { id: outlet.key, kind: 'outlet', name: outlet.name, publisher: null, published: null })
        edge(at.id, outlet.key, { citations: [citation] })
      }
    }
    level = next
  }
  const all = [...edges.values()].sort((x, y) => (`${x.from} ${x.to}` < `${y.from} ${y.to}` ? -1 : 1))
  return {
    document: nodes.get(document.id)!,
    nodes: [...nodes.values()],
    edges: all,
    origins: rootsOf(document.id, all),
  }
}

/** The earlier document of an outlet that tells most of what a document tells too: it is meant where the outlet is cited. */
function toldBefore(
  document: ToldDocument,
  outlet: string,
  groups: readonly Group[],
  keyOf: (name: string) => string,
): string[] {
  const shared = new Map<string, number>()
  for (const { claims } of groups) {
    const own = claims.filter(({ claim }) => claim.document.id === document.id).length
    for (const { claim } of claims) {
      const { publisher, published, id } = claim.document
      if (id === document.id || !publisher || keyOf(publisher) !== outlet) continue
      if (order(published, document.published) !== 1) shared.set(id, (shared.get(id) ?? 0) + own)
    }
  }
  const most = [...shared].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]
  return most ? [most[0]] : []
}

/** The ends of the ways that lead back. A text that is shared without dates leads nowhere. */
function rootsOf(start: string, edges: readonly LineageEdge[]): string[] {
  const seen = new Set([start])
  const roots = new Set<string>()
  const walk = (id: string) => {
    const back = edges.filter(e => e.from === id && (e.citations.length > 0 || e.text?.dated))
    if (!back.length && id !== start) roots.add(id)
    for (const { to } of back)
      if (!seen.has(to)) {
        seen.add(to)
        walk(to)
      }
  }
  walk(start)
  return [...roots].sort()
}
