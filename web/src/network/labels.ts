import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Palette } from './palette.ts'

const LONGEST = 28
const short = (label: string) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label)

/** Where a name starts: right of its node, or left of it where it would run over the edge. */
function labelLeft(context: CanvasRenderingContext2D, label: string, x: number, size: number): number {
  const { width } = context.measureText(label)
  const edge = context.canvas.clientWidth
  return x + size + 5 + width > edge && x - size - 5 - width > 0 ? x - size - 5 - width : x + size + 5
}

/** Names beside their nodes, with a rim in the colour of the paper, so that lines do not run through the letters. */
export function nodeLabel(palette: Palette): NodeLabelDrawingFunction {
  return (context, { label, x, y, size }, { labelFont, labelSize, labelWeight }) => {
    if (!label) return
    context.font = `${labelWeight} ${labelSize}px ${labelFont}`
    context.lineJoin = 'round'
    context.lineWidth = 4
    context.strokeStyle = palette.raised
    const left = labelLeft(context, short(label), x, size)
    context.strokeText(short(label), left, y + labelSize / 3)
    context.fillStyle = palette.ink
    context.fillText(short(label), left, y + labelSize / 3)
  }
}

/** The node under the pointer: ringed, with its whole name. */
export function nodeHover(palette: Palette): NodeHoverDrawingFunction {
  return (context, { label, x, y, size }, { labelFont, labelSize }) => {
    context.beginPath()
    context.arc(x, y, size + 3, 0, 2 * Math.PI)
    context.lineWidth = 2
    context.strokeStyle = palette.accent
    context.stroke()
    if (!label) return
    context.font = `600 ${labelSize}px ${labelFont}`
    const left = labelLeft(context, label, x, size)
    context.fillStyle = palette.raised
    context.fillRect(left - 4, y - labelSize * 0.8, context.measureText(label).width + 8, labelSize * 1.6)
    context.fillStyle = palette.ink
    context.fillText(label, left, y + labelSize / 3)
  }
}
