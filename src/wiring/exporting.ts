import { claimsCsv } from '../export/claims-csv.js'
import { claimsJsonl } from '../export/claims-jsonl.js'
import type { KeptClaim } from '../model/ledger.js'
import type { Workspace } from './workspace.js'

/** The formats in which a ledger's claims can be had; each gives its text piece by piece. */
export const EXPORTS = { jsonl: claimsJsonl, csv: claimsCsv } as const
export type ExportFormat = keyof typeof EXPORTS

/** All claims in recorded order, with the ids of their actors, in a format; nothing is gathered in memory. */
export async function* exportClaims(workspace: Workspace, format: ExportFormat): AsyncGenerator<string> {
  const [who, standing] = [await workspace.who(), await workspace.standing()]
  async function* resolved(): AsyncGenerator<KeptClaim> {
    for await (const { claim, recorded } of workspace.ledger.claims())
      yield { claim: standing.marked(who.resolved(claim)), recorded }
  }
  yield* EXPORTS[format](resolved())
}
