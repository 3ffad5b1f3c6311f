import { InvalidArgumentError } from 'commander'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { count } from './actors.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly top: number
  readonly by?: 'year'
}

/** `matrix`: who does what to whom among the busiest actors. */
export const define: Define = command => {
  command
    .option('--top <N>', 'so many actors, those whom most claims name', count, 20)
    .option('--by <PERIOD>', 'a line for each year of the valid time (year)', period)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata matrix', 'relata matrix --top 200 --by year --json'))
    .action((options: Options) =>
      withWorkspace(options, async workspace => {
        const { actors, cells } = await workspace.matrix({ top: options.top, byYear: options.by === 'year' })
        if (options.json) return printJson({ actors, cells })
        if (!cells.length) return print('No claims between actors yet. Add a document first: relata add FILE\n')
        const { green, red, dim } = colours(process.stdout)
        const nameOf = new Map(actors.map(a => [a.id, a.name]))
        const lines = ['Claims of cooperation, of conflict, others', '']
        for (const { from, to, year, cooperation, conflict, other } of cells) {
          const when = options.by ? `${year || 'year unknown'}  ` : ''
          const counts = [green(pad(cooperation)), red(pad(conflict)), dim(pad(other))].join(' ')
          lines.push(`${counts}  ${when}${nameOf.get(from)} -> ${nameOf.get(to)}`)
        }
        return print(`${lines.join('\n')}\n`)
      }),
    )
}

const pad = (n: number) => String(n).padStart(5)

function period(value: string): 'year' {
  if (value !== 'year') throw new InvalidArgumentError('There is one period: year.')
  return value
}
