import { RelataError } from '../../../base/errors.js'
import type { Reread, Tier } from '../../../relata.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { threadsOption, tierOption } from '../options.js'
import { print, printLine } from '../output.js'
import { progress } from '../progress.js'
import { changeLines } from '../render/changes.js'

interface Options extends LedgerOptions {
  readonly all?: boolean
  readonly again?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly tier: Tier
  readonly threads?: number
}

/** `reread`: reads kept documents with the reader of today; each is kept whole, so it can be interrupted and repeated. */
export const define: Define = (command, outcome) => {
  command
    .argument('[DOCUMENT...]', 'ids, beginnings of them, or the files or addresses that they came from')
    .option('--all', 'all documents that today’s engine has not read again yet')
    .option('--again', 'with --all: also those that it has')
    .option('--dry-run', 'show what would change, and keep nothing')
    .addOption(tierOption())
    .addOption(threadsOption())
    .addOption(ledgerOption())
    .option('--json', 'a line for each document: what it adds, drops and changes')
    .addHelpText('after', example('relata reread --all --dry-run', 'relata reread report.txt'))
    .action((names: string[], options: Options) => {
      if ((names.length === 0) === !options.all)
        throw new RelataError('RELATA_USAGE', 'reread takes either DOCUMENTs or --all')
      return withWorkspace(options, async ({ ledger }) => {
        const relata = await import('../../../relata.js')
        const engine = relata.engineMarkOf(options.tier)
        const ids = await relata.toReread(ledger, engine, names, options.again ?? false)
        const readers = relata.openReaders(options)
        const bar = await progress(ids.length)
        const total = { documents: 0, changed: 0, added: 0, dropped: 0, otherwise: 0, same: 0, lost: 0 }
        try {
          for await (const read of relata.inOrder(ids, readers.abreast, id => relata.readAgain(ledger, readers, id))) {
            try {
              if ('thrown' in read) throw read.thrown
              const reread = await relata.keepAgain(ledger, read.result, { engine, dry: options.dryRun })
              const name = reread.title ?? reread.document
              for (const notice of reread.notices) outcome.notice(name, notice)
              count(total, reread)
              if (options.json) await printLine(record(reread))
              else if (reread.status !== 'unchanged') await print(`${lines(reread).join('\n')}\n\n`)
              bar.step(name)
            } catch (thrown) {
              outcome.fail(read.item, thrown)
              bar.step(read.item)
            }
          }
        } finally {
          await readers.close()
        }
        bar.stop()
        if (!options.json) await print(summary(total, options.dryRun ?? false))
      })
    })
}

type Total = Record<'documents' | 'changed' | 'added' | 'dropped' | 'otherwise' | 'same' | 'lost', number>

function count(total: Total, { status, changes, lost }: Reread): void {
  total.documents++
  if (status === 'read') total.changed++
  total.added += changes.added.length
  total.dropped += changes.dropped.length
  total.otherwise += changes.changed.length
  total.same += changes.same.length
  total.lost += lost.length
}

/** A document, what changed of its claims, and which judgements hold for none of today's. */
function lines({ document, title, status, changes, lost }: Reread): string[] {
  const c = colours(process.stdout)
  const head = `${c.bold(title ?? document)}  ${c.dim(document.slice(0, 12))}`
  if (status === 'known') return [head, '  Others read it again meanwhile; nothing was kept.']
  return [
    head,
    ...changeLines(changes, c),
    ...lost.map(({ kind, subject, author, reason }) =>
      kind === 'edit'
        ? `  ${c.yellow('!')} a person’s claim stands for ${subject.slice(0, 8)}, which is read otherwise now (edit by ${author}: ${reason})`
        : `  ${c.yellow('!')} no claim of today says what ${author} judged: ${kind.replace('_claim', '')} ${subject.slice(0, 8)} (${reason})`,
    ),
  ]
}

/** The same as JSON: claims by their records. */
function record({ document, status, changes, lost }: Reread): object {
  const { added, dropped, changed, same } = changes
  return { document, status, added, dropped, changed, same: same.length, lost }
}

function summary({ documents, changed, added, dropped, otherwise, same, lost }: Total, dry: boolean): string {
  const read = `${documents} document${documents === 1 ? '' : 's'} again: ${changed} changed, ${documents - changed} not`
  const claims = `${added} claims added, ${dropped} dropped, ${otherwise} read otherwise, ${same} as before`
  const judged = lost ? `; ${lost} judgement${lost === 1 ? '' : 's'} to look at` : ''
  return `${dry ? 'Would read' : 'Read'} ${read}. ${claims}${judged}.\n`
}
