import type { Span } from '../../../src/model/span.ts'

/** How far around the window a text counts as in sight, in heights of the window: what is scrolled to is marked before it comes. */
const AROUND = 0.75

/**
 * Follows which stretch of a text stands in the window or near it. The paragraphs in sight are looked for among their places
 * when the window scrolls; an observer of each paragraph would be asked at every frame.
 * @param lines the elements of the paragraphs in their order, each with pieces that say where in the text they begin
 * @param onChange is told the stretch, at the beginning and whenever the window leaves the one told last
 * @returns ends it
 */
export function followSight(lines: readonly HTMLElement[], onChange: (sight: Span) => void): () => void {
  let [first, last] = [0, -1]
  let frame = 0
  /** The first paragraph that ends below a height in the window. */
  const below = (height: number) => {
    let [low, high] = [0, lines.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (lines[middle].getBoundingClientRect().bottom > height) high = middle
      else low = middle + 1
    }
    return low
  }
  const startOf = (i: number) => {
    const piece = lines[i]?.querySelector<HTMLElement>('[data-start]')
    return piece ? Number(piece.dataset.start) : Number.POSITIVE_INFINITY
  }
  const look = () => {
    frame = 0
    if (below(0) >= first && below(innerHeight) <= last) return
    first = below(-AROUND * innerHeight)
    last = below((1 + AROUND) * innerHeight)
    onChange({ start: startOf(first), end: startOf(last + 1) })
  }
  const soon = () => {
    frame ||= requestAnimationFrame(look)
  }
  look()
  addEventListener('scroll', soon, { passive: true })
  addEventListener('resize', soon)
  return () => {
    removeEventListener('scroll', soon)
    removeEventListener('resize', soon)
    cancelAnimationFrame(frame)
  }
}
