import { RelataError } from '../../base/errors.js'
import { dropFurniture } from '../clean/clean.js'
import { withoutHead } from '../clean/head.js'
import { normaliseText } from '../clean/paragraphs.js'
import type { Draft } from '../draft.js'
import { MAX_TEXT } from '../limits.js'
import { byline, bylineNames } from '../metadata/byline.js'
import { bylineLine, dateLine } from '../metadata/line.js'
import type { Source } from '../source.js'
import { trickeryNotices } from '../trickery.js'
import { headline, type Line, type PdfItem, pageLines, pdfParagraphs, withoutRunning } from './pdf-layout.js'

/** Pages after which a PDF is a book; the rest is left out with a notice. */
const MAX_PAGES = 2000

/**
 * A PDF with a text layer: lines put together from the positions of its words, running heads and page numbers left out.
 * The date on which the file was made is not when it was published, and is not taken. Errors: RELATA_PDF_*.
 */
export async function parsePdf(source: Source): Promise<Draft> {
  const { getDocumentProxy } = await import('unpdf')
  const notices: string[] = []
  try {
    // The parser takes the bytes away from their owner, hence the copy; it must not run what the file brings along.
    const pdf = await getDocumentProxy(new Uint8Array(source.bytes), { isEvalSupported: false, verbosity: 0 })
    const pages: Line[][] = []
    const count = Math.min(pdf.numPages, MAX_PAGES)
    let letters = 0
    for (let number = 1; number <= count; number++) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      const items = content.items.flatMap(item => ('str' in item ? [item as PdfItem] : []))
      letters += items.reduce((sum, item) => sum + item.str.length, 0)
      // pages may share one stream, so that a small file holds any amount of text
      if (letters > MAX_TEXT * 2) throw new RelataError('RELATA_TOO_LARGE', `${source.name}, page ${number}`)
      pages.push(pageLines(items))
      page.cleanup()
    }
    if (count < pdf.numPages) notices.push(`Only the first ${count} of ${pdf.numPages} pages were read.`)
    const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> }
    await pdf.destroy()
    notices.push(...trickeryNotices(pages.flatMap(lines => lines.map(line => line.text)).join('\n')))
    return { ...draft(pages, info, source), notices }
  } catch (thrown) {
    throw pdfError(thrown, source.name)
  }
}

function draft(pages: readonly (readonly Line[])[], info: Record<string, unknown>, source: Source): Draft {
  const letters = pages.flat().reduce((sum, line) => sum + (line.text.match(/\p{L}/gu)?.length ?? 0), 0)
  if (letters < 20) throw new RelataError('RELATA_PDF_NO_TEXT', source.name)
  const shown = headline(pages[0])
  const stated = typeof info.Title === 'string' ? info.Title.trim() : ''
  const title = shown ?? (isTitle(stated) ? stated : null)
  const head = pages[0].slice(0, 15).map(line => line.text)
  const names = head.flatMap(line => bylineLine(line))
  const author = typeof info.Author === 'string' && / /.test(info.Author) ? bylineNames(info.Author) : []
  const metadata = { title, byline: byline(names.length ? names : author) }
  const paragraphs = pdfParagraphs(withoutRunning(pages)).map(normaliseText)
  const published = head.map(line => dateLine(line)).find(date => date !== null) ?? null
  return { ...metadata, published, text: withoutHead(dropFurniture(paragraphs), metadata).join('\n\n') }
}

/** Programs write file names and "untitled" where a title should stand. */
function isTitle(text: string): boolean {
  return (
    / /.test(text) &&
    !/^(microsoft word|untitled|document|slide|powerpoint)|\.(docx?|pdf|indd|qxd|tex|pages|rtf)$/i.test(text)
  )
}

function pdfError(thrown: unknown, name: string): RelataError {
  if (thrown instanceof RelataError) return thrown
  const locked = thrown instanceof Error && (thrown.name === 'PasswordException' || /password/i.test(thrown.message))
  return new RelataError(locked ? 'RELATA_PDF_LOCKED' : 'RELATA_PDF_BROKEN', name, { cause: thrown })
}
