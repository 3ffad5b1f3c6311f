import type { Layers } from '../model/reading.js'
import { type TextSpan, textSpan } from '../model/span.js'
import type { Annotation } from '../read/annotation.js'

/** The layers of an annotation that a ledger keeps. */
export function keptLayers(annotation: Annotation): Layers {
  const { document, blocks, sentences, mentions, entities, times, attributions } = annotation
  const spanOf = (s: { start: number; end: number }): TextSpan => textSpan(document.text, s.start, s.end)
  return {
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    furniture: blocks.filter(b => b.kind === 'furniture').map(({ start, end }) => ({ start, end })),
    mentions: mentions.map(m => {
      const span = spanOf(m)
      return { ...span, name: entities[m.entity]?.name ?? span.text, kind: m.kind, named: m.named, entity: m.entity }
    }),
    times: times.map(({ start, end, text, edtf, basis }) => ({ start, end, text, edtf, basis })),
    attributions: attributions.map(a => ({
      source: a.source && spanOf(a.source),
      cue: a.cue && spanOf(a.cue),
      content: a.content.map(spanOf),
    })),
  }
}
