import { RelataError } from '../../base/errors.js'
import { dropFurniture } from '../clean/clean.js'
import { withoutHead } from '../clean/head.js'
import { normaliseText } from '../clean/paragraphs.js'
import type { Draft } from '../draft.js'
import { htmlBlocks } from '../html/blocks.js'
import { parsePage, words } from '../html/dom.js'
import { MAX_BYTES, MAX_ENTRIES, MAX_TEXT_BYTES } from '../limits.js'
import { byline, bylineNames } from '../metadata/byline.js'
import { bylineLine, dateLine } from '../metadata/line.js'
import type { Source } from '../source.js'
import { trickeryNotices } from '../trickery.js'
import { unpackedSize, zipEntries, zipText } from './zip.js'

/** A Word document: its paragraphs, with title and author from its text or its properties. Errors: RELATA_DOCX_BROKEN, RELATA_TOO_LARGE. */
export async function parseDocx(source: Source): Promise<Draft> {
  checkSize(source)
  const html = await toHtml(source)
  const page = parsePage(html)
  const blocks = htmlBlocks(page)
  const head = blocks.slice(0, 8).map(block => block.text)
  const core = properties(source)
  const names = head.flatMap(line => bylineLine(line))
  const metadata = {
    title: words(page.querySelector('h1')) || core.title,
    byline: byline(names.length ? names : core.creator && / /.test(core.creator) ? bylineNames(core.creator) : []),
  }
  const text = withoutHead(dropFurniture(blocks.map(block => normaliseText(block.text))), metadata).join('\n\n')
  return {
    ...metadata,
    text,
    published: head.map(line => dateLine(line)).find(date => date !== null) ?? null,
    language: core.language,
    notices: trickeryNotices(blocks.map(block => block.text).join('\n')),
  }
}

async function toHtml(source: Source): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(source.bytes) },
      {
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Subtitle'] => h2:fresh",
          'comment-reference => ',
        ],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return value
  } catch (cause) {
    throw new RelataError('RELATA_DOCX_BROKEN', source.name, { cause })
  }
}

/** A small archive can unpack to gigabytes, and say that it does not: what it says is added up, and then tried, file by file. */
function checkSize(source: Source): void {
  const tooLarge = (size: number) =>
    new RelataError('RELATA_TOO_LARGE', `${source.name} unpacks to ${Math.ceil(size / 1e6)} MB or more`)
  let entries: ReturnType<typeof zipEntries>
  try {
    entries = zipEntries(source.bytes, MAX_ENTRIES)
  } catch (cause) {
    throw new RelataError('RELATA_DOCX_BROKEN', source.name, { cause })
  }
  const xml = entries.filter(entry => /\.(xml|rels)$/i.test(entry.name)).reduce((sum, entry) => sum + entry.size, 0)
  const all = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (xml > MAX_TEXT_BYTES * 4 || all > MAX_BYTES * 4) throw tooLarge(all)
  for (const entry of entries) {
    const size = unpackedSize(source.bytes, entry)
    if (size === null) throw new RelataError('RELATA_DOCX_BROKEN', `${source.name} (${entry.name})`)
    if (size > entry.size) throw tooLarge(size)
  }
}

/** Title, author and language of docProps/core.xml (Dublin Core); the date of its making is not that of publication. */
function properties(source: Source): { title: string | null; creator: string | null; language: string | null } {
  let xml = ''
  try {
    xml = zipText(source.bytes, 'docProps/core.xml', 1_000_000) ?? ''
  } catch {
    // Properties are welcome, not needed.
  }
  const field = (name: string) => {
    const value = new RegExp(`<dc:${name}[^>]*>([^<]*)</dc:${name}>`).exec(xml)?.[1].trim()
    return value ? words(parsePage(`<p>${value}</p>`).body) : null
  }
  return { title: field('title'), creator: field('creator'), language: field('language') }
}
