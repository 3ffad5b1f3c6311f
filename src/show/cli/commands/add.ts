import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { allowHostOption, publishedOption } from '../options.js'
import { print, printLine } from '../output.js'
import { progress } from '../progress.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly published?: string
  readonly language?: string
  readonly allowHost: string[]
}

/** `add`: acquires, reads, keeps. Each document is kept whole or not at all, so it can be interrupted and repeated. */
export const define: Define = (command, outcome) => {
  command
    .argument('<SOURCE...>', 'files, folders, addresses; - for standard input')
    .addOption(ledgerOption())
    .addOption(publishedOption())
    .option('--language <TAG>', 'the language of the texts, where it is known (en)')
    .addOption(allowHostOption())
    .option('--json', 'a line {"file","document","status"} for each document, once it is durable')
    .addHelpText('after', example('relata add report.txt', 'relata add dossier/ https://example.org/article'))
    .action(async (sources: string[], options: Options) => {
      const { expand, keepFrom, openReader } = await import('../../../relata.js')
      await withWorkspace(options, async ({ ledger }) => {
        const found = await expand(sources)
        const bar = await progress(found.length)
        const total = { added: 0, known: 0, failed: 0, claims: 0 }
        for (const { name, error } of found) {
          try {
            if (error) throw error
            const kept = await keepFrom(ledger, openReader(), name, options)
            for (const notice of kept.notices) outcome.notice(name, notice)
            total[kept.status]++
            total.claims += kept.claims
            if (options.json) await printLine({ file: name, document: kept.document, status: kept.status })
          } catch (thrown) {
            total.failed++
            const { code, message } = outcome.fail(name, thrown)
            if (options.json)
              await printLine({ file: name, document: null, status: 'failed', error: { code, message } })
          }
          bar.step(name)
        }
        bar.stop()
        if (!options.json) await print(`${summary(total)}\n`)
      })
    })
}

function summary({
  added,
  known,
  failed,
  claims,
}: {
  added: number
  known: number
  failed: number
  claims: number
}): string {
  const documents = (n: number) => `${n} document${n === 1 ? '' : 's'}`
  const parts = [`Added ${documents(added)} with ${claims} claim${claims === 1 ? '' : 's'}`]
  if (known) parts.push(`${known} known already`)
  if (failed) parts.push(`${failed} failed`)
  return `${parts.join('; ')}.`
}
