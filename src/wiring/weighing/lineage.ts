import type { Ledger } from '../../model/ledger.js'
import { LineageIndex } from '../../weigh/lineage/index.js'
import { type Link, link, Taken } from '../../weigh/lineage/links.js'
import { PairLinks } from '../../weigh/lineage/pairs.js'
import type { ToldDocument } from './texts.js'

type Texts = (id: string) => Promise<ToldDocument | null>

/** Documents that are read between two looks at the list. */
const PAGE = 500

/** The index of all documents of a ledger; documents that were added since are taken in when it is asked for. */
export function lineageIndex(ledger: Ledger, texts: Texts): () => Promise<LineageIndex> {
  const index = new LineageIndex()
  let revision = -1
  let growing: Promise<void> = Promise.resolve()
  const grow = async () => {
    const now = await ledger.revision()
    if (now === revision) return
    for (let offset = 0; ; offset += PAGE) {
      // newest first: what comes in meanwhile is found the next time
      const page = await ledger.documents({ limit: PAGE, offset })
      const fresh = page.filter(d => !index.has(d.id))
      for (const { id } of fresh) {
        const told = await texts(id)
        if (told) index.add(id, told.text)
      }
      // all older ones are there already
      if (page.length < PAGE || (revision >= 0 && !fresh.length)) break
    }
    revision = now
  }
  return async () => {
    growing = growing.catch(() => {}).then(grow)
    await growing
    return index
  }
}

/** Documents of which every two are compared. */
const FEW = 64

/** What documents of one story share with each other: every pair is compared where they are few, else those that the index finds. */
export async function linksAmong(ids: readonly string[], texts: Texts, pairs = new PairLinks()): Promise<Link[]> {
  const told = (await Promise.all([...new Set(ids)].sort().map(texts))).filter(t => t !== null)
  if (told.length <= FEW)
    return told.flatMap((one, i) => told.slice(i + 1).flatMap(other => pairs.of(one, other) ?? []))
  const index = new LineageIndex()
  for (const { id, text } of told) index.add(id, text)
  const byId = new Map(told.map(t => [t.id, t]))
  const taken = new Taken()
  const found = new Map<string, Link>()
  for (const one of told)
    for (const { id } of index.candidates(one.text, 64, taken.of(one))) {
      const key = [one.id, id].sort().join(' ')
      if (id === one.id || found.has(key)) continue
      const shared = link(one, byId.get(id)!, taken)
      if (shared) found.set(key, shared)
    }
  return [...found].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, shared]) => shared)
}

/** What one document shares with all others of the ledger. */
export async function linksOf(document: ToldDocument, index: LineageIndex, texts: Texts): Promise<Link[]> {
  const taken = new Taken()
  const found: Link[] = []
  for (const { id } of index.candidates(document.text, 64, taken.of(document))) {
    const other = id === document.id ? null : await texts(id)
    const shared = other && link(document, other, taken)
    if (shared) found.push(shared)
  }
  return found
}
