import type { AttributionSpan } from '../annotation.js'

/** Gives every attribution its parent: the smallest other attribution whose content holds its cue. */
export function nested(attributions: readonly AttributionSpan[]): AttributionSpan[] {
  return attributions.map((inner, index) => {
    let parent = -1
    attributions.forEach((outer, at) => {
      if (at === index || !inner.cue || !holds(outer, inner.cue.start)) return
      if (holds(inner, outer.cue?.start ?? -1)) return
      if (parent < 0 || size(outer) < size(attributions[parent])) parent = at
    })
    return parent < 0 ? inner : { ...inner, parent }
  })
}

/** Whether the content of an attribution holds a character offset. */
export function holds(attribution: AttributionSpan, offset: number): boolean {
  return attribution.content.some(span => span.start <= offset && offset < span.end)
}

export function size(attribution: AttributionSpan): number {
  return attribution.content.reduce((sum, span) => sum + span.end - span.start, 0)
}
