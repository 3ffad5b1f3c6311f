import type { ExplainedWord, Explanation } from '../../../model/explanation.js'
import { textSpan } from '../../../model/span.js'
import type { Annotation } from '../../annotation.js'
import type { ClaimReading } from '../claim-reading.js'
import { rangeOf } from '../participant.js'
import { ROLES } from '../role.js'

/** The sentence of a claim's trigger with its tree, and what each of its words is for the claim. */
export function explainedSentence(
  annotation: Annotation,
  { draft, circumstances }: ClaimReading,
): Explanation['sentence'] {
  const { tokens, sentences, document } = annotation
  const number = tokens.sentence[draft.trigger]
  const { start, end, first, last } = sentences[number]
  const marks: string[][] = Array.from({ length: last - first }, () => [])
  const mark = (token: number, name: string) => {
    const list = marks[token - first]
    if (list && !list.includes(name)) list.push(name)
  }
  mark(draft.trigger, 'trigger')
  for (const token of draft.words) mark(token, 'pattern')
  for (const role of ROLES)
    for (const { token, words = token } of draft.filling[role] ?? []) {
      const range = rangeOf(annotation, words)
      for (let t = range.first; t < range.last; t++) mark(t, role)
      mark(token, role)
    }
  for (const { token } of circumstances.modality.causes ?? []) mark(token, 'certainty')
  for (const { cue } of annotation.attributions)
    for (let t = first; cue && t < last; t++)
      if (tokens.start[t] >= cue.start && tokens.end[t] <= cue.end) mark(t, 'cue')
  const words: ExplainedWord[] = []
  for (let t = first; t < last; t++)
    words.push({
      ...textSpan(document.text, tokens.start[t], tokens.end[t]),
      index: t - first,
      lemma: tokens.lemma[t],
      upos: tokens.upos[t],
      deprel: tokens.deprel[t],
      head: tokens.head[t] >= first && tokens.head[t] < last ? tokens.head[t] - first : null,
      marks: marks[t - first],
    })
  return { number: number + 1, text: document.text.slice(start, end), start, words }
}
