import { type Balance, balance } from '../analyse/balance.js'
import type { SignedEdge } from '../analyse/signed/graph.js'
import { type NetworkYear, networkYears } from '../analyse/signed/years.js'
import { readCsv } from '../base/csv.js'
import { RelataError } from '../base/errors.js'
import type { PairsOptions } from './ambivalent.js'
import { answered } from './relations/answers.js'
import { signedEdges, signedNetwork } from './signed.js'
import type { Workspace } from './workspace.js'

export interface BalanceOptions {
  /** How long the proof of the frustration index may take; 0: no proof. */
  readonly seconds?: number
}

/** The balance of a ledger's relations, with the network of each year. */
export interface LedgerBalance extends Balance {
  readonly years: readonly NetworkYear[]
}

/** The balance of the relations in a ledger. What was told as done or tried counts, as for `ambivalence`. */
export function ledgerBalance(workspace: Workspace, options: PairsOptions & BalanceOptions): Promise<LedgerBalance> {
  return answered(workspace, 'ledgerBalance', options, () => work(workspace, options))
}

async function work(workspace: Workspace, { seconds, ...view }: PairsOptions & BalanceOptions): Promise<LedgerBalance> {
  const edges = [...signedEdges(workspace, await signedNetwork(workspace, view))]
  return { ...(await balance(edges, { seconds })), years: networkYears(edges) }
}

/** The balance of the relations in a CSV file with the columns source, target and sign. Errors: RELATA_EDGES_INVALID. */
export async function csvBalance(csv: string, options: BalanceOptions): Promise<Balance> {
  return balance(edgesOf(readCsv(csv)), options)
}

function edgesOf(rows: readonly (readonly string[])[]): SignedEdge[] {
  const header = (rows[0] ?? []).map(cell => cell.trim().toLowerCase())
  const [source, target, sign] = ['source', 'target', 'sign'].map(name => header.indexOf(name))
  if (Math.min(source, target, sign) < 0)
    throw new RelataError('RELATA_EDGES_INVALID', 'the first row has to name the columns source, target and sign')
  return rows.slice(1).map((row, i) => {
    const value = (row[sign] ?? '').trim()
    const number = value === '+' ? 1 : /^[-−–]$/.test(value) ? -1 : value === '' ? Number.NaN : Number(value)
    if (!row[source] || !row[target] || !number)
      throw new RelataError(
        'RELATA_EDGES_INVALID',
        `row ${i + 2}: source and target are names, and sign is +, - or a number that is not 0`,
      )
    return { source: row[source], target: row[target], sign: number > 0 ? 1 : -1 }
  })
}
