import { readFile } from 'node:fs/promises'
import { InvalidArgumentError } from 'commander'
import { RelataError } from '../../../base/errors.js'
import type { Balance } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { balanceText } from '../render/balance.js'

interface Options extends LedgerOptions {
  readonly edges?: string
  readonly seconds: number
  readonly accordingTo?: string
  readonly rollUp?: boolean
  readonly unnamed?: boolean
  readonly json?: boolean
}

/** `balance`: do the relations fall into two camps? */
export const define: Define = command => {
  command
    .option('--edges <FILE>', 'relations from a CSV file (columns source, target, sign) instead of the ledger')
    .option('--seconds <N>', 'how long to look for a proof that there is no better division', seconds, 60)
    .addOption(asOfOption())
    .option('--according-to <SOURCE>', 'only what this speaker or paper says')
    .option('--roll-up', 'count parts, members and affiliates for the whole')
    .option('--unnamed', 'also actors without a name ("dozens of operatives")')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata balance', 'relata balance --edges tribes.csv --seconds 10'))
    .action(async (options: Options) => {
      const found = await balanceOf(options)
      return options.json ? printJson(found) : print(balanceText(found))
    })
}

async function balanceOf({ edges, seconds, asOf: moment, ...options }: Options): Promise<Balance> {
  const { analyses } = await import('../../../relata.js')
  const { csvBalance, ledgerBalance } = await analyses()
  if (edges !== undefined) return csvBalance(await csvFile(edges), { seconds })
  // who is who is that of today where a day is named, as for `between`
  const asOf = moment && 'reported' in moment ? moment.reported : undefined
  return withWorkspace({ ...options, asOf: asOf ? undefined : moment }, workspace =>
    ledgerBalance(workspace, {
      asOf,
      according: options.accordingTo,
      rollUp: options.rollUp,
      unnamed: options.unnamed,
      seconds,
    }),
  )
}

async function csvFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new RelataError(code === 'ENOENT' ? 'RELATA_FILE_MISSING' : 'RELATA_FILE_UNREADABLE', path, { cause: error })
  }
}

function seconds(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('It is a number of seconds, 0 for no proof.')
  return Number(value)
}
