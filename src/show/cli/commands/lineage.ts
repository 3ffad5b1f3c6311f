import type { LineageEdge, LineageGraph } from '../../../relata.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { type Progress, progress } from '../progress.js'

/** Documents that are gone over before anybody would ask what takes so long. */
const MANY = 500

/** `lineage`: what a document has from others, and others from it. */
export const define: Define = command => {
  command
    .argument('<DOCUMENT>', 'id of a document, the beginning of one, or the file name or address that it came from')
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example('relata lineage samples/defection-norvany-wire.html', 'relata lineage 3f9c0a1b --json'),
    )
    .action((document: string, options: LedgerOptions & { json?: boolean }) =>
      withWorkspace(options, async workspace => {
        const { openWeighing } = await import('../../../relata.js')
        let bar: Promise<Progress> | undefined
        const graph = await (await openWeighing(workspace)).lineage(document, (title, of) => {
          bar ??= progress(of < MANY ? 0 : of)
          bar.then(shown => shown.step(title))
        })
        ;(await bar)?.stop()
        if (options.json) return printJson(graph)
        await print(`${text(graph).join('\n')}\n`)
      }),
    )
}

function text({ document, nodes, edges, origins }: LineageGraph): string[] {
  const { bold, dim } = colours(process.stdout)
  const byId = new Map(nodes.map(n => [n.id, n]))
  const name = (id: string) => {
    const node = byId.get(id)!
    return [node.publisher, node.name, node.published?.slice(0, 10)].filter(Boolean).join(', ')
  }
  const lines = [bold(name(document.id))]
  const back = (edge: LineageEdge, depth: string) => lines.push(`${depth}<- ${name(edge.to)}  ${dim(how(edge))}`)
  const walk = (id: string, depth: string, seen: ReadonlySet<string>) => {
    for (const edge of edges.filter(e => e.from === id)) {
      back(edge, depth)
      if (!seen.has(edge.to)) walk(edge.to, `${depth}   `, new Set([...seen, edge.to]))
    }
  }
  walk(document.id, '  ', new Set([document.id]))
  for (const edge of edges.filter(e => e.to === document.id)) lines.push(`  -> ${name(edge.from)}  ${dim(how(edge))}`)
  if (lines.length === 1) lines.push('  shares no text with other documents, and cites no outlet')
  if (origins.length) lines.push(`Goes back to: ${origins.map(name).join('; ')}`)
  return lines
}

/** How two documents hang together, in words: "copy: 83 % of it, 72 words; “told Harbour Radio”". */
function how({ text, citations }: LineageEdge): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const shared = text && {
    copy: `copy: ${percent(text.ofFrom)} of the later one, ${text.words} words`,
    partial: `in part: ${percent(text.ofFrom)} of the later one, ${text.words} words`,
    passage: `a passage of ${text.words} words`,
    quotation: `the same quoted sentence${text.quotations.length > 1 ? 's' : ''}`,
  }
  return [
    ...(text && shared ? [`${shared[text.kind]}${text.dated ? '' : ', which came first is not known'}`] : []),
    ...citations.map(c => `“${c.text.replace(/\s+/g, ' ')}”`),
  ].join('; ')
}
