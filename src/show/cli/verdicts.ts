import type { Verdict } from '../../relata.js'
import { headline } from './claim-text.js'
import { type Define, example } from './command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from './grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from './ledger.js'
import { print, printJson } from './output.js'

type Options = LedgerOptions & GroundsOptions & { readonly json?: boolean }

/** A command that gives claims a verdict. @param done how that is told: "Rejected" */
export function verdict(kind: Verdict, done: string, sample: string): Define {
  return command => {
    command
      .argument('<CLAIM...>', 'ids of claims, or the beginnings of them')
      .addOption(reasonOption())
      .addOption(authorOption())
      .addOption(ledgerOption())
      .addOption(jsonOption())
      .addHelpText('after', example(sample))
      .action((claims: string[], options: Options) =>
        withWorkspace(options, async workspace => {
          const judged = await workspace.decide.judge(kind, claims, groundsOf(options))
          if (options.json) return printJson(judged)
          const ids = judged.map(j => j.judgement.subject)
          const shown = new Map((await workspace.claims({ ids })).map(claim => [claim.id, headline(claim)]))
          for (const { judgement, status } of judged)
            await print(
              `${status === 'known' ? 'Already' : done} ${judgement.subject.slice(0, 8)}  ${shown.get(judgement.subject) ?? ''}\n`,
            )
        }),
      )
  }
}
