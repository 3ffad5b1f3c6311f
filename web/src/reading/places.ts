import type { Span } from '../../../src/model/span.ts'

/** The pieces of text on the page, in order: each element says at which offset of the document it starts. */
function piecesIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')]
}

const startOf = (element: HTMLElement) => Number(element.dataset.start)

/** A finder of DOM ranges for spans of the document's text. */
export function ranges(root: HTMLElement): (span: Span) => Range | null {
  const elements = piecesIn(root)
  const starts = elements.map(startOf)
  const at = (offset: number) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    const node = elements[low]?.firstChild
    if (!(node instanceof Text)) return null
    return { node, offset: Math.max(0, Math.min(offset - starts[low], node.length)) }
  }
  return ({ start, end }) => {
    const [from, to] = [at(start), at(Math.max(start, end - 1))]
    if (!from || !to) return null
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, Math.min(to.node.length, to.offset + 1))
    return range
  }
}

/** The offset in the document's text of the letter at a point of the window; null where there is none. */
export function offsetAt(x: number, y: number): number | null {
  const found = caretAt(x, y)
  const piece = found?.node.parentElement?.closest<HTMLElement>('[data-start]')
  if (!found || !piece) return null
  return startOf(piece) + found.offset
}

/** What is selected of the text below an element: the DOM range, and its place in the document; null where nothing is. */
export function selectedIn(root: HTMLElement): { range: Range; span: Span } | null {
  const selection = getSelection()
  if (!selection?.rangeCount || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  if (start === null || end === null || end <= start) return null
  return { range, span: { start, end } }
}

/** The offset in the document's text of a point in the DOM; null where it lies outside of the text. */
function offsetOf(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (piece && node instanceof Text) return startOf(piece) + offset
  // between elements: where the next piece begins, or the last one ends
  const below = node instanceof Element ? node.childNodes[offset] : null
  const next =
    below instanceof Element ? (below.matches('[data-start]') ? below : below.querySelector('[data-start]')) : null
  if (next instanceof HTMLElement) return startOf(next)
  const last = node instanceof Element ? [...node.querySelectorAll<HTMLElement>('[data-start]')].at(-1) : null
  if (last) return startOf(last) + (last.textContent?.length ?? 0)
  return piece ? startOf(piece) : null
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y)
    return position && { node: position.offsetNode, offset: position.offset }
  }
  // Safari before 26 knows only the older call.
  const range = (document as Document).caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}
