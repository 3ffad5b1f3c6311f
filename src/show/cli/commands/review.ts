import { InvalidArgumentError, Option } from 'commander'
import { RelataError } from '../../../base/errors.js'
import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf } from '../grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { review } from '../reviewing.js'

interface Options extends LedgerOptions, GroundsOptions {
  readonly actor: readonly string[]
  readonly type: readonly string[]
  readonly least?: number
  readonly most?: number
  readonly accordingTo?: string
  readonly during?: string
  readonly order: 'doubtful' | 'text'
  readonly json?: boolean
}

const repeatable = (flags: string, told: string) =>
  new Option(flags, `${told} (repeatable)`)
    .argParser((value: string, before: string[] = []) => [...before, value])
    .default([], 'any')

/** `review`: one claim at a time, until all are decided. */
export const define: Define = command => {
  command
    .addOption(repeatable('--actor <NAME>', 'only claims in which it takes part'))
    .addOption(repeatable('--type <TYPE>', 'only claims of this type'))
    .option('--least <P>', 'only where the reader was at least so sure, 0 to 1', share)
    .option('--most <P>', 'only where the reader was at most so sure, 0 to 1', share)
    .option('--according-to <SOURCE>', 'only what this source says')
    .option('--during <TIME>', 'only of this time: 2016, 2016-05, 2016-01/2017-03')
    .addOption(
      new Option('--order <ORDER>', 'doubtful: what the reader was least sure of first; text: by document')
        .choices(['doubtful', 'text'])
        .default('doubtful'),
    )
    .addOption(new Option('--reason <WHY>', 'why; it stays with each decision').default('reviewed'))
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'relata review',
        'relata review --most 0.6 --actor Hamas',
        'relata review --json | jq -r ".claims[].id" | xargs relata accept --reason "all read through"',
      ),
    )
    .action((options: Options) =>
      withWorkspace(options, async whole => {
        const { narrowedTo, reviewQueue } = await import('../../../relata.js')
        const { accordingTo: according, during, actor: actors, type: types, least, most, order } = options
        const workspace = await narrowedTo(whole, { according, during })
        const asked = { least, most, order, actors, types: types.length ? types : undefined }
        const queue = await reviewQueue(workspace, asked)
        if (options.json) {
          const found = new Map((await workspace.claims({ ids: queue.claims })).map(claim => [claim.id, claim]))
          const claims = queue.claims.flatMap(id => found.get(id) ?? [])
          return printJson({ claims, waiting: queue.claims.length, decided: queue.decided })
        }
        if (!queue.claims.length)
          return print(
            queue.decided
              ? `All ${queue.decided} claims are decided.\n`
              : 'No claim waits to be reviewed. Add reports with relata add, or leave out a filter.\n',
          )
        if (!process.stdin.isTTY || !process.stdout.isTTY)
          throw new RelataError(
            'RELATA_USAGE',
            'review asks claim by claim, and needs a terminal; --json lists what waits',
          )
        const { terminal } = await import('../review-prompts.js')
        await review(workspace, queue, groundsOf(options), await terminal())
      }),
    )
}

function share(value: string): number {
  const number = Number(value)
  if (!(number >= 0 && number <= 1) || value.trim() === '')
    throw new InvalidArgumentError('It is a number from 0 to 1.')
  return number
}
