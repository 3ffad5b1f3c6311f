import { InvalidArgumentError } from 'commander'
import type { Claim } from '../../../model/claim.js'
import { daysOf } from '../../../model/edtf.js'
import type { Between } from '../../../relata.js'
import { headline, oneLine, voices } from '../claim-text.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly accordingTo?: string
  readonly rollUp?: boolean
  readonly during?: string
}

/** `between`: the dyad of two actors: what speaks for cooperation, what for conflict, and how far it is both. */
export const define: Define = command => {
  command
    .argument('<A>', 'an actor: name, alias or id')
    .argument('<B>', 'another one')
    .addOption(asOfOption())
    .option('--according-to <SOURCE>', 'only what this speaker or paper says')
    .option('--during <TIME>', 'only what happened then (EDTF: 2019, 2019-03, 2019/2020)', during)
    .option('--roll-up', 'count parts, members and affiliates for the whole')
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example('relata between Hamas "Islamic State" --roll-up', 'relata between Hamas Fatah --during 2006/2007'),
    )
    .action((a: string, b: string, { asOf: moment, ...options }: Options) => {
      // who is who is that of today where a day is named: an actor may have been reported only later
      const asOf = moment && 'reported' in moment ? moment.reported : undefined
      return withWorkspace({ ...options, asOf: asOf ? undefined : moment }, async workspace => {
        const { accordingTo: according, rollUp, during } = options
        const found = await workspace.between(a, b, { asOf, according, rollUp, during })
        if (!options.json) return print(text(found))
        const { parties, lanes, ambivalence } = found
        return printJson({ actors: parties.map(p => ({ ...p.actor, rolled: p.rolled.slice(1) })), lanes, ambivalence })
      })
    })
}

function during(value: string): string {
  if (!daysOf(value)) throw new InvalidArgumentError('It is a time such as 2019, 2019-03 or 2019-03/2020.')
  return value
}

function text({ parties, lanes, other, ambivalence }: Between): string {
  const { bold, green, red, dim } = colours(process.stdout)
  const lines = [bold(`${parties[0].actor.name} and ${parties[1].actor.name}`)]
  for (const { actor, rolled } of parties)
    for (const { name, path } of rolled.slice(1))
      lines.push(dim(`  ${name} counts for ${actor.name}: ${path.map(t => t.type).join(', ')}`))
  const lane = (title: string, claims: readonly Claim[]) => {
    lines.push('', `${title} (${claims.length})`)
    for (const claim of claims)
      lines.push(
        `  ${headline(claim)}`,
        `    "${oneLine(claim.quote.text)}"`,
        dim(`    ${voices(claim)}  (claim ${claim.id.slice(0, 8)})`),
      )
    if (!claims.length) lines.push('  nothing')
  }
  lane(green('Cooperation'), lanes.cooperation)
  lane(red('Conflict'), lanes.conflict)
  if (other.length) lane('Neither', other)
  const { positive, negative, index, share, counted } = ambivalence
  lines.push(
    '',
    `Ambivalence ${index.toFixed(1)} (Griffin), share of both ${Math.round(share * 100)} %: ` +
      `${positive.toFixed(1)} from ${counted.cooperation} cooperative and ${negative.toFixed(1)} from ${counted.conflict} conflictual claims`,
  )
  return `${lines.join('\n')}\n`
}
