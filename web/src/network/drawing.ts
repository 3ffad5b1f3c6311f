import type { MultiGraph } from 'graphology'
import Sigma from 'sigma'
import type { EdgeLook } from './graph.ts'
import { inSoftware } from './graphics.ts'
import { nodeHover, nodeLabel } from './labels.ts'
import { nearestEdge } from './nearest-edge.ts'
import type { Palette } from './palette.ts'
import { PROGRAMS } from './programs.ts'

/** Above this many lines they are not drawn while the picture is moved; where no graphics card draws them, above fewer. */
const MOST_MOVED = 20_000
const MOST_MOVED_IN_SOFTWARE = 3000

export interface Drawing {
  readonly sigma: Sigma
  /** Sets an actor and its relations off against the rest; null: nobody. */
  choose(actor: string | null): void
}

/**
 * Draws a network into an element, with an actor set off to begin with (null: nobody).
 * Errors: throws where the browser has no WebGL.
 */
export function drawNetwork(
  graph: MultiGraph,
  element: HTMLElement,
  palette: Palette,
  first: string | null,
  on: { actor: (id: string) => void; pair: (a: string, b: string) => void },
): Drawing {
  let chosen = first && graph.hasNode(first) ? first : null
  let pointed: string | null = null
  const curved = !graph.someEdge((_, { type }) => type === 'line' || type === 'dashedLine')
  const near = (edge: string) => chosen === null || graph.hasExtremity(edge, chosen)
  const isNear = (node: string) => chosen === null || node === chosen || graph.areNeighbors(node, chosen)
  const sigma = new Sigma(graph, element, {
    // a frame that was asked for may come when the page is being left, and the element has no size any more
    allowInvalidContainer: true,
    // For its own events sigma draws every line once more; straight ones are found by their ends instead.
    enableEdgeEvents: curved,
    edgeProgramClasses: programsFor(graph),
    zIndex: true,
    stagePadding: 48,
    minEdgeThickness: curved ? 1.4 : 0.6,
    hideEdgesOnMove: graph.size > (inSoftware() ? MOST_MOVED_IN_SOFTWARE : MOST_MOVED),
    hideLabelsOnMove: graph.order > 2000,
    labelFont: '"Inter Variable", system-ui, sans-serif',
    labelSize: 13,
    labelWeight: '500',
    labelDensity: graph.order > 500 ? 0.4 : 1.2,
    labelRenderedSizeThreshold: graph.order > 500 ? 7 : 5,
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
    defaultDrawNodeLabel: nodeLabel(palette),
    defaultDrawNodeHover: nodeHover(palette),
    nodeReducer: (node, data) =>
      isNear(node)
        ? { ...data, highlighted: node === chosen }
        : { ...data, color: palette.line, label: null, zIndex: -1 },
    edgeReducer: (edge, data) => {
      if (!near(edge)) return { ...data, color: palette.line, zIndex: -1 }
      return edge === pointed ? { ...data, size: data.size + 2 } : data
    },
  })
  const point = (edge: string | null) => {
    pointed = edge
    element.style.cursor = edge ? 'pointer' : ''
    sigma.scheduleRefresh({ layoutUnchange: true })
  }
  sigma.on('enterEdge', ({ edge }) => point(edge))
  sigma.on('leaveEdge', () => point(null))
  sigma.on('enterNode', () => (element.style.cursor = 'pointer'))
  sigma.on('leaveNode', () => (element.style.cursor = ''))
  sigma.on('clickNode', ({ node }) => on.actor(node))
  sigma.on('clickEdge', ({ edge }) => {
    const { a, b } = graph.getEdgeAttributes(edge) as EdgeLook
    on.pair(a, b)
  })
  if (!curved)
    sigma.on('clickStage', ({ event }) => {
      const edge = nearestEdge(graph, sigma, event)
      if (!edge) return
      const { a, b } = graph.getEdgeAttributes(edge) as EdgeLook
      on.pair(a, b)
    })
  return {
    sigma,
    choose(actor) {
      if ((actor && graph.hasNode(actor) ? actor : null) === chosen) return
      chosen = actor && graph.hasNode(actor) ? actor : null
      sigma.scheduleRefresh({ layoutUnchange: true })
    },
  }
}

/** The kinds of lines that a graph has: compiling a program that nothing is drawn with would take as long as drawing. */
function programsFor(graph: MultiGraph) {
  const types = new Set(graph.mapEdges((_, { type }) => type as string))
  return Object.fromEntries(Object.entries(PROGRAMS).filter(([type]) => types.has(type)))
}
