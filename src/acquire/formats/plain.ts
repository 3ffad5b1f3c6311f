import { dropFurniture, isProse } from '../clean/clean.js'
import { isFurniture } from '../clean/furniture.js'
import { normaliseText, paragraphs } from '../clean/paragraphs.js'
import type { Draft } from '../draft.js'
import { byline } from '../metadata/byline.js'
import { bylineLine, dateLine } from '../metadata/line.js'
import { trickeryNotices } from '../trickery.js'

/** Lines above the text: after this many, what looks like a heading is one inside the text. */
const HEAD_LINES = 12

/**
 * A plain text, often pasted from a page or saved by a reader: furniture, byline and date lines go, title, byline,
 * publisher and date are taken from the lines above the text. The title stays in the text, where it stood.
 */
export function parsePlain(text: string): Draft {
  const normal = normaliseText(text)
  const { title, publisher, names, published, dropped } = readHead(normal)
  const kept = paragraphs(normal).flatMap(paragraph => {
    const lines = paragraph.split('\n').filter(line => !dropped.has(line))
    return lines.length ? [lines.join('\n')] : []
  })
  return {
    text: dropFurniture(kept).join('\n\n'),
    title,
    byline: byline(names),
    publisher,
    published,
    notices: trickeryNotices(text),
  }
}

interface PlainHead {
  title: string | null
  publisher: string | null
  names: string[]
  published: string | null
  /** Lines that hold metadata and no text. */
  dropped: Set<string>
}

function readHead(text: string): PlainHead {
  const head: PlainHead = { title: null, publisher: null, names: [], published: null, dropped: new Set() }
  const headings: string[] = []
  let seen = 0
  for (const block of text.slice(0, 20_000).split(/\n{2,}/)) {
    const lines = block.split('\n')
    if (isProse(block.replaceAll('\n', ' ')) || seen > HEAD_LINES) break
    // A line that stands in one block with the site's navigation is the site's name.
    const navigation = lines.length > 1 && lines.filter(isFurniture).length >= lines.length / 2
    for (const line of lines) {
      seen++
      const names = bylineLine(line)
      const date = dateLine(line)
      if (names.length) {
        head.names.push(...names)
        head.published ??= dateLine(line.replace(/^.*?[•·|]/, ''))
        head.dropped.add(line)
      } else if (date) {
        head.published ??= date
        head.dropped.add(line)
      } else if (isFurniture(line)) {
        head.dropped.add(line)
      } else if (navigation) {
        head.publisher ??= line
        head.dropped.add(line)
      } else if (isHeading(line)) headings.push(line)
    }
  }
  head.title = headings.find(line => line.split(' ').length > 2) ?? headings[0] ?? null
  // A text that is all headings has none: a note, a list.
  if (seen === text.split(/\n+/).length && headings.length === seen) head.title = null
  return head
}

/** Short, no end of sentence, more letters than anything else. */
function isHeading(line: string): boolean {
  return line.length <= 180 && !/[.;:,]$/.test(line) && (line.match(/\p{L}/gu)?.length ?? 0) > line.length / 2
}
