import { RelataError } from '../../base/errors.js'
import { dropFurniture } from '../clean/clean.js'
import { withoutHead } from '../clean/head.js'
import { normaliseText } from '../clean/paragraphs.js'
import type { Draft } from '../draft.js'
import { articleBlocks } from '../html/article.js'
import { parsePage } from '../html/dom.js'
import { pageMetadata } from '../metadata/metadata.js'
import type { Source } from '../source.js'
import { trickeryNotices } from '../trickery.js'

/** An article's page: its text without the site's furniture, and what it says about itself. Errors: RELATA_NO_ARTICLE, RELATA_TOO_DEEP. */
export async function parseHtml(html: string, source: Source): Promise<Draft> {
  const { body, ...metadata } = pageMetadata(parsePage(html), source.url)
  const blocks = await articleBlocks(html, metadata.url)
  const shown = blocks?.map(block => normaliseText(block.text)) ?? []
  const carried = body ? normaliseText(body).split(/\n+/) : []
  // Some pages show the first paragraphs only and carry the whole text in their linked data.
  const paragraphs = length(carried) > Math.max(400, length(shown) * 2) ? carried : shown
  const text = withoutHead(dropFurniture(paragraphs), metadata).join('\n\n')
  if (!text) throw new RelataError('RELATA_NO_ARTICLE', source.name)
  return { ...metadata, text, notices: trickeryNotices(body ?? blocks?.map(block => block.text).join('\n') ?? '') }
}

function length(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
}
