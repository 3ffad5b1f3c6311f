import { InvalidArgumentError } from 'commander'
import type { SimilarName } from '../../../model/rollups.js'
import type { Suggestions } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { asOfOption, jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print, printJson } from '../output.js'
import { actorLine, branchText } from '../render/actor.js'
import { suggestionText } from '../render/suggestion.js'

interface Options extends LedgerOptions {
  readonly json?: boolean
  readonly unnamed?: boolean
  readonly limit?: number
  readonly rollUp?: boolean
  readonly suggest?: boolean
  readonly like?: string
  readonly above: number
}

/** Suggestions are shown from this probability on, where no line is given. */
const LINE = 0.5

/** `actors`: who takes part in the claims, most often first. */
export const define: Define = command => {
  command
    .addOption(asOfOption())
    .addOption(ledgerOption())
    .option('--unnamed', 'also those without a name ("dozens of operatives")')
    .option('--limit <N>', 'at most so many', count)
    .option('--like <NAME>', 'names that are written like this one, most alike first')
    .option('--roll-up', 'each under the one that it is a part, member or affiliate of, with the sums')
    .option('--suggest', 'instead: which of them may be one, and why; nothing is merged')
    .option('--above <S>', 'with --suggest: from this probability on, 0 to 1', probability, LINE)
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'relata actors',
        'relata actors --like Hezbolla',
        'relata actors --roll-up',
        'relata actors --suggest --above 0.9',
      ),
    )
    .action((options: Options) =>
      withWorkspace(options, async workspace => {
        if (options.like !== undefined) return alike(await workspace.like(options.like, options.limit), options)
        if (options.suggest) return showSuggestions(await workspace.suggestions(options.above), options)
        const { actors, ties } = await workspace.who()
        const all = actors.list.filter(a => a.uses > 0 && (a.named || options.unnamed))
        if (options.rollUp) {
          const { actorTrees } = await import('../../../relata.js')
          const list = actorTrees(all, ties).slice(0, options.limit)
          return options.json ? printJson(list) : print(list.map(branch => branchText(branch)).join(''))
        }
        const list = all.slice(0, options.limit)
        if (options.json) return printJson(list)
        if (!list.length) return print('No actors yet. Add a document first: relata add FILE\n')
        for (const actor of list) await print(actorLine(actor, actor.uses))
      }),
    )
}

async function showSuggestions(found: Suggestions, { json, limit }: Options): Promise<void> {
  const list = found.list.slice(0, limit)
  if (json) return printJson({ ...found, list })
  if (!list.length) return print(`No two actors look like one, from ${found.above} on.\n`)
  for (const suggestion of list) await print(suggestionText(suggestion))
}

/** A share between 0 and 1. */
function probability(value: string): number {
  if (!/^(?:0?\.\d+|0|1|1\.0+)$/.test(value)) throw new InvalidArgumentError('It is a number from 0 to 1.')
  return Number(value)
}

async function alike(names: readonly SimilarName[], { json }: Options): Promise<void> {
  if (json) return printJson(names)
  if (!names.length) return print('No name is written like that.\n')
  for (const { name, kind, uses, shared } of names)
    await print(`${String(Math.round(shared * 100)).padStart(4)} %  ${name}  (${kind}, ${uses} uses)\n`)
}

/** A positive whole number. */
export function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It is a number from 1 up.')
  return Number(value)
}
