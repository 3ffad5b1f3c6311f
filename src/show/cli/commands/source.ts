import type { SourceDetail } from '../../../relata.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

/** `source`: what a source rests on, whom it cites, who cites it. */
export const define: Define = command => {
  command
    .argument('<NAME>', 'a paper, a person or a body, by any name')
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata source "Harbour Radio"'))
    .action((name: string, options: LedgerOptions & { json?: boolean }) =>
      withWorkspace(options, async workspace => {
        const { openWeighing, RELIABILITY } = await import('../../../relata.js')
        const detail = await (await openWeighing(workspace)).source(name)
        if (options.json) return printJson(detail)
        const { grade } = detail.source
        const graded = grade
          ? `${grade.grade}, ${RELIABILITY[grade.grade]} (${grade.author}, ${grade.made.slice(0, 10)}: ${grade.reason})`
          : `none yet: relata grade "${detail.source.name}" A…F`
        await print(`${text(detail, graded).join('\n')}\n`)
      }),
    )
}

function text({ source, making, cites, citedBy, documents }: SourceDetail, graded: string): string[] {
  const { bold } = colours(process.stdout)
  const lines = [bold(source.name), `Grade: ${graded}`]
  if (source.published) {
    const { own, named, anonymous, outlets } = making
    lines.push(
      `Claims published: ${source.published}, of them ${own} its own word, ${named} said by others, ${anonymous} by people without a name, ${outlets} from other outlets`,
    )
  }
  if (source.attributed) lines.push(`Claims attributed to it: ${source.attributed}`)
  const listed = (list: SourceDetail['cites']) => list.map(x => `${x.name} (${x.documents})`).join(', ')
  if (cites.length) lines.push(`Cites: ${listed(cites)}`)
  if (citedBy.length) lines.push(`Cited by: ${listed(citedBy)}`)
  if (documents.length) lines.push('Documents:')
  for (const { id, title, published, claims } of documents)
    lines.push(
      `  ${published?.slice(0, 10) ?? 'undated   '}  ${title ?? id}  (${claims} claim${claims === 1 ? '' : 's'})`,
    )
  return lines
}
