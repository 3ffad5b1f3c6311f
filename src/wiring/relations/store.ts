import type { Workspace } from '../workspace.js'
import type { Relations } from './relations.js'
/** see pack */
export async function recallRelations(_w: Workspace, _r: number): Promise<Relations | null> {
  return null
}
export async function rememberRelations(_w: Workspace, _r: number, _x: Relations): Promise<void> {}
