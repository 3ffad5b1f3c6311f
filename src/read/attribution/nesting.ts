import type { Annotation, AttributionSpan } from '../annotation.js'

/** Whether the content of an attribution holds a character offset. */
export function holds(attribution: AttributionSpan, offset: number): boolean {
  return attribution.content.some(span => span.start <= offset && offset < span.end)
}

/** Characters of content. */
export function size(attribution: AttributionSpan): number {
  return attribution.content.reduce((sum, span) => sum + span.end - span.start, 0)
}

/**
 * Gives every attribution its parent: the smallest attribution with a source whose content holds its cue and is larger than
 * its own, so that parents form trees whatever the parser made of the sentence.
 */
export function nested(annotation: Annotation, attributions: readonly AttributionSpan[]): AttributionSpan[] {
  const bySentence = coverage(annotation, attributions)
  return attributions.map((inner, index) => {
    const { cue, cueHead } = inner
    if (!cue) return inner
    let parent = -1
    for (const at of bySentence.get(annotation.tokens.sentence[cueHead]) ?? []) {
      const outer = attributions[at]
      if (at === index || !outer.source || size(outer) <= size(inner) || !holds(outer, cue.start)) continue
      if (parent < 0 || size(outer) < size(attributions[parent])) parent = at
    }
    return parent < 0 ? inner : { ...inner, parent }
  })
}

/** The attributions (as indices) whose content has words in a sentence. */
export function coverage(
  { sentences }: Annotation,
  attributions: readonly AttributionSpan[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  attributions.forEach((attribution, index) => {
    for (const span of attribution.content)
      for (let s = sentenceAt(sentences, span.start); s < sentences.length && sentences[s].start < span.end; s++) {
        const list = found.get(s)
        if (!list) found.set(s, [index])
        else if (list[list.length - 1] !== index) list.push(index)
      }
  })
  return found
}

/** The first sentence that ends after an offset, by bisection. */
function sentenceAt(sentences: Annotation['sentences'], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const known = new WeakMap<readonly AttributionSpan[], ReadonlyMap<number, readonly number[]>>()

/** The attributions whose content holds a token, smallest content first. */
export function around(annotation: Annotation, token: number): AttributionSpan[] {
  const { tokens, attributions } = annotation
  let bySentence = known.get(attributions)
  if (!bySentence) {
    bySentence = coverage(annotation, attributions)
    known.set(attributions, bySentence)
  }
  return (bySentence.get(tokens.sentence[token]) ?? [])
    .map(index => attributions[index])
    .filter(a => holds(a, tokens.start[token]))
    .sort((a, b) => size(a) - size(b))
}
