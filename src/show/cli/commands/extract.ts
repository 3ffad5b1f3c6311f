import { type Define, example } from '../command.js'
import { allowHostOption, languageOption, publishedOption } from '../options.js'
import { printJson, printLine } from '../output.js'
import { progress } from '../progress.js'

interface Options {
  readonly published?: string
  readonly language?: string
  readonly allowHost: readonly string[]
}

/** `extract`: the clean text of pages and files with what they say about themselves, as JSON. */
export const define: Define = (command, outcome) => {
  command
    .argument('<PAGE...>', 'files, http(s) addresses, or - for standard input')
    .option('--json', 'JSON, which is what is printed anyway')
    .addOption(publishedOption())
    .addOption(languageOption())
    .addOption(allowHostOption())
    .addHelpText('after', example('relata extract page.html', 'relata extract https://example.org/story'))
    .action(async (names: string[], options: Options) => {
      const { acquire } = await import('../../../relata.js')
      const bar = await progress(names.length)
      for (const name of names) {
        try {
          const { document, format, notices } = await acquire(name, options)
          for (const notice of notices) outcome.notice(name, notice)
          const { title, byline, publisher, published, language, url, text, id } = document
          const record = { title, byline, publisher, published, language, url, format, file: name, id, text }
          // One page: an object to look at. Several: an object a line.
          await (names.length === 1 ? printJson(record) : printLine(record))
        } catch (thrown) {
          outcome.fail(name, thrown)
        }
        bar.step(name)
      }
      bar.stop()
    })
}
