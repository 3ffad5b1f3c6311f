import { bylineLine, isDateLine } from '../metadata/line.js'

/** How many paragraphs from the top can be title, byline and date. */
const HEAD = 8

/** The paragraphs without those lines at the top that only repeat the title, the byline, the date or the site's name. */
export function withoutHead(
  paragraphs: readonly string[],
  known: { title: string | null; byline: string | null; publisher?: string | null },
): string[] {
  const normal = (text: string | null | undefined) =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const repeated = new Set([known.title, known.byline, known.publisher].map(normal).filter(Boolean))
  const says = (line: string) => !repeated.has(normal(line)) && !bylineLine(line).length && !isDateLine(line)
  return paragraphs.flatMap((paragraph, i) => {
    const kept = i >= HEAD ? paragraph : paragraph.split('\n').filter(says).join('\n')
    return kept ? [kept] : []
  })
}
