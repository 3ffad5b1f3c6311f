import { isFurniture, isTail } from './furniture.js'

/** Paragraphs without the lines of site furniture, without lists of other stories at the end, and without repetitions. */
export function dropFurniture(paragraphs: readonly string[]): string[] {
  const kept: string[] = []
  for (let i = 0; i < paragraphs.length; i++) {
    if (isTail(paragraphs[i]) && kept.length && !paragraphs.slice(i + 1).some(isProse)) break
    const text = paragraphs[i]
      .split('\n')
      .filter(line => !isFurniture(line))
      .join('\n')
    if (text && text !== kept[kept.length - 1]) kept.push(text)
  }
  return kept
}

/** A paragraph of the report: a sentence of some length, or several. */
export function isProse(paragraph: string): boolean {
  return paragraph.split(/\s+/).length >= 20 && /[.!?]["'”’)\]]*$/.test(paragraph)
}
