import { type Balance, balance } from '../analyse/balance.js'
import type { SignedEdge } from '../analyse/signed/graph.js'
import { readCsv } from '../base/csv.js'
import { RelataError } from '../base/errors.js'
import type { BetweenOptions } from './between.js'
import type { Network } from './network.js'
import type { Workspace } from './workspace.js'

export interface BalanceOptions {
  /** How long the proof of the frustration index may take; 0: no proof. */
  readonly seconds?: number
}

/**
 * The balance of the relations in a ledger. What was told as done or tried counts, as for `ambivalence`. `unnamed`: also actors
 * without a name, each of which is known from one document alone.
 */
export async function ledgerBalance(
  workspace: Workspace,
  { seconds, unnamed = false, ...view }: BetweenOptions & BalanceOptions & { readonly unnamed?: boolean },
): Promise<Balance> {
  return balance(signedEdges(await workspace.network(view), unnamed), { seconds })
}

/** The balance of the relations in a CSV file with the columns source, target and sign. Errors: RELATA_EDGES_INVALID. */
export async function csvBalance(csv: string, options: BalanceOptions): Promise<Balance> {
  return balance(edgesOf(readCsv(csv)), options)
}

/** Actors by name; two of one name are told apart by their ids. */
function* signedEdges({ nodes: all, edges }: Network, unnamed: boolean): Generator<SignedEdge> {
  const nodes = all.filter(node => node.named || unnamed)
  const bearers = new Map<string, number>()
  for (const { name } of nodes) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  const names = new Map(nodes.map(({ id, name }) => [id, bearers.get(name) === 1 ? name : `${name} [${id}]`]))
  for (const { a, b, ambivalence } of edges) {
    const [source, target] = [names.get(a), names.get(b)]
    if (source === undefined || target === undefined) continue
    if (ambivalence.counted.cooperation) yield { source, target, sign: 1 }
    if (ambivalence.counted.conflict) yield { source, target, sign: -1 }
  }
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
