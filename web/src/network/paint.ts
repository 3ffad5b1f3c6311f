import type Sigma from 'sigma'
import type { EdgeLook } from './graph.ts'
import type { Palette } from './palette.ts'

/**
 * Draws the signed edges: cooperation one solid line, conflict one broken line, both at once the two side by side.
 * Sigma's own edges know neither broken nor double lines.
 */
export function paintEdges(renderer: Sigma, canvas: HTMLCanvasElement, palette: Palette, hovered: string | null) {
  const { width, height } = renderer.getDimensions()
  const ratio = devicePixelRatio || 1
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio
    canvas.height = height * ratio
  }
  const context = canvas.getContext('2d')
  if (!context) return
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  context.lineCap = 'butt'
  renderer.getGraph().forEachEdge((edge, attributes, _a, _b, from, to) => {
    const { cooperation, conflict } = attributes as unknown as EdgeLook
    const [p, q] = [renderer.graphToViewport(from as Point), renderer.graphToViewport(to as Point)]
    const length = Math.hypot(q.x - p.x, q.y - p.y) || 1
    const away = { x: -(q.y - p.y) / length, y: (q.x - p.x) / length }
    const thickness = (claims: number) => 1.4 + Math.log2(1 + claims) * 0.9 + (edge === hovered ? 1.5 : 0)
    const apart = cooperation && conflict ? 0.75 + (thickness(cooperation) + thickness(conflict)) / 4 : 0
    if (cooperation) line(context, p, q, away, -apart, palette.cooperation, thickness(cooperation), [])
    if (conflict) line(context, p, q, away, apart, palette.conflict, thickness(conflict), [7, 4])
  })
}

interface Point {
  x: number
  y: number
}

function line(
  context: CanvasRenderingContext2D,
  p: Point,
  q: Point,
  away: Point,
  by: number,
  colour: string,
  width: number,
  dash: number[],
) {
  context.beginPath()
  context.setLineDash(dash)
  context.strokeStyle = colour
  context.lineWidth = width
  context.moveTo(p.x + away.x * by, p.y + away.y * by)
  context.lineTo(q.x + away.x * by, q.y + away.y * by)
  context.stroke()
}
