import type { Dom } from './dom.js'

/** Elements whose content is no running text: code, controls, pictures with their captions, navigation. */
const SKIPPED = new Set(
  'script style noscript template svg math button input select textarea label nav aside iframe object embed video audio canvas figure figcaption picture img map dialog menu footer head title'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul html'.split(
    ' ',
  ),
)

/** A paragraph, heading, list item or table row of a page. */
export interface Block {
  readonly text: string
  readonly heading: boolean
  /** The share of its characters that stand in links. */
  readonly linked: number
}

/** The blocks of a page's body in the order of the page; inline markup is dropped, two line breaks part paragraphs. */
export function htmlBlocks(root: Dom | Element): Block[] {
  const blocks: Block[] = []
  let text = ''
  let linked = 0
  let heading = false
  const close = () => {
    const parts = text.split(/\n\s*\n/).map(part =>
      part
        .replace(/[ \t\u00A0]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    )
    const total = parts.join('').length
    for (const part of parts)
      if (part) blocks.push({ text: part, heading, linked: total ? Math.min(1, linked / total) : 0 })
    text = ''
    linked = 0
  }
  const visit = (node: Node, inLink: boolean) => {
    if (node.nodeType === 3) {
      const value = (node.nodeValue ?? '').replace(/\s+/g, ' ')
      text += value
      if (inLink) linked += value.trim().length
      return
    }
    if (node.nodeType !== 1 && node.nodeType !== 9) return
    const element = node as Element
    const name = (element.localName ?? '').toLowerCase()
    if (SKIPPED.has(name) || hidden(element) || isForm(element, name)) return
    if (name === 'br') text += '\n'
    else if (name === 'tr' && isDataRow(element)) {
      close()
      text = [...element.children]
        .map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join(' | ')
      close()
    } else if (BLOCKS.has(name)) {
      close()
      heading = /^h[1-6]$/.test(name)
      for (const child of node.childNodes) visit(child, inLink)
      close()
      heading = false
    } else for (const child of node.childNodes) visit(child, inLink || name === 'a')
  }
  visit('body' in root && root.body ? root.body : root, false)
  close()
  return blocks
}

/** Some systems wrap the whole page in a form; those that people fill in hold little text. */
function isForm(element: Element, name: string): boolean {
  return name === 'form' && (element.textContent ?? '').length < 1000
}

function hidden(element: Element): boolean {
  if (!element.getAttribute) return false
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '')
  )
}

/** Rows of short cells are data; pages laid out by tables have paragraphs in their cells. */
function isDataRow(row: Element): boolean {
  const cells = [...row.children]
  return (
    cells.length > 1 &&
    cells.every(cell => (cell.textContent ?? '').length < 200 && !cell.querySelector?.('p, div, table, ul, br'))
  )
}
