import { InvalidArgumentError } from 'commander'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { count } from './actors.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly hops: number
  readonly width: number
}

/** `network`: to whom an actor is linked, and to whom those are. */
export const define: Define = command => {
  command
    .argument('<NAME>', 'an actor: name, alias or id')
    .option('--hops <N>', 'how far: 1 to 3 links', hops, 2)
    .option('--width <N>', 'so many links are followed from each actor, the strongest', count, 20)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata network Hamas', 'relata network Hamas --hops 1 --width 50'))
    .action((name: string, options: Options) =>
      withWorkspace(options, async workspace => {
        const { actor, neighbours, links } = await workspace.neighbourhood(name, options)
        if (options.json) return printJson({ actor, neighbours, links })
        if (!links.length) return print(`No claims link ${actor.name} to another named actor.\n`)
        const { bold, green, red, dim } = colours(process.stdout)
        const nameOf = new Map([[actor.id, actor.name], ...neighbours.map(n => [n.actor.id, n.actor.name] as const)])
        const lines = [bold(`${actor.name}: ${neighbours.length} actors over ${options.hops} links`)]
        lines.push('', 'Claims of cooperation, of conflict, others')
        for (const { a, b, cooperation, conflict, other } of links) {
          const counts = [green(pad(cooperation)), red(pad(conflict)), dim(pad(other))].join(' ')
          lines.push(`${counts}  ${nameOf.get(a)} - ${nameOf.get(b)}`)
        }
        return print(`${lines.join('\n')}\n`)
      }),
    )
}

const pad = (n: number) => String(n).padStart(5)

function hops(value: string): number {
  if (!/^[123]$/.test(value)) throw new InvalidArgumentError('It is a number from 1 to 3.')
  return Number(value)
}
