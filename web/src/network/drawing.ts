import type { MultiGraph } from 'graphology'
import Sigma from 'sigma'
import type { EdgeLook } from './graph.ts'
import { nodeHover, nodeLabel } from './labels.ts'
import type { Palette } from './palette.ts'
import { PROGRAMS } from './programs.ts'

/** Above this many edges a line is no longer looked for below a moving pointer: every move would draw all of them once more. */
const MOST_POINTED = 20_000

export interface Drawing {
  readonly sigma: Sigma
  /** Sets an actor and its relations off against the rest; null: nobody. */
  choose(actor: string | null): void
}

/**
 * Draws a network into an element.
 * Errors: throws where the browser has no WebGL.
 */
export function drawNetwork(
  graph: MultiGraph,
  element: HTMLElement,
  palette: Palette,
  on: { actor: (id: string) => void; pair: (a: string, b: string) => void },
): Drawing {
  let chosen: string | null = null
  let pointed: string | null = null
  const near = (edge: string) => chosen === null || graph.hasExtremity(edge, chosen)
  const isNear = (node: string) => chosen === null || node === chosen || graph.areNeighbors(node, chosen)
  const sigma = new Sigma(graph, element, {
    // a frame that was asked for may come when the page is being left, and the element has no size any more
    allowInvalidContainer: true,
    enableEdgeEvents: graph.size <= MOST_POINTED,
    edgeProgramClasses: PROGRAMS,
    zIndex: true,
    stagePadding: 48,
    minEdgeThickness: graph.size > 5000 ? 0.6 : 1.2,
    hideEdgesOnMove: graph.size > MOST_POINTED,
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
  return {
    sigma,
    choose(actor) {
      chosen = actor && graph.hasNode(actor) ? actor : null
      sigma.scheduleRefresh({ layoutUnchange: true })
    },
  }
}
