import { parseHTML } from 'linkedom'
import { RelataError } from '../../base/errors.js'
import { MAX_DEPTH } from '../limits.js'

/** A page as a DOM. Nothing is run and nothing is fetched. `Dom` rather than `Document`, which is Relata's own noun. */
export type Dom = globalThis.Document

/** Parses a page. A fragment without <html> gets one, because parsers of articles look for a body. Errors: RELATA_TOO_DEEP. */
export function parsePage(html: string): Dom {
  const whole = /<html\b/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  const dom = parseHTML(whole).document as unknown as Dom
  if (dom.body?.childNodes.length) return shallow(dom)
  return shallow(parseHTML(wrapBody(whole)).document as unknown as Dom)
}

/** Parsers of articles go over the elements around each element: a page nested thousands deep keeps them busy for minutes. */
function shallow(dom: Dom): Dom {
  let depth = 0
  for (let node: Node | null = dom.documentElement; node; ) {
    if (node.firstChild) {
      node = node.firstChild
      if (++depth > MAX_DEPTH) throw new RelataError('RELATA_TOO_DEEP', `more than ${MAX_DEPTH} elements in each other`)
      continue
    }
    while (node && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node?.nextSibling ?? null
  }
  return dom
}

/** linkedom adds no body of its own where the page forgot its tag. */
function wrapBody(html: string): string {
  if (/<body\b/i.test(html)) return html
  const head = /<head\b[\s\S]*?<\/head>/i.exec(html)?.[0] ?? ''
  const rest = html.replace(head, '').replace(/<!doctype[^>]*>|<\/?html\b[^>]*>/gi, '')
  return `<!doctype html><html>${head}<body>${rest}</body></html>`
}

/** The words of a node with blanks as a browser shows them. */
export function words(node: { textContent: string | null } | null | undefined): string {
  return (node?.textContent ?? '').replace(/[\s\u00A0]+/g, ' ').trim()
}

/**
 * The words of a small part of a page, with a blank between elements and a bullet between lines, because pages set "By",
 * a name and a date side by side without any.
 */
export function pieces(element: Element): string {
  const parts: string[] = []
  const visit = (node: Node) => {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '')
    else if (node.nodeType === 1) {
      const line = /^(br|p|div|li|ul|h\d|section|time|address)$/.test((node as Element).localName)
      if (line) parts.push('•')
      for (const child of node.childNodes) visit(child)
      if (line) parts.push('•')
    }
  }
  for (const child of element.childNodes) visit(child)
  return parts
    .join(' ')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/(?:• ?)+/g, '• ')
    .replace(/^[• ]+|[• ]+$/g, '')
}

/** Character references left in a text by pages that escaped it twice. */
export function unescaped(text: string): string {
  if (!/&(#\w+|\w+);/.test(text)) return text
  return (
    parseHTML(`<!doctype html><html><body><p>${text.replace(/</g, '&lt;')}</p></body></html>`).document.body
      .textContent ?? text
  )
}
