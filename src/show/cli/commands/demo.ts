import { fileURLToPath } from 'node:url'
import { INSTALLATION } from '../../../base/installation.js'
import { withoutSelfEvident } from '../../../model/claim-evident.js'
import type { Workspace } from '../../../relata.js'
import { addedText, addSources } from '../adding.js'
import { headline, leftOutText } from '../claim-text.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { ledgerOption, withWorkspace } from '../ledger.js'
import { print } from '../output.js'
import { portOption, serveUntilStopped } from '../serving.js'

/** The sample dossier. */
const SAMPLES = fileURLToPath(new URL('samples', INSTALLATION))
/** The samples' own ledger: most of them are fiction, which has no place beside what somebody works on. */
const DEMO_LEDGER = './.relata/demo.db'

interface Options {
  readonly ledger: string
  readonly port: number
  readonly once?: boolean
}

/** `demo`: reads the sample dossier (or your own files), says what it found, and serves the reading room. */
export const define: Define = (command, outcome) => {
  command
    .argument('[SOURCE...]', 'your own files and folders instead of the samples')
    .option('--once', 'end after reading')
    .addOption(portOption())
    .addOption(ledgerOption())
    .addHelpText('after', example('relata demo', 'relata demo --once', 'relata demo report.pdf'))
    .action(async (sources: string[], options: Options) => {
      const chosen = command.getOptionValueSource('ledger') !== 'default' || sources.length > 0
      const ledger = chosen ? options.ledger : DEMO_LEDGER
      await withWorkspace({ ledger }, async workspace => {
        const added = await addSources(workspace, sources.length ? sources : [SAMPLES], {}, outcome)
        await print(`${addedText(added)}  Ledger: ${ledger}\n`)
        await print(await overview(workspace, ledger))
        if (!options.once)
          await serveUntilStopped(workspace, { port: options.port, ledger, opening: sources.length ? '' : '/?tour' })
      })
    })
}

/** What the ledger holds, in a few lines: claims by document, the pairs that are both friend and foe, and what to try next. */
async function overview(workspace: Workspace, ledger: string): Promise<string> {
  const { bold, dim, green, red } = colours(process.stdout)
  const lines: string[] = []
  const documents = await workspace.ledger.documents({ limit: 12 })
  for (const { id, title, publisher, claims } of documents.reverse()) {
    lines.push('', bold(title ?? id), dim(`${publisher ?? 'unknown publisher'}: ${claims} claims`))
    const { shown, leftOut } = withoutSelfEvident(await workspace.claims({ document: id }))
    for (const claim of shown.slice(0, 3)) lines.push(`  ${headline(claim)}`)
    if (leftOut) lines.push(dim(`  ${leftOutText(leftOut)}`))
  }
  const { nodes, edges } = await workspace.network({ rollUp: true })
  const name = new Map(nodes.map(n => [n.id, n.name]))
  const both = edges
    .filter(e => e.cooperation.claims && e.conflict.claims)
    .sort((x, y) => y.ambivalence.share - x.ambivalence.share)
  if (both.length) lines.push('', bold('Both at once: cooperation and conflict'))
  for (const { a, b, cooperation, conflict } of both.slice(0, 5))
    lines.push(
      `  ${name.get(a)} and ${name.get(b)}: ${green(`${cooperation.claims} cooperation`)}, ${red(`${conflict.claims} conflict`)}`,
    )
  const [first] = both
  const pair = first ? `${quoted(name.get(first.a))} ${quoted(name.get(first.b))} --roll-up` : 'A B'
  lines.push('', `Look closer:  relata between ${pair} --ledger ${ledger}`, '')
  return `${lines.join('\n')}\n`
}

function quoted(name = ''): string {
  return /^[\w-]+$/.test(name) ? name : `"${name.replace(/["\\$`]/g, '\\$&')}"`
}
