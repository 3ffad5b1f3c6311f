import { InvalidArgumentError, Option } from 'commander'
import { type Moment, parseMoment } from '../../model/moment.js'
import type { Workspace } from '../../relata.js'

/** Options of every command that works on a ledger. */
export interface LedgerOptions {
  readonly ledger: string
  /** The moment in its past at which the ledger is looked at. */
  readonly asOf?: Moment
}

/** `--ledger PATH|postgres://…`, or the variable RELATA_LEDGER, or `./.relata/ledger.db`. */
export function ledgerOption(): Option {
  return new Option('--ledger <PATH>', 'the ledger: a file, or postgres://USER@HOST/DATABASE')
    .env('RELATA_LEDGER')
    .default('./.relata/ledger.db')
}

/** `--as-of WHEN`: the ledger as it was. */
export function asOfOption(): Option {
  return new Option(
    '--as-of <WHEN>',
    'as of a day (2020-05-31: what had been reported by then), a time (2026-11-23T10:00Z: what was recorded by then), or an entry (entry:12)',
  ).argParser((value: string): Moment => {
    const moment = parseMoment(value)
    if (!moment) throw new InvalidArgumentError('It is a day such as 2024-05-31, a time, or an entry such as entry:12.')
    return moment
  })
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
    return await work(options.asOf ? await workspace.asOf(options.asOf) : workspace)
  } finally {
    await workspace.close()
  }
}
