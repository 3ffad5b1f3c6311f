import { InvalidArgumentError, Option } from 'commander'
import { RelataError } from '../../../base/errors.js'
import type { Scrubbed } from '../../../model/scrub.js'
import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from '../grounds.js'
import { jsonOption, type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { isoDate } from '../options.js'
import { print, printJson } from '../output.js'

interface Options extends LedgerOptions, GroundsOptions {
  readonly also: string[]
  readonly redact?: boolean
  readonly originalsBefore?: string
  readonly documentsBefore?: string
  readonly yes?: boolean
  readonly json?: boolean
}

/** `scrub`: takes a person out of a collection, or what is older than it may be kept. Without --yes it only counts. */
export const define: Define = command => {
  command
    .argument('[PERSON]', 'the name (or id) of the person who is taken out')
    .addOption(
      new Option('--also <NAME>', 'another form of the name, replaced wherever it stands (repeatable)')
        .argParser((name: string, before: string[] = []) => [...before, name])
        .default([], 'none'),
    )
    .option('--redact', 'put X for every letter, instead of a name at random')
    .addOption(
      new Option('--originals-before <DAY>', 'take the bytes away of what was recorded before this day').argParser(day),
    )
    .addOption(
      new Option(
        '--documents-before <DAY>',
        'take documents away that were recorded before this day, with their claims',
      ).argParser(day),
    )
    .option('--yes', 'do it; without this it is only counted what would be done')
    .addOption(reasonOption())
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `\nWhat is scrubbed cannot be had back. The chain still verifies; backups and copies are not touched.\n${example(
        'relata scrub "Jane Doe" --reason "asked for on 3 May"',
        'relata scrub "Jane Doe" --also "J. Doe" --reason "asked for on 3 May" --yes',
        'relata scrub --originals-before 2026-01-01 --reason "kept for a year" --yes',
      )}`,
    )
    .action((person: string | undefined, options: Options) =>
      withWorkspace(options, async workspace => {
        const { originalsBefore, documentsBefore } = options
        const byDay = originalsBefore !== undefined || documentsBefore !== undefined
        if ((person !== undefined) === byDay)
          throw new RelataError('RELATA_USAGE', 'name a person, or a day before which something is to go')
        const { scrubPerson, retain } = await (await import('../../../relata.js')).scrubbing()
        const how = { ...groundsOf(options), dryRun: !options.yes }
        if (person === undefined) {
          const done = await retain(workspace.ledger, { ...how, originalsBefore, documentsBefore })
          return options.json ? printJson(done) : print(text(done, how.dryRun))
        }
        const done = await scrubPerson(workspace, person, { ...how, also: options.also, redact: options.redact })
        if (options.json) return printJson(done)
        const names = how.dryRun ? `Names: ${done.forms.join(', ')}\n` : `In their place: ${done.standsFor}\n`
        await print(text(done, how.dryRun) + (done.entries ? names : ''))
      }),
    )
}

function day(value: string): string {
  if (value.length !== 10) throw new InvalidArgumentError('It is a day such as 2026-05-31.')
  return isoDate(value)
}

function text({ entries, documents, claims, judgements, originals, entry }: Scrubbed, dry: boolean): string {
  if (!entries && !originals) return 'Nothing of that is in the collection.\n'
  const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
  const what = [
    counted(entries, 'entry').replace('entrys', 'entries'),
    counted(documents.length, 'document'),
    counted(claims, 'claim'),
    counted(judgements, 'judgement'),
    counted(originals, 'original'),
  ].join(', ')
  return dry
    ? `Would change ${what}. Nothing was changed: add --yes to do it. It cannot be taken back.\n`
    : `Scrubbed ${what}, as entry ${entry}. relata verify proves the rest. Backups and copies still hold it.\n`
}
