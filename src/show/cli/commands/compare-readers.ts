import { Option } from 'commander'
import { RelataError } from '../../../base/errors.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { progress } from '../progress.js'
import { addModelOptions, chosenModel, type ReaderOptions } from '../reader-option.js'
import { comparedText, noSums, type Sums, summed, sumsText } from '../render/compared.js'

interface Options extends LedgerOptions, ReaderOptions {
  readonly ledger: string
  readonly with: 'llm' | 'net' | 'fast'
  readonly all?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `compare-readers`: kept claims beside what another reader reads; what differs goes to the review queue. */
export const define: Define = (command, outcome) => {
  command
    .argument('[DOCUMENT...]', 'ids, beginnings of them, or the files or addresses that kept documents came from')
    .option('--all', 'all kept documents')
    .addOption(
      new Option('--with <READER>', 'a language model, or the engine with its net or its fast models')
        .choices(['llm', 'net', 'fast'])
        .default('llm'),
    )
    .option('--dry-run', 'show what differs, and put nothing into the review queue')
    .addOption(ledgerOption())
    .option('--json', 'counts, agreement and every difference')
    .addHelpText(
      'after',
      example(
        'relata compare-readers report.txt --llm-url http://127.0.0.1:11434/v1 --llm-model qwen2.5',
        'relata compare-readers --all --with fast --dry-run',
      ),
    )
    .action((names: string[], options: Options) => {
      if ((names.length === 0) === !options.all)
        throw new RelataError('RELATA_USAGE', 'compare-readers takes either DOCUMENTs or --all')
      return withWorkspace(options, async ({ ledger }) => {
        const { comparing, documentMeant, inOrder, openReaders } = await import('../../../relata.js')
        const { compareKept, proposeDifferences } = await comparing()
        const ids = options.all
          ? (await ledger.documents()).map(d => d.id).reverse()
          : await Promise.all(names.map(name => documentMeant(ledger, name)))
        const other =
          options.with === 'llm' ? await chosenModel(options, outcome) : openReaders({ tier: options.with, threads: 1 })
        const sums: Sums = noSums()
        const documents: object[] = []
        const bar = await progress(ids.length)
        const c = colours(process.stdout)
        let author = ''
        try {
          for await (const done of inOrder(ids, other.abreast, id => compareKept(ledger, id, other))) {
            try {
              if ('thrown' in done) throw done.thrown
              const { result } = done
              for (const notice of result.notices) outcome.notice(result.title ?? result.document, notice)
              author = result.reader
              const proposed = options.dryRun ? null : await proposeDifferences(ledger, result, author)
              summed(sums, result, proposed)
              if (options.json) documents.push({ ...result, same: result.same.length, proposed })
              else await print(comparedText(result, c))
            } catch (thrown) {
              outcome.fail(done.item, thrown)
            }
            bar.step(done.item)
          }
        } finally {
          await other.close()
        }
        bar.stop()
        if (options.json) return printJson({ reader: author, ...(await sumsOf(sums)), documents })
        await print(await sumsText(sums, author, options.dryRun ?? false))
      })
    })
  addModelOptions(command)
}

async function sumsOf(sums: Sums) {
  const { agreement } = await (await import('../../../relata.js')).comparing()
  return { ...sums, agreement: agreement(sums) }
}
