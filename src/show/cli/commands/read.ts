import { Option } from 'commander'
import type { Claim } from '../../../model/claim.js'
import { withoutSelfEvident } from '../../../model/claim-evident.js'
import type { Tier } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { allowHostOption, languageOption, publishedOption, tierOption } from '../options.js'
import { print, printJson, printLine } from '../output.js'
import { progress } from '../progress.js'

interface Options {
  readonly format: 'table' | 'jsonl' | 'json' | 'markdown'
  readonly json?: boolean
  readonly published?: string
  readonly language?: string
  readonly tier: Tier
  readonly allowHost: readonly string[]
  readonly all?: boolean
}

/** `read`: what documents claim, without keeping anything. */
export const define: Define = (command, outcome) => {
  command
    .argument('<FILE...>', 'text, Markdown, HTML, PDF, DOCX or EML; http(s) addresses; - for standard input')
    .addOption(
      new Option('--format <FORMAT>', 'how to print').choices(['table', 'jsonl', 'json', 'markdown']).default('table'),
    )
    .option('--json', 'the same as --format json')
    .option('--all', 'in a table: also ties that names tell by themselves ("Front operatives")')
    .addOption(publishedOption())
    .addOption(tierOption())
    .addOption(languageOption())
    .addOption(allowHostOption())
    .addHelpText('after', example('relata read report.txt', 'relata read --format jsonl *.html > claims.jsonl'))
    .action(async (names: string[], options: Options) => {
      const relata = await import('../../../relata.js')
      const { renderTable } = await import('../render/table.js')
      const { renderMarkdown } = await import('../render/markdown.js')
      const reader = relata.openReader(options.tier)
      const format = options.json ? 'json' : options.format
      const all: Claim[] = []
      const bar = await progress(names.length)
      for (const name of names) {
        try {
          const acquired = await relata.acquire(name, options)
          const { annotation, notices } = await relata.readDocument(reader, acquired.document)
          for (const notice of [...acquired.notices, ...notices]) outcome.notice(name, notice)
          const { document, claims } = annotation
          if (format === 'json') all.push(...claims)
          else if (format === 'jsonl') for (const claim of claims) await printLine(claim)
          else if (format === 'markdown') await print(`${renderMarkdown(document, claims, name)}\n`)
          else {
            const { shown, leftOut } = options.all ? { shown: claims, leftOut: 0 } : withoutSelfEvident(claims)
            await print(`${renderTable(document, shown, name, process.stdout, leftOut)}\n`)
            if (!claims.length && !notices.length) outcome.notice(name, 'No claims were found in it.')
          }
        } catch (thrown) {
          outcome.fail(name, thrown)
        }
        bar.step(name)
      }
      bar.stop()
      if (format === 'json') await printJson(all)
    })
}
