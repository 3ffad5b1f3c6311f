import { Readability } from '@mozilla/readability'
import { type Block, htmlBlocks } from './blocks.js'
import { type Dom, parsePage } from './dom.js'

/** Under this many characters Readability has probably taken the wrong part of the page (docs/adr on extraction). */
const TOO_LITTLE = 600

/**
 * The blocks of a page's article. Mozilla's Readability first; where it finds little, Defuddle too, and the one with
 * more prose is taken. Null where neither finds prose: a list of links, a login, a page that a script fills in.
 */
export async function articleBlocks(html: string, url: string | null): Promise<readonly Block[] | null> {
  const first = byReadability(html)
  let chosen = first
  if (prose(first) < Math.max(TOO_LITTLE, pageProse(html) * 0.4)) {
    const second = await byDefuddle(html, url)
    if (prose(second) > prose(first) * 1.2) chosen = second
  }
  return isArticle(chosen) ? chosen : null
}

function byReadability(html: string): Block[] {
  try {
    const parsed = new Readability(prepared(html), { charThreshold: 200, keepClasses: false }).parse()
    return parsed?.content ? htmlBlocks(parsePage(parsed.content)) : []
  } catch {
    // Pages that it cannot take apart are tried with the other.
    return []
  }
}

async function byDefuddle(html: string, url: string | null): Promise<Block[]> {
  try {
    const { Defuddle } = await import('defuddle/node')
    const parsed = await quietly(() =>
      Defuddle(parsePage(html), url ?? undefined, { useAsync: false, removeImages: true }),
    )
    return parsed.content ? htmlBlocks(parsePage(parsed.content)) : []
  } catch {
    return []
  }
}

/** Defuddle reports pages that it stumbles over on the console; what counts is what it returns. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error, warn, log } = console
  console.error = console.warn = console.log = () => {}
  try {
    return await work()
  } finally {
    Object.assign(console, { error, warn, log })
  }
}

/** Without what Readability keeps but is no text of the article. */
function prepared(html: string): Dom {
  const dom = parsePage(html)
  for (const element of dom.querySelectorAll(
    'script, style, noscript, template, dialog, [aria-hidden="true"], [hidden]',
  )) {
    // Pages that a script shows may hide their whole body until then.
    if (
      element.localName === 'body' ||
      ((element.textContent ?? '').length > 5000 && !/script|style/.test(element.localName))
    )
      continue
    element.remove()
  }
  return dom
}

const isProse = (block: Block) => !block.heading && block.linked < 0.5 && block.text.split(/\s+/).length >= 8

/** Characters of prose: paragraphs of eight words or more that are no links. */
function prose(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0)
}

function pageProse(html: string): number {
  return prose(htmlBlocks(parsePage(html)).filter(block => block.text.length > 80))
}

/** An article has sentences, and they are more than its links and headings. */
function isArticle(blocks: readonly Block[]): boolean {
  const sentences = blocks.filter(block => isProse(block) && /[.!?]["'”’)\]]*(\s|$)/.test(block.text))
  if (!sentences.length) return false
  const all = blocks.reduce((sum, block) => sum + block.text.length, 0)
  const links = blocks.reduce((sum, block) => sum + block.text.length * block.linked, 0)
  const teasers = blocks.filter(block => block.heading && block.linked > 0.8).length
  return links < all * 0.5 && !(teasers >= 4 && teasers >= sentences.length * 0.6)
}
