import { RelataError } from '../../../base/errors.js'
import { type Anchor, anchorText, type Misfit, parseAnchor, type Verification } from '../../../model/verification.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption } from '../ledger.js'
import { print, printJson } from '../output.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  /** True where no head was given: print those of today. */
  readonly anchor?: true | string[]
}

/** `verify`: recomputes the chain, the rows behind it and all that is drawn from them, and names what does not fit. */
export const define: Define = command => {
  command
    .option(
      '--anchor [HEAD...]',
      'print the head of the chain, to be kept elsewhere; or check that HEAD is still part of it',
    )
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `\nExit status: 0 all is as it was written, 1 something is not.\n${example('relata verify', 'relata verify --anchor > anchor.txt', 'relata verify --anchor "$(cat anchor.txt)"')}`,
    )
    .action(async ({ ledger: address, json, anchor }: Options) => {
      const { openLedger } = await import('../../../relata.js')
      const anchors = given(anchor)
      const ledger = await openLedger(address)
      try {
        const verification = await ledger.verify()
        const lost = await ledger.withoutAnchors(anchors)
        if (json) await printJson({ ...verification, anchors: anchors.map(a => ({ ...a, found: !lost.includes(a) })) })
        else await print(text(verification, anchors, lost, anchor === true))
        if (verification.misfits.length || lost.length) throw new RelataError('RELATA_LEDGER_CHANGED', address)
      } finally {
        await ledger.close()
      }
    })
}

/** The heads that were given; several may stand in one argument, as `--anchor` prints them. */
function given(anchor: Options['anchor']): Anchor[] {
  if (anchor === undefined || anchor === true) return []
  return anchor
    .flatMap(words => words.split(/\s+/).filter(Boolean))
    .map(word => {
      const parsed = parseAnchor(word)
      if (!parsed) throw new RelataError('RELATA_USAGE', `"${word}" is no head that relata verify --anchor printed`)
      return parsed
    })
}

function text(
  { misfits, entries, documents, claims, judgements, heads }: Verification,
  anchors: readonly Anchor[],
  lost: readonly Anchor[],
  headsOnly: boolean,
): string {
  const { bold, red, green } = colours(process.stdout)
  const lines: string[] = []
  if (misfits.length) {
    lines.push(`${red('Does not fit')}: ${bold(misfitText(misfits[0]))}`)
    if (misfits.length > 1) lines.push('Then:', ...misfits.slice(1).map(m => `  ${misfitText(m)}`))
  }
  for (const a of anchors)
    lines.push(
      lost.includes(a)
        ? `${red('Not in the chain')}: entry ${a.entry} of ${a.collection} with the hash ${a.hash}`
        : `${green('In the chain')}: entry ${a.entry} of ${a.collection}`,
    )
  if (!misfits.length && !headsOnly)
    lines.push(
      `${green('All fits')}: ${entries} entries with ${documents} documents, ${claims} claims and ${judgements} judgements.`,
    )
  if (headsOnly && !misfits.length) lines.push(...heads.map(anchorText))
  return `${lines.join('\n')}\n`
}

/** `entry 12 of main, documents.text (changed): it is not what it was`. */
function misfitText({ collection, entry, table, column, problem, detail }: Misfit): string {
  const where = [entry === null ? '' : `entry ${entry}`, collection && `of ${collection}`].filter(Boolean).join(' ')
  return `${where ? `${where}, ` : ''}${table}${column ? `.${column}` : ''} (${problem}): ${detail}`
}
