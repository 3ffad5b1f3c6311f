import type { Command } from 'commander'
import type { Proposal } from '../../../model/proposal.js'
import { headline, oneLine } from '../claim-text.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from '../grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

type Options = LedgerOptions & { readonly json?: boolean }

/** `proposals`: what agents and other readers would have decided, and a person's decision on it. */
export const define: Define = command => {
  command.addHelpText(
    'after',
    example(
      'relata proposals',
      'relata proposals accept 3f9c0a --reason "so it says"',
      'relata proposals dismiss 3f9c0a --reason "misread"',
    ),
  )
  command
    .command('list', { isDefault: true })
    .description('those that wait')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata proposals list --json'))
    .action((options: Options) =>
      withWorkspace(options, async ({ ledger }) => {
        const { proposalQueue } = await proposing()
        const { waiting, unreadable } = await proposalQueue(ledger)
        if (options.json) return printJson(waiting)
        for (const { id, author } of unreadable)
          process.stderr.write(
            `The proposal ${id.slice(0, 8)} of ${author} cannot be read, and can only be dismissed.\n`,
          )
        if (!waiting.length)
          return print(
            'No proposal waits. Agents put them here (relata mcp), and readers that differ (relata compare-readers).\n',
          )
        for (const proposal of waiting) await print(text(proposal))
      }),
    )
  decision(command, 'accept', 'make it your own decision: your claim, or your rejection', 'Accepted')
  decision(command, 'dismiss', 'the proposal is wrong; it does not come back', 'Dismissed')
}

function decision(command: Command, verdict: 'accept' | 'dismiss', description: string, done: string): void {
  command
    .command(verdict)
    .description(description)
    .argument('<PROPOSAL...>', 'ids, or the beginnings of them')
    .addOption(reasonOption())
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example(`relata proposals ${verdict} 3f9c0a --reason "read the page again"`))
    .action((ids: string[], options: Options & GroundsOptions) =>
      withWorkspace(options, async workspace => {
        const { decideProposal } = await proposing()
        const judged = []
        for (const id of ids) {
          judged.push(...(await decideProposal(workspace, id, verdict, groundsOf(options))).judged)
          if (!options.json) await print(`${done} ${id}\n`)
        }
        if (options.json) await printJson(judged)
      }),
    )
}

async function proposing() {
  return (await import('../../../relata.js')).proposals()
}

const SIGNS = { add: '+', replace: '~', reject: '-' } as const

function text({ id, what, claim, about, author, reason }: Proposal): string {
  const c = colours(process.stdout)
  const shown = (claim ?? about)!
  const lines = [
    `${SIGNS[what]} ${c.bold(id.slice(0, 8))}  ${headline(shown)}`,
    ...(what === 'replace' ? [`    instead of  ${headline(about!)}`] : []),
    `    "${oneLine(shown.quote.text)}"`,
    c.dim(`    ${author}: ${reason}`),
  ]
  return `${lines.join('\n')}\n`
}
