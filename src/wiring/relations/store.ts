import { rename, rm, writeFile } from 'node:fs/promises'
import type { Workspace } from '../workspace.js'
import { fileOf, markOf, recallKept } from './kept.js'
import { packClaims, packWho, relatedActors, unpackClaims } from './pack.js'
import type { Relations } from './relations.js'
import { joinSections } from './sections.js'

/** Ledgers of fewer claims are drawn anew each time: that takes no longer than a second. */
const WORTH = 1000

/** The relations that an earlier run drew of the same ledger at the same entry; null where there are none (see `recallKept`). */
export async function recallRelations({ ledger, data }: Workspace): Promise<Relations | null> {
  const kept = await recallKept(ledger, data)
  if (!kept) return null
  const { drawn, ties } = kept.who
  return { actors: relatedActors(drawn.list), ties, claims: unpackClaims(kept.sections) }
}

/** Keeps what was drawn beside the ledger, readable for its owner alone. Where that fails it is drawn again the next time. */
export async function rememberRelations(workspace: Workspace, relations: Relations, worth = WORTH): Promise<void> {
  const { ledger, data } = workspace
  const file = fileOf(ledger, data)
  if (file === undefined || relations.claims.length < worth) return
  const partly = `${file}.${process.pid}`
  try {
    const who = await workspace.who()
    const parts = { ...packWho(who.actors.drawn, who.ties), ...packClaims(relations) }
    await writeFile(partly, joinSections(await markOf(ledger, data), parts), { mode: 0o600 })
    await rename(partly, file)
  } catch {
    await rm(partly, { force: true })
  }
}
