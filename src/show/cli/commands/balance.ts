import { readFile } from 'node:fs/promises'
import { InvalidArgumentError } from 'commander'
import { RelataError } from '../../../base/errors.js'
import type { Balance, LedgerBalance } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { balanceText } from '../render/balance.js'
import { type ViewOptions, viewOf, viewOptions } from '../view-options.js'

interface Options extends LedgerOptions, ViewOptions {
  readonly edges?: string
  readonly seconds: number
  readonly unnamed?: boolean
  readonly json?: boolean
}

/** `balance`: do the relations fall into two camps? */
export const define: Define = command => {
  viewOptions(command)
    .option('--edges <FILE>', 'relations from a CSV file (columns source, target, sign) instead of the ledger')
    .option('--seconds <N>', 'how long to look for a proof that there is no better division', seconds, 60)
    .option('--unnamed', 'also actors without a name ("dozens of operatives")')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata balance', 'relata balance --edges tribes.csv --seconds 10'))
    .action(async (options: Options) => {
      const found = await balanceOf(options)
      return options.json ? printJson(found) : print(balanceText(found))
    })
}

async function balanceOf({ edges, seconds, unnamed, ...options }: Options): Promise<Balance | LedgerBalance> {
  const { analyses } = await import('../../../relata.js')
  const { csvBalance, ledgerBalance } = await analyses()
  if (edges !== undefined) return csvBalance(await csvFile(edges), { seconds })
  const { view, moment } = viewOf(options)
  return withWorkspace({ ...options, asOf: moment }, workspace =>
    ledgerBalance(workspace, { ...view, unnamed, seconds }),
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
