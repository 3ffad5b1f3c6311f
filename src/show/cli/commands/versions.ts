import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { renderVersions } from '../render/versions.js'

/** `versions`: what a document said before, and what changed. */
export const define: Define = command => {
  command
    .argument(
      '[DOCUMENT]',
      'its id, the beginning of one, or the file or address that it came from; else all that have several',
    )
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata versions', 'relata versions https://example.org/article'))
    .action((words: string | undefined, options: LedgerOptions & { json?: boolean }) =>
      withWorkspace(options, async ({ ledger }) => {
        const { documentMeant, versioned, versionsOf } = await import('../../../relata.js')
        if (words !== undefined) {
          const versions = await versionsOf(ledger, await documentMeant(ledger, words))
          return options.json ? printJson(versions) : print(renderVersions(versions, process.stdout))
        }
        const listed = []
        for (const id of await versioned(ledger)) {
          const summary = (await ledger.document(id))?.summary
          if (summary) listed.push(summary)
        }
        if (options.json) return printJson(listed)
        for (const { id, title, source } of listed)
          await print(`${id.slice(0, 12)}  ${title ?? source ?? 'untitled'}\n`)
        if (!listed.length) await print('No document has several versions.\n')
      }),
    )
}
