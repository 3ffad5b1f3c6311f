import { textSpan } from '../../../model/span.js'
import type { Annotation } from '../../annotation.js'

/** A place in the document with the number of its sentence, from 1; white space as one blank. */
export function placeAt({ document, sentences }: Annotation, start: number, end: number) {
  const sentence = sentences.findIndex(s => start < s.end)
  const span = textSpan(document.text, start, end)
  return { ...span, text: flat(span.text), sentence: (sentence < 0 ? sentences.length - 1 : sentence) + 1 }
}

/** The place of a token. */
export function placeOf(annotation: Annotation, token: number) {
  return placeAt(annotation, annotation.tokens.start[token], annotation.tokens.end[token])
}

/** Words on one line. */
export const flat = (text: string) => text.replace(/\s+/g, ' ')
