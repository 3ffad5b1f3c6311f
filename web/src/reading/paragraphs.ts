import type { Span } from '../../../src/model/span.ts'

/** A stretch of text with its place in the document; `marks`: the names of the spans that cover it. */
export interface Piece extends Span {
  readonly text: string
  readonly marks: readonly string[]
}

/** A kind of mark, by name, and the spans that bear it. */
export type Marks = ReadonlyMap<string, readonly Span[]>

/** The lines of a text that hold anything, with their places: each is a paragraph. */
export function paragraphs(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(line => ({
    start: line.index,
    end: line.index + line[0].length,
  }))
}

/** A paragraph cut wherever a mark begins or ends. */
export function pieces(text: string, { start, end }: Span, marks: Marks): Piece[] {
  const inside = [...marks].flatMap(([name, spans]) =>
    spans.filter(s => s.start < end && s.end > start).map(span => ({ name, span })),
  )
  const cuts = new Set([start, end])
  for (const { span } of inside) {
    cuts.add(Math.max(start, span.start))
    cuts.add(Math.min(end, span.end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, i) => ({
    start: from,
    end: places[i + 1],
    text: text.slice(from, places[i + 1]),
    marks: [...new Set(inside.filter(({ span }) => span.start <= from && span.end > from).map(m => m.name))],
  }))
}
