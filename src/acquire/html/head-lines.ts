import { htmlBlocks } from './blocks.js'
import type { Dom } from './dom.js'

/** Lines that a page shows between its heading and its text are few; a date may stand above the heading. */
const [ABOVE, BELOW] = [3, 12]

/**
 * The short lines around a page's heading, below it first: where pages without markup for it show byline and date. Bars
 * and bullets part a line ("By Jane Doe | 4 May 2021").
 */
export function headLines(dom: Dom, heading: string | null): string[] {
  const normal = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const lines = htmlBlocks(dom)
    .flatMap(block => block.text.split('\n'))
    .map(line => line.trim())
    .filter(Boolean)
  const at = heading ? lines.findIndex(line => normal(line) === normal(heading)) : -1
  const below = lines.slice(at + 1, at + 1 + BELOW)
  const text = below.findIndex(
    line => line.length > 200 || (line.split(/\s+/).length >= 12 && /[.!?]["'”’)\]]*$/.test(line)),
  )
  const around = [
    ...(text < 0 ? below : below.slice(0, text)),
    ...lines.slice(Math.max(0, at - ABOVE), Math.max(0, at)).reverse(),
  ]
  return around.flatMap(line => [line, ...(/[|•·]/.test(line) ? line.split(/\s*[|•·]\s*/) : [])]).filter(Boolean)
}
