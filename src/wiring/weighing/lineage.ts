import { LineageIndex } from '../../weigh/lineage/index.js'
import { type Link, link, Taken } from '../../weigh/lineage/links.js'
import { PairLinks } from '../../weigh/lineage/pairs.js'
import type { Workspace } from '../workspace.js'
import { lineageBeside, recallIndex, rememberIndex } from './lineage-kept.js'
import type { ToldDocument } from './texts.js'

type Texts = (id: string) => Promise<ToldDocument | null>

/** Documents that are read between two looks at the list. */
const PAGE = 500

/** Is told of each document that is taken into the index, and how many there were to take in. */
export type Taking = (title: string, of: number) => void

/** Smaller ledgers are gone over as soon as what is kept of them would be read. */
const WORTH = 1000
/** So many documents are read again by the next run before the index is kept anew. */
const MORE = 64

/**
 * The index of all documents of a ledger; documents that were added since are taken in when it is asked for. That of a large
 * ledger is kept beside it.
 * @param worth documents from which on it is kept
 */
export function lineageIndex(
  { ledger, data }: Pick<Workspace, 'ledger' | 'data'>,
  texts: Texts,
  worth = WORTH,
): (taken?: Taking) => Promise<LineageIndex> {
  const file = ledger.rollups && data.drawn !== undefined ? lineageBeside(data.drawn) : undefined
  let index: LineageIndex | undefined
  let revision = -1
  let growing: Promise<void> = Promise.resolve()
  const grow = async (taken: Taking = () => {}) => {
    const now = await ledger.revision()
    if (now === revision) return
    const before = index ?? (file === undefined ? null : await recallIndex(file, ledger))
    index = before ?? new LineageIndex()
    const known = index.size
    const missing = (await ledger.counts()).documents - known
    for (let offset = 0; ; offset += PAGE) {
      // newest first: what comes in meanwhile is found the next time
      const page = await ledger.documents({ limit: PAGE, offset })
      const fresh = page.filter(d => !index!.has(d.id))
      for (const { id, title } of fresh) {
        const told = await texts(id)
        if (told) index.add(id, told.text)
        taken(title ?? id, missing)
      }
      // all older ones are there already
      if (page.length < PAGE || (before && !fresh.length)) break
    }
    revision = now
    if (file !== undefined && index.size >= worth && index.size - known >= Math.min(MORE, worth))
      await rememberIndex(file, ledger, index)
  }
  return async taken => {
    growing = growing.catch(() => {}).then(() => grow(taken))
    await growing
    return index!
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
