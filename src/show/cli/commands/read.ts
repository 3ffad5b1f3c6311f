import { Option } from 'commander'
import type { Claim } from '../../../model/claim.js'
import { withoutSelfEvident } from '../../../model/claim-evident.js'
import type { Tier } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { allowHostOption, languageOption, publishedOption, threadsOption, tierOption } from '../options.js'
import { print, printJson, printLine } from '../output.js'
import { progress } from '../progress.js'
import { addModelOptions, chosenReaders, type ReaderOptions, readerOption } from '../reader-option.js'

interface Options extends ReaderOptions {
  readonly format: 'table' | 'jsonl' | 'json' | 'markdown'
  readonly json?: boolean
  readonly published?: string
  readonly language?: string
  readonly tier: Tier
  readonly threads?: number
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
    .addOption(readerOption())
    .addOption(tierOption())
    .addOption(threadsOption())
    .addOption(languageOption())
    .addOption(allowHostOption())
    .addHelpText('after', example('relata read report.txt', 'relata read --format jsonl *.html > claims.jsonl'))
    .action(async (names: string[], options: Options) => {
      const relata = await import('../../../relata.js')
      const { renderTable } = await import('../render/table.js')
      const { renderMarkdown } = await import('../render/markdown.js')
      const readers = await chosenReaders(options, outcome)
      const { published, language, allowHost } = options
      const read = async (name: string) => {
        const acquired = await readers.acquire(name, { published, language, allowHost })
        const { document, claims, notices } = await readers.read(acquired.document)
        return { document, claims, notices: [...acquired.notices, ...notices] }
      }
      const format = options.json ? 'json' : options.format
      const all: Claim[] = []
      const bar = await progress(names.length)
      try {
        for await (const done of relata.inOrder(names, readers.abreast, read)) {
          const name = done.item
          if ('result' in done) {
            const { document, claims, notices } = done.result
            for (const notice of notices) outcome.notice(name, notice)
            if (format === 'json') all.push(...claims)
            else if (format === 'jsonl') for (const claim of claims) await printLine(claim)
            else if (format === 'markdown') await print(`${renderMarkdown(document, claims, name)}\n`)
            else {
              const { shown, leftOut } = options.all ? { shown: claims, leftOut: 0 } : withoutSelfEvident(claims)
              await print(`${renderTable(document, shown, name, process.stdout, leftOut)}\n`)
              if (!claims.length && !notices.length) outcome.notice(name, 'No claims were found in it.')
            }
          } else outcome.fail(name, done.thrown)
          bar.step(name)
        }
      } finally {
        await readers.close()
      }
      bar.stop()
      if (format === 'json') await printJson(all)
    })
  addModelOptions(command)
}
