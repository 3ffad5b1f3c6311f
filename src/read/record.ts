import type { Claim } from '../model/claim.js'
import type { Document } from '../model/document.js'
import { type TextSpan, textSpan } from '../model/span.js'
import type { Annotation, AttributionKind } from './annotation.js'

/** The public form of an annotation, one JSON line of `relata annotate`: every layer, offsets into `document.text`. */
export interface AnnotationRecord {
  readonly document: Document
  readonly sentences: readonly { start: number; end: number }[]
  readonly tokens: readonly TokenRecord[]
  readonly mentions: readonly MentionRecord[]
  readonly times: readonly (TextSpan & { edtf: string | null; basis: string })[]
  readonly attributions: readonly AttributionRecord[]
  readonly claims: readonly Claim[]
  /** Present where the document failed; its layers are empty then. */
  readonly error?: { readonly code: string; readonly message: string }
}

/** Who said what. What others are said to say inside the content stands in `nested`, not beside it. */
export interface AttributionRecord {
  readonly kind: AttributionKind
  readonly source: TextSpan | null
  readonly cue: TextSpan | null
  readonly content: readonly { start: number; end: number }[]
  readonly nested: readonly AttributionRecord[]
}

export interface TokenRecord extends TextSpan {
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: string
  /** Index of the governing token in `tokens`, -1 for a root. */
  readonly head: number
  readonly deprel: string
}

export interface MentionRecord extends TextSpan {
  readonly kind: string
  readonly named: boolean
  /** Index of the coreference cluster; mentions with the same number stand for the same. */
  readonly entity: number
}

/** The record of an annotation. */
export function annotationRecord(annotation: Annotation): AnnotationRecord {
  const { document, tokens: t } = annotation
  const tokens: TokenRecord[] = []
  for (let i = 0; i < t.count; i++) {
    tokens.push({
      start: t.start[i],
      end: t.end[i],
      text: t.text[i],
      lemma: t.lemma[i],
      upos: t.upos[i],
      xpos: t.xpos[i],
      feats: t.feats[i],
      head: t.head[i],
      deprel: t.deprel[i],
    })
  }
  return {
    document,
    sentences: annotation.sentences.map(({ start, end }) => ({ start, end })),
    tokens,
    mentions: annotation.mentions.map(m => ({
      ...textSpan(document.text, m.start, m.end),
      kind: m.kind,
      named: m.named,
      entity: m.entity,
    })),
    times: annotation.times.map(({ start, end, text, edtf, basis }) => ({ start, end, text, edtf, basis })),
    attributions: attributionRecords(annotation),
    claims: annotation.claims,
  }
}

/** The outermost attributions, each with those inside its content. */
function attributionRecords(annotation: Annotation): AttributionRecord[] {
  const span = (s: { start: number; end: number } | null) => s && textSpan(annotation.document.text, s.start, s.end)
  const inside = new Map<number, number[]>()
  annotation.attributions.forEach((a, index) => {
    const known = inside.get(a.parent)
    if (known) known.push(index)
    else inside.set(a.parent, [index])
  })
  const records = (of: number): AttributionRecord[] =>
    (inside.get(of) ?? []).map(index => {
      const { kind, source, cue, content } = annotation.attributions[index]
      return {
        kind,
        source: span(source),
        cue: span(cue),
        content: content.map(({ start, end }) => ({ start, end })),
        nested: records(index),
      }
    })
  return records(-1)
}

/** The record of a document that could not be read: its text, empty layers, and why. */
export function failedRecord(document: Document, error: { code: string; message: string }): AnnotationRecord {
  return { document, sentences: [], tokens: [], mentions: [], times: [], attributions: [], claims: [], error }
}
