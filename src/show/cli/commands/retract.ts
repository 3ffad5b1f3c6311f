import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from '../grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

type Options = LedgerOptions & GroundsOptions & { readonly json?: boolean }

/** `retract`: a publisher took a document back; its claims are marked, and no analysis counts them. */
export const define: Define = command => {
  command
    .argument('<DOCUMENT>', 'its id, the beginning of one, or the file or address that it came from')
    .addOption(reasonOption())
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata retract https://example.org/article --reason "taken back on 3 May"'))
    .action((document: string, options: Options) =>
      withWorkspace(options, async ({ ledger, decide }) => {
        const judged = await decide.retract(document, groundsOf(options))
        if (options.json) return printJson(judged)
        const { subject } = judged.judgement
        const summary = (await ledger.document(subject))?.summary
        const claims = `${summary?.claims ?? 0} claim${summary?.claims === 1 ? '' : 's'}`
        const done = judged.status === 'known' ? 'Retracted already' : 'Retracted'
        await print(`${done}: ${summary?.title ?? subject}, with ${claims}. relata undo takes it back.\n`)
      }),
    )
}
