import { Argument, type Command, Option } from 'commander'
import type { Forecaster, ForecastSeen, Outcome } from '../../../relata.js'
import { headline, oneLine, voices } from '../claim-text.js'
import { colours } from '../colours.js'
import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from '../grounds.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { count } from './actors.js'

interface Options extends LedgerOptions {
  readonly state?: ForecastSeen['state'] | 'settled'
  readonly kind?: ForecastSeen['kind']
  readonly of?: string
  readonly accordingTo?: string
  readonly limit: number
  readonly json?: boolean
}

/** Sources and suggestions that are shown. */
const SOURCES = 12
const SUGGESTED = 2

/** `forecasts`: what the reports foretell or call likely, what became of it, and how those did who said so. */
export const define: Define = command => {
  command
    .addOption(new Option('--state <STATE>', 'only these').choices(['open', 'due', 'settled', 'yes', 'no', 'void']))
    .addOption(new Option('--kind <KIND>', 'only these').choices(['forecast', 'assessment', 'announcement']))
    .option('--of <ACTOR>', 'only where this actor is a party')
    .option('--according-to <SOURCE>', 'only what this speaker or paper says')
    .addOption(asOfOption())
    .option('--limit <N>', 'at most so many', count, 50)
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example('relata forecasts --state due', 'relata forecasts settle 3f9c0a1b no --reason "they still trade"'),
    )
    .action(({ asOf: moment, json, limit, state, kind, of, accordingTo: according, ...rest }: Options) => {
      const asOf = moment && 'reported' in moment ? moment.reported : undefined
      return withWorkspace({ ...rest, asOf: asOf ? undefined : moment }, async workspace => {
        const { changeAnalyses } = await import('../../../relata.js')
        const { forecastsIn } = await changeAnalyses()
        const found = await forecastsIn(workspace, { asOf, according, state, kind, of, limit })
        if (json) return printJson(found)
        const { forecasts, total, sources } = found
        if (!total)
          return print('No report foretells anything, or says how likely it is. Add documents: relata add FILE\n')
        for (const forecast of forecasts) await print(`${forecastText(forecast)}\n\n`)
        if (total > forecasts.length) await print(`${total - forecasts.length} more (--limit)\n\n`)
        const scored = sources.filter(s => s.settled)
        if (scored.length) await print(`${['Sources', ...scored.slice(0, SOURCES).map(sourceText)].join('\n')}\n`)
      })
    })
  command
    .command('settle')
    .description('say whether what was foretold came about')
    .argument('<FORECAST>', 'its id (of any of its claims), or the beginning of it')
    .addArgument(
      new Argument('<OUTCOME>', 'yes: what it tells of came about; no; void: that cannot be told').choices([
        'yes',
        'no',
        'void',
      ]),
    )
    .addOption(reasonOption())
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText('after', example('relata forecasts settle 3f9c0a1b no --reason "they still trade"'))
    // what stands in both, such as --ledger, is taken by the outer command
    .action((id: string, outcome: Outcome, _: unknown, self: Command) => {
      const options = self.optsWithGlobals<LedgerOptions & GroundsOptions & { json?: boolean }>()
      return withWorkspace(options, async workspace => {
        const { changeAnalyses } = await import('../../../relata.js')
        const { settleForecast } = await changeAnalyses()
        const settled = await settleForecast(workspace, id, outcome, groundsOf(options))
        if (options.json) return printJson(settled)
        const { forecast, status } = settled
        const score = forecast.brier ? ` Brier ${forecast.brier.middle.toFixed(2)} for ${forecast.source}.` : ''
        await print(
          `${status === 'known' ? 'Already settled' : 'Settled'}: ${OUTCOME[outcome]}. It was called ${likelihoodText(forecast)}.${score} relata undo takes it back.\n`,
        )
      })
    })
}

const OUTCOME: Readonly<Record<Outcome, string>> = {
  yes: 'it came about',
  no: 'it did not come about',
  void: 'that cannot be told',
}

function forecastText({
  id,
  kind,
  source,
  claims,
  horizon,
  made,
  state,
  settled,
  suggestions,
  brier,
  ...rest
}: ForecastSeen): string {
  const { bold, dim, yellow } = colours(process.stdout)
  const [claim] = claims
  const until = horizon ? `, ${horizon.last ? `by ${horizon.last}` : 'then'} ("${oneLine(horizon.text, 40)}")` : ''
  const lines = [
    `${bold(id.slice(0, 8))}  ${state === 'due' ? yellow('due') : bold(state)}  ${kind}: ${likelihoodText(rest)}${until}`,
    `  ${headline(claim)}`,
    `  "${oneLine(claim.quote.text)}"`,
    dim(`  ${voices(claim)}${made ? `, ${made}` : ''}${claims.length > 1 ? `, ${claims.length} claims` : ''}`),
  ]
  if (settled)
    lines.push(
      `  ${OUTCOME[settled.outcome]}${brier ? `, Brier ${brier.middle.toFixed(2)} (${brier.low.toFixed(2)} to ${brier.high.toFixed(2)} within the band) for ${source}` : ''}: ${settled.reason} (${settled.author})`,
    )
  for (const { outcome, claim: later } of suggestions.slice(0, SUGGESTED))
    lines.push(
      `  suggests ${yellow(outcome)}: ${headline(later)}  ${dim(`${voices(later)} (claim ${later.id.slice(0, 8)})`)}`,
    )
  if (suggestions.length > SUGGESTED)
    lines.push(dim(`  and ${suggestions.length - SUGGESTED} more suggestions (--json)`))
  return lines.join('\n')
}

/** "unlikely (20 to 45 %)", "will, without a likelihood". */
function likelihoodText({ likelihood: { term, low, high, basis } }: Pick<ForecastSeen, 'likelihood'>): string {
  return basis === 'stated'
    ? `${term} (${Math.round(low * 100)} to ${Math.round(high * 100)} %)`
    : `${term}, without a likelihood`
}

function sourceText({ source, forecasts, settled, brier, plain }: Forecaster): string {
  const score = brier
    ? `, Brier ${brier.mean.toFixed(2)} over ${brier.of} (${brier.low.toFixed(2)} to ${brier.high.toFixed(2)})`
    : ''
  const told = plain.of ? `, ${plain.right} of ${plain.of} told plainly were right` : ''
  return `  ${source}: ${forecasts} forecasts, ${settled} settled${score}${told}`
}
