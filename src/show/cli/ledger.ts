import { Option } from 'commander'
import type { Workspace } from '../../relata.js'

/** Options of every command that works on a ledger. */
export interface LedgerOptions {
  readonly ledger: string
}

/** `--ledger PATH`, or the variable RELATA_LEDGER, or `./.relata/ledger.db`. */
export function ledgerOption(): Option {
  return new Option('--ledger <PATH>', 'the ledger').env('RELATA_LEDGER').default('./.relata/ledger.db')
}

/** `--json`: one JSON value instead of text. */
export function jsonOption(): Option {
  return new Option('--json', 'print JSON')
}

/** Runs some work on a ledger, which is closed whatever comes. */
export async function withWorkspace<T>(options: LedgerOptions, work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const { openWorkspace } = await import('../../relata.js')
  const workspace = await openWorkspace(options.ledger)
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}
