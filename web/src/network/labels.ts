import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering'
import type { Palette } from './palette.ts'

const LONGEST = 28
const short = (label: string) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label)

/** Names beside their nodes, with a rim in the colour of the paper, so that lines do not run through the letters. */
export function nodeLabel(palette: Palette): NodeLabelDrawingFunction {
  return (context, { label, x, y, size }, { labelFont, labelSize, labelWeight }) => {
    if (!label) return
    context.font = `${labelWeight} ${labelSize}px ${labelFont}`
    context.lineJoin = 'round'
    context.lineWidth = 4
    context.strokeStyle = palette.raised
    context.strokeText(short(label), x + size + 4, y + labelSize / 3)
    context.fillStyle = palette.ink
    context.fillText(short(label), x + size + 4, y + labelSize / 3)
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
    const width = context.measureText(label).width
    context.fillStyle = palette.raised
    context.fillRect(x + size + 2, y - labelSize * 0.8, width + 8, labelSize * 1.6)
    context.fillStyle = palette.ink
    context.fillText(label, x + size + 6, y + labelSize / 3)
  }
}
