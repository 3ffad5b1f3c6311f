import { rename, rm, writeFile } from 'node:fs/promises'
import type { Who } from '../who.js'
import type { Workspace } from '../workspace.js'
import { fileOf, knowledgeOf, markOf, recallKept } from './kept.js'
import { packClaims, packWho, relatedActors, unpackClaims } from './pack.js'
import type { Basis } from './redraw/basis.js'
import { type Point, pointOf } from './redraw/change.js'
import { packBasis } from './redraw/pack.js'
import type { Relations } from './relations.js'
import { joinSections, type Sections } from './sections.js'

/** Ledgers of fewer claims are drawn anew each time: that takes no longer than a second. */
const WORTH = 1000

type Drawing = Pick<Workspace, 'ledger' | 'data' | 'standing'>

/** The file of what it takes to draw relations again after a small change, beside that of what was drawn. */
export function basisBeside(drawn: string): string {
  return `${drawn}.basis`
}

/** The relations that an earlier run drew of the same ledger at the same entry; null where there are none (see `recallKept`). */
export async function recallRelations({ ledger, data }: Pick<Workspace, 'ledger' | 'data'>): Promise<Relations | null> {
  const kept = await recallKept(ledger, data)
  if (!kept) return null
  const { drawn, ties } = kept.who
  return { actors: relatedActors(drawn.list), ties, claims: unpackClaims(kept.sections) }
}

/**
 * Keeps what was drawn beside the ledger, readable for its owner alone. Where that fails it is drawn again the next time.
 * @param basis with what it takes to draw again after a small change
 */
export async function rememberRelations(
  workspace: Workspace,
  relations: Relations,
  worth = WORTH,
  basis?: Basis,
): Promise<void> {
  const file = fileOf(workspace.ledger, workspace.data)
  if (file === undefined || relations.claims.length < worth) return
  await keepDrawn(workspace, relations, await workspace.who(), basis)
}

/** The same of a ledger of any size. */
export async function keepDrawn(
  drawing: Drawing,
  relations: Relations,
  who: Pick<Who, 'actors' | 'ties'>,
  basis?: Basis,
): Promise<void> {
  const { ledger, data } = drawing
  const file = fileOf(ledger, data)
  if (file === undefined) return
  const mark = await markOf(ledger, data)
  const [beside, parts] = [basisBeside(file), { ...packWho(who.actors.drawn, who.ties), ...packClaims(relations) }]
  await put(file, joinSections(mark, parts))
  if (basis) await put(beside, joinSections(mark, { ...(await pointSection(drawing)), ...packBasis(basis) }))
  else await rm(beside, { force: true })
}

/** Keeps what was drawn of an earlier state as that of today's, where nothing came that bears on it. */
export async function keepAsBefore(drawing: Drawing, drawn: Sections, basis: Sections): Promise<void> {
  const { ledger, data } = drawing
  const file = fileOf(ledger, data)
  if (file === undefined) return
  const mark = await markOf(ledger, data)
  const parts = (sections: Sections) => Object.fromEntries(sections.names.map(name => [name, sections.bytes(name)]))
  await put(file, joinSections(mark, parts(drawn)))
  await put(basisBeside(file), joinSections(mark, { ...parts(basis), ...(await pointSection(drawing)) }))
}

/** Of which state of which ledger, with which knowledge, something was drawn. */
async function pointSection(drawing: Drawing): Promise<{ point: string }> {
  const { ledger, data } = drawing
  const state: State = {
    ...(await pointOf(drawing)),
    knowledge: knowledgeOf(data),
    collection: ledger.collection,
  }
  return { point: JSON.stringify(state) }
}

/** A point with what tells its ledger and this engine from all others. */
export interface State extends Point {
  readonly knowledge: string
  readonly collection: string
}

/** Writes a file whole or not at all. */
async function put(file: string, bytes: Buffer): Promise<void> {
  const partly = `${file}.${process.pid}`
  try {
    await writeFile(partly, bytes, { mode: 0o600 })
    await rename(partly, file)
  } catch {
    await rm(partly, { force: true })
  }
}
