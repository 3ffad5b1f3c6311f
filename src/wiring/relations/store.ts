import { createHash } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { Workspace } from '../workspace.js'
import { type Packed, pack, unpack } from './pack.js'
import type { Relations } from './relations.js'

/** Changes with the form of the file, and with how anything in it is worked out. */
const FORM = 1
/** Ledgers of fewer claims are drawn anew each time: that takes no longer than a second. */
const WORTH = 1000

/** The file of what was drawn, and of what it was drawn. */
interface Kept extends Packed {
  readonly form: number
  readonly mark: string
}

/**
 * What was drawn by an earlier run, where that was the same ledger at the same entry, with the same knowledge; else null. A file
 * that cannot be read is none: everything in it can be drawn again.
 */
export async function recallRelations(workspace: Workspace): Promise<Relations | null> {
  const file = fileOf(workspace)
  if (file === undefined) return null
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Kept
    return kept.form === FORM && kept.mark === (await markOf(workspace)) ? unpack(kept) : null
  } catch {
    return null
  }
}

/** Keeps what was drawn beside the ledger, readable for its owner alone. Where that fails it is drawn again the next time. */
export async function rememberRelations(workspace: Workspace, relations: Relations, worth = WORTH): Promise<void> {
  const file = fileOf(workspace)
  if (file === undefined || relations.claims.length < worth) return
  const partly = `${file}.${process.pid}`
  try {
    const kept: Kept = { form: FORM, mark: await markOf(workspace), ...pack(relations) }
    await writeFile(partly, JSON.stringify(kept), { mode: 0o600 })
    await rename(partly, file)
  } catch {
    await rm(partly, { force: true })
  }
}

/** The file of the present of a ledger; a view of the past or of some claims has none. */
function fileOf({ ledger, data }: Workspace): string | undefined {
  return ledger.rollups ? data.drawn : undefined
}

/** What tells this ledger at this entry, with this knowledge, from all others. */
async function markOf({ ledger, data }: Workspace): Promise<string> {
  const [last] = await ledger.history({ limit: 1 })
  const { language, scheme, resolve, weigh } = data
  return createHash('sha256')
    .update(JSON.stringify([FORM, ledger.collection, last?.hash ?? '', language, scheme, resolve, weigh]))
    .digest('hex')
}
