import type { Annotation } from '../annotation.js'

/** The paragraph of every token, counted from 0: a line break between two sentences begins a new one. */
export function paragraphsOf({ tokens, document }: Annotation): Int32Array {
  const paragraph = new Int32Array(tokens.count)
  let current = 0
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.sentence[i] !== tokens.sentence[i - 1])
      if (document.text.slice(tokens.end[i - 1], tokens.start[i]).includes('\n')) current++
    paragraph[i] = current
  }
  return paragraph
}
