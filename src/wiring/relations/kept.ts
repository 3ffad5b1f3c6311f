import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Tie } from '../../model/actor.js'
import type { Ledger } from '../../model/ledger.js'
import type { DrawnActors } from '../../resolve/actors-by-key.js'
import type { WorkspaceData } from '../workspace.js'
import { unpackWho } from './pack.js'
import { type Sections, sectionsOf } from './sections.js'

/** Changes with how anything in the file is worked out. */
const ENGINE = 4

/** What an earlier run drew of the same ledger at the same entry. */
export interface Kept {
  readonly sections: Sections
  /** Taken out of the sections when it is first asked for. */
  readonly who: { readonly drawn: DrawnActors; readonly ties: readonly Tie[] }
}

const atHand = new WeakMap<Ledger, { readonly revision: number; readonly kept: Promise<Kept | null> }>()

/**
 * What was drawn by an earlier run, where that was the same ledger at the same entry, with the same knowledge; else null. A file
 * that cannot be read, or is not whole, is none: everything in it can be drawn again.
 */
export async function recallKept(ledger: Ledger, data: WorkspaceData): Promise<Kept | null> {
  const file = fileOf(ledger, data)
  if (file === undefined) return null
  const revision = await ledger.revision()
  const known = atHand.get(ledger)
  if (known?.revision === revision && (await known.kept)) return known.kept
  const kept = read(file, ledger, data)
  atHand.set(ledger, { revision, kept })
  return kept
}

async function read(file: string, ledger: Ledger, data: WorkspaceData): Promise<Kept | null> {
  try {
    const sections = sectionsOf(await readFile(file), await markOf(ledger, data))
    if (!sections) return null
    let who: Kept['who'] | undefined
    return {
      sections,
      get who() {
        who ??= unpackWho(sections)
        return who
      },
    }
  } catch {
    return null
  }
}

/** The file of the present of a ledger; a view of the past or of some claims has none. */
export function fileOf(ledger: Ledger, data: WorkspaceData): string | undefined {
  return ledger.rollups ? data.drawn : undefined
}

/** What tells this ledger at this entry, with this knowledge, from all others. */
export async function markOf(ledger: Ledger, data: WorkspaceData): Promise<string> {
  const [last] = await ledger.history({ limit: 1 })
  return createHash('sha256')
    .update(JSON.stringify([knowledgeOf(data), ledger.collection, last?.hash ?? '']))
    .digest('hex')
}

const knowledge = new WeakMap<WorkspaceData, string>()

/** What tells this engine, with all that it knows, from any other. */
export function knowledgeOf(data: WorkspaceData): string {
  let known = knowledge.get(data)
  if (known === undefined) {
    const { language, scheme, resolve, weigh } = data
    // of the language only names bear on what is drawn: the claims were read before
    const names = Object.entries(language).filter(([file]) => file.startsWith('names/'))
    known = createHash('sha256')
      .update(JSON.stringify([ENGINE, names, scheme, resolve, weigh]))
      .digest('hex')
    knowledge.set(data, known)
  }
  return known
}
