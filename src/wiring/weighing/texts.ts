import type { DocumentSummary, Ledger } from '../../model/ledger.js'
import type { Told } from '../../weigh/lineage/links.js'

/** A document as lineage looks at it, with its summary. */
export interface ToldDocument extends Told {
  readonly summary: DocumentSummary
}

/** Documents whose texts are kept at hand, unless more are asked for. */
const KEPT = 512

/** The texts of a ledger's documents. Their furniture is blanked out: what stands under every page of a site is no copy. */
export function textsOf(ledger: Ledger, most = KEPT): (id: string) => Promise<ToldDocument | null> {
  const kept = new Map<string, ToldDocument>()
  return async id => {
    const known = kept.get(id)
    if (known) return known
    const found = await ledger.document(id)
    if (!found) return null
    const { summary, document, layers } = found
    let { text } = document
    for (const { start, end } of layers.furniture)
      text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
    const told = { id, text, published: document.published, summary }
    if (kept.size >= most) kept.delete(kept.keys().next().value!)
    kept.set(id, told)
    return told
  }
}
