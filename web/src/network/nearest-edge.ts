import type { MultiGraph } from 'graphology'
import type Sigma from 'sigma'

/** How far from a line it may still be meant, in CSS pixels. */
const REACH = 6

/** The straight edge that lies nearest to a point of the drawing, in CSS pixels from its corner; null where none lies near. */
export function nearestEdge(graph: MultiGraph, sigma: Sigma, at: { x: number; y: number }): string | null {
  const point = sigma.viewportToGraph(at)
  const aside = sigma.viewportToGraph({ x: at.x + REACH, y: at.y })
  let nearest: string | null = null
  let least = Math.hypot(aside.x - point.x, aside.y - point.y)
  graph.forEachEdge((edge, _, _a, _b, a, b) => {
    const away = distance(point, a as Point, b as Point)
    if (away >= least) return
    least = away
    nearest = edge
  })
  return nearest
}

interface Point {
  readonly x: number
  readonly y: number
}

/** From a point to the nearest point of a stretch of line. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy)
}
