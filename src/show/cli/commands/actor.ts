import type { TieEnd } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { tieText } from '../render/actor.js'
import { membershipLines } from '../render/memberships.js'

/** Relations shown to a person, those with most claims first. */
const MOST = 25

/** `actor`: one actor: its other names, whom it stands under, and its relations. */
export const define: Define = command => {
  command
    .argument('<NAME>', 'a name, an alias, or an id')
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .option('--roll-up', 'count the relations of its parts, members and affiliates, and of theirs, for it')
    .addHelpText('after', example('relata actor Hamas', 'relata actor Hamas --roll-up'))
    .action((name: string, options: LedgerOptions & { json?: boolean; rollUp?: boolean }) =>
      withWorkspace(options, async workspace => {
        const dossier = await workspace.dossier(name, options)
        const { membershipsOf, relationsReady } = await (await import('../../../relata.js')).analyses()
        const asOf = options.asOf && 'reported' in options.asOf ? options.asOf.reported : undefined
        const memberships = (await relationsReady(workspace))
          ? await membershipsOf(workspace, dossier.actor.id, { asOf })
          : null
        if (options.json) return printJson({ ...dossier, memberships })
        const { actor, above, below, relations, documents } = dossier
        const lines = [
          `${actor.name} (${actor.kind}), ${actor.uses} times in ${actor.documents} document${actor.documents === 1 ? '' : 's'}`,
        ]
        if (actor.aliases.length)
          lines.push(
            `  also: ${actor.aliases.map(a => `${a.name}${a.basis === 'name' ? '' : ` (${a.basis})`}`).join(', ')}`,
          )
        const kind = ({ type }: TieEnd) => (type === 'phrase' || type === 'known' ? 'belongs to' : type)
        for (const tie of above) lines.push(`  ${kind(tie)} -> ${tie.actor.name}  (${tieText(tie)})`)
        for (const tie of below) lines.push(`  ${kind(tie)} <- ${tie.actor.name}  (${tieText(tie)})`)
        lines.push(...membershipLines(memberships))
        if (relations.length) lines.push('', 'Relations: claims of cooperation, of conflict, others')
        for (const { actor, cooperation, conflict, other, ambivalence } of relations.slice(0, MOST)) {
          const counts = [cooperation.claims, conflict.claims, other].map(n => String(n).padStart(4)).join(' ')
          lines.push(`${counts}  ${actor.name}${ambivalence.index > 0 ? '  ambivalent' : ''}`)
        }
        if (relations.length > MOST) lines.push(`      and ${relations.length - MOST} more (--json lists all)`)
        lines.push(
          '',
          'Documents:',
          ...documents.map(d => `  ${d.published?.slice(0, 10) ?? 'undated   '}  ${d.title ?? d.id}`),
        )
        await print(`${lines.join('\n')}\n`)
      }),
    )
}
