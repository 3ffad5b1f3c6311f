import type { Annotation } from '../annotation.js'
import type { Finding } from './finding.js'
import { paragraphsOf } from './paragraphs.js'
import { type Quotation, quotedTokens } from './quotes.js'

/** Shorter quotations without a cue of their own are words mentioned or doubted, not somebody's speech. */
const SPEECH = 4

/**
 * Joins findings and quotations: a speech cue takes the quotations that its content touches, or that stand in its sentence
 * where it has none; quotations left over go to the voice that speaks there (the cue before in the paragraph, the cue that
 * follows, or the speaker of the paragraph before whose quotation was left open). Cues without content fall away.
 */
export function withQuotations(
  annotation: Annotation,
  findings: readonly Finding[],
  quotations: readonly Quotation[],
): Finding[] {
  const { tokens } = annotation
  const paragraph = paragraphsOf(annotation)
  const inside = quotedTokens(tokens.count, quotations)
  const result = findings.map(f => ({ ...f, content: [...f.content] }))
  const owner = new Int32Array(quotations.length).fill(-1)

  const take = (index: number, quotation: number) => {
    const { first, last } = quotations[quotation]
    const finding = result[index]
    for (let i = first; i < last; i++) if (i !== finding.cue && i !== finding.source) finding.content.push(i)
    owner[quotation] = index
  }

  // 1. Quotations that a cue's content touches, the cue standing outside them.
  result.forEach((finding, index) => {
    if (!finding.quotes || (finding.cue >= 0 && inside[finding.cue] >= 0)) return
    for (const q of new Set(finding.content.map(t => inside[t]))) if (q >= 0 && owner[q] < 0) take(index, q)
  })
  // 2. Quotations in the sentence of a speech cue that has no content yet.
  result.forEach((finding, index) => {
    if (!finding.quotes || finding.cue < 0 || inside[finding.cue] >= 0 || finding.content.length) return
    const sentence = tokens.sentence[finding.cue]
    quotations.forEach((q, at) => {
      if (owner[at] >= 0 || paragraph[q.first] !== paragraph[finding.cue]) return
      if (tokens.sentence[q.last - 1] === sentence || tokens.sentence[q.first] === sentence) take(index, at)
    })
  })
  // 3. Quotations without a cue: the voice that speaks there.
  quotations.forEach((q, at) => {
    if (owner[at] >= 0 || q.words < SPEECH) return
    const voice = voiceAt(annotation, result, quotations, owner, paragraph, inside, at)
    if (voice >= 0) take(voice, at)
  })
  return result.filter(f => f.content.length > 0)
}

function voiceAt(
  { tokens }: Annotation,
  findings: readonly Finding[],
  quotations: readonly Quotation[],
  owner: Int32Array,
  paragraph: Int32Array,
  inside: Int32Array,
  at: number,
): number {
  const q = quotations[at]
  const here = paragraph[q.first]
  if (q.continues && at > 0 && owner[at - 1] >= 0) return owner[at - 1]
  const speech = (f: Finding) => f.quotes && f.source >= 0 && f.cue >= 0 && inside[f.cue] < 0
  let before = -1
  findings.forEach((f, index) => {
    if (speech(f) && f.cue < q.first && paragraph[f.cue] === here) before = index
  })
  if (before >= 0) return before
  // "X said:" at the end of the paragraph before, then the quotation
  findings.forEach((f, index) => {
    if (speech(f) && paragraph[f.cue] === here - 1 && f.cue < q.first && introduces(tokens, paragraph, f.cue, here))
      before = index
  })
  if (before >= 0) return before
  return findings.findIndex(f => speech(f) && f.cue >= q.last && paragraph[f.cue] === here)
}

/** Whether the paragraph of the cue ends with a colon. */
function introduces({ text }: Annotation['tokens'], paragraph: Int32Array, cue: number, next: number): boolean {
  let last = cue
  while (last + 1 < paragraph.length && paragraph[last + 1] < next) last++
  return text[last] === ':' || text[last - 1] === ':'
}
