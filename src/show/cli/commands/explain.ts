import type { Tier } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { allowHostOption, languageOption, publishedOption, tierOption } from '../options.js'
import { print, printJson } from '../output.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly file?: string
  readonly published?: string
  readonly language?: string
  readonly tier: Tier
  readonly allowHost: readonly string[]
}

/** `explain`: why a claim was read: the sentence's tree, the rule, the way to each role, whose word it is, how sure. */
export const define: Define = command => {
  command
    .argument('<CLAIM>', 'the id of a claim, or the beginning of one; with --file also its number in `relata read`')
    .option('--file <FILE>', 'a claim of this file or address, which is read without being kept')
    .addOption(publishedOption())
    .addOption(tierOption())
    .addOption(languageOption())
    .addOption(allowHostOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata explain 3f9c0a', 'relata explain --file report.txt 2'))
    .action(async (claim: string, options: Options) => {
      const relata = await import('../../../relata.js')
      const { file } = options
      const explanation =
        file !== undefined
          ? await relata.explainFile(file, claim, relata.openEngine(options.tier), options)
          : await withWorkspace(options, ({ ledger }) => relata.explainKept(ledger, claim, relata.engineOf))
      if (options.json) return printJson(explanation)
      const { renderExplanation } = await import('../render/explain.js')
      return print(renderExplanation(explanation, process.stdout))
    })
}
