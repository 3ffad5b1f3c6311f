/** A piece of text as PDF.js gives it; `transform` is [a, b, c, d, x, y] in points from the lower left. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** A line of a page: its words, where it begins (points), and its letters' size. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
}

/** The lines of a page in the order in which the file draws them, which is the reading order also in columns. */
export function pageLines(items: readonly PdfItem[]): Line[] {
  const lines: { text: string; x: number; y: number; right: number; size: number }[] = []
  for (const item of items) {
    if (!item.str.trim()) {
      const last = lines[lines.length - 1]
      if (last && item.str && !last.text.endsWith(' ')) last.text += ' '
      continue
    }
    const [, , , , x, y] = item.transform
    const size = item.height || Math.hypot(item.transform[2], item.transform[3])
    const last = lines[lines.length - 1]
    // Superscripts stand a little off the line; a new column or line starts elsewhere.
    if (last && Math.abs(last.y - y) < Math.max(last.size, size) * 0.5 && x >= last.right - size * 2) {
      const gap = x - last.right
      last.text += (gap > size * 0.15 && !last.text.endsWith(' ') ? ' ' : '') + item.str
      last.right = x + item.width
    } else lines.push({ text: item.str, x, y, right: x + item.width, size })
  }
  return lines.map(line => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(line => line.text)
}

/** Pages without running heads and feet: lines at the edge of a page that return, numbers aside, on other pages, and page numbers. */
export function withoutRunning(pages: readonly (readonly Line[])[]): Line[][] {
  const key = (line: Line) => line.text.toLowerCase().replace(/\d+/g, '#')
  const edges = (page: readonly Line[]) => {
    const sorted = [...page].sort((a, b) => b.y - a.y)
    return new Set([...sorted.slice(0, 3), ...sorted.slice(-3)])
  }
  const counts = new Map<string, number>()
  for (const page of pages) for (const k of new Set([...edges(page)].map(key))) counts.set(k, (counts.get(k) ?? 0) + 1)
  const often = Math.max(2, Math.min(4, pages.length * 0.4))
  return pages.map(page => {
    const edge = edges(page)
    return page.filter(
      line => !(edge.has(line) && (counts.get(key(line))! >= often || /^\W*(page )?\d+\W*$/i.test(line.text))),
    )
  })
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
const SENTENCE_END = /[.!?:]["'”’)\]]*$/
/** First parts of words whose hyphen stays when they are broken after it. */
const PREFIXES =
  /\b(self|non|anti|pro|ex|co|cross|semi|counter|multi|post|pre|vice|mid|well|long|short|high|low|all|so|[a-z]+ed|\d+)-$/i

/** The paragraphs of the pages: lines are joined unless space, size or indentation part them. */
export function pdfParagraphs(pages: readonly (readonly Line[])[]): string[] {
  const all = pages.flat()
  const size = median(all.map(line => line.size))
  const steps = pages
    .flatMap(page => page.slice(1).map((line, i) => page[i].y - line.y))
    .filter(step => step > 0 && step < size * 3)
  const step = median(steps) || size * 1.2
  const paragraphs: string[] = []
  pages.forEach((page, pageIndex) => {
    page.forEach((line, i) => {
      const before = i > 0 ? page[i - 1] : undefined
      const last = paragraphs[paragraphs.length - 1]
      const runsOn = last !== undefined && /^[\p{Ll}\d(]/u.test(line.text) && !SENTENCE_END.test(last)
      const joined = before ? joins(before, line, step, page) || (runsOn && before.y < line.y) : pageIndex > 0 && runsOn
      if (joined && last !== undefined) paragraphs[paragraphs.length - 1] = glue(last, line.text)
      else paragraphs.push(line.text)
    })
  })
  return paragraphs
}

function joins(before: Line, line: Line, step: number, page: readonly Line[]): boolean {
  const drop = before.y - line.y
  if (drop <= 0 || drop > step * 1.4) return false
  if (Math.abs(before.size - line.size) > before.size * 0.12) return false
  const right = Math.max(
    ...page.filter(other => Math.abs(other.x - before.x) < before.size * 6).map(other => other.right),
  )
  const short = before.right < right - before.size * 8
  const indented = line.x > before.x + before.size * 0.8
  return !(indented && SENTENCE_END.test(before.text)) && !(short && SENTENCE_END.test(before.text))
}

/** Two lines of a paragraph; a word that was broken between them is put together again. */
function glue(before: string, line: string): string {
  if (!/\p{L}[-\u00AD]$/u.test(before)) return `${before} ${line}`
  if (!/^\p{Ll}/u.test(line) || PREFIXES.test(before)) return before + line
  return before.slice(0, -1) + line
}

/** The headline: the lines in the largest letters of the first page, where they are larger than its text. */
export function headline(page: readonly Line[] | undefined): string | null {
  if (!page?.length) return null
  const body = median(page.map(line => line.size))
  const top = page.slice(0, 20)
  const largest = Math.max(...top.map(line => line.size))
  if (largest < body * 1.15) return null
  const first = top.findIndex(line => line.size > largest * 0.97)
  const lines: string[] = []
  for (const line of top.slice(first)) {
    if (line.size < largest * 0.97) break
    lines.push(line.text)
  }
  const title = lines.join(' ')
  return title.length > 3 && title.length < 300 ? title : null
}
