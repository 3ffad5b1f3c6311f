import { readFileSync } from 'node:fs'
import { Option } from 'commander'
import { RelataError } from '../../../base/errors.js'
import type { Changes } from '../../../relata.js'
import { headline } from '../claim-text.js'
import { type Define, example } from '../command.js'
import { authorOption, type GroundsOptions, groundsOf, reasonOption } from '../grounds.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { print } from '../output.js'

type Options = LedgerOptions & GroundsOptions & { readonly set: readonly string[]; readonly json?: string }

/** `edit`: puts a person's claim in the place of one that was read. */
export const define: Define = command => {
  command
    .argument('<CLAIM>', 'the id of a claim, or the beginning of one')
    .addOption(
      new Option('--set <FIELD=VALUE>', 'what shall stand there (repeatable); parties as "A; B", nothing for none')
        .argParser((value: string, before: string[] = []) => [...before, value])
        .default([], 'none'),
    )
    .option('--json <FILE>', 'the claim record as it shall be, or parts of it; - for standard input')
    .addOption(reasonOption())
    .addOption(authorOption())
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      example(
        'relata edit 3f9c0a1b --set "actor=Coast League@the league" --set hedge=alleged --reason "who is meant"',
        'relata edit 3f9c0a1b --json claim.json --reason "as the recording says"',
      ),
    )
    .action((claim: string, options: Options) =>
      withWorkspace(options, async ({ decide }) => {
        const edited = await decide.edit(claim, changesOf(options), groundsOf(options))
        await print(
          `Edited ${edited.judgement.subject.slice(0, 8)}, now ${edited.claim.id.slice(0, 8)}  ${headline(edited.claim)}\n`,
        )
      }),
    )
}

function changesOf({ set, json }: Options): Changes {
  if ((json === undefined) === (set.length === 0))
    throw new RelataError('RELATA_USAGE', 'edit takes either --set FIELD=VALUE or --json FILE')
  if (json !== undefined) return { record: recordOf(json) }
  const pairs = set.map(pair => {
    const at = pair.indexOf('=')
    if (at < 1) throw new RelataError('RELATA_USAGE', `"${pair}" is no FIELD=VALUE`)
    return [pair.slice(0, at).trim(), pair.slice(at + 1)] as const
  })
  return { set: Object.fromEntries(pairs) }
}

function recordOf(file: string): object {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    throw new RelataError(missing ? 'RELATA_FILE_MISSING' : 'RELATA_FILE_UNREADABLE', file, { cause })
  }
  try {
    const record: unknown = JSON.parse(text)
    if (record && typeof record === 'object' && !Array.isArray(record)) return record
  } catch {
    // told below
  }
  throw new RelataError('RELATA_EDIT_INVALID', `${file} is no JSON object`)
}
