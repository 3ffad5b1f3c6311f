import { Option } from 'commander'
import type { Claim } from '../../../model/claim.js'
import type { Between, DyadMeasures } from '../../../relata.js'
import { headline, oneLine, voices } from '../claim-text.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { measureLines } from '../render/pair.js'
import { type ViewOptions, viewOf, viewOptions } from '../view-options.js'

interface Options extends LedgerOptions, ViewOptions {
  readonly json?: boolean
  readonly grain: 'month' | 'quarter' | 'year'
}

/** `between`: the dyad of two actors: what speaks for cooperation, what for conflict, and how far it is both. */
export const define: Define = command => {
  viewOptions(command)
    .argument('<A>', 'an actor: name, alias or id')
    .argument('<B>', 'another one')
    .addOption(
      new Option('--grain <PERIOD>', 'the periods by which time is looked at')
        .choices(['month', 'quarter', 'year'])
        .default('month'),
    )
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example('relata between Hamas "Islamic State" --roll-up', 'relata between Hamas Fatah --during 2006/2007'),
    )
    .action((a: string, b: string, { grain, ...options }: Options) => {
      const { view, moment } = viewOf(options)
      return withWorkspace({ ...options, asOf: moment }, async workspace => {
        const { analyses, narrowedTo } = await import('../../../relata.js')
        const { origins, ...rest } = view
        const found = await (await narrowedTo(workspace, { origins })).between(a, b, rest)
        const { dyadMeasures, relationsReady } = await analyses()
        // of a large ledger the measures are not drawn while somebody waits for a pair
        const measures = (await relationsReady(workspace))
          ? await dyadMeasures(workspace, a, b, { ...view, grain }, found)
          : null
        if (!options.json) return print(text(found, measures))
        const { parties, lanes, ambivalence } = found
        const actors = parties.map(p => ({ ...p.actor, rolled: p.rolled.slice(1) }))
        return printJson({ actors, lanes, ambivalence, measures })
      })
    })
}

function text({ parties, lanes, other, ambivalence }: Between, measures: DyadMeasures | null): string {
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
  lines.push(
    ...(measures
      ? measureLines(measures, parties[0].actor.name, parties[1].actor.name)
      : [dim('By independent origins: not drawn yet since the ledger grew. relata ambivalent draws them.')]),
  )
  return `${lines.join('\n')}\n`
}
