import { readFile } from 'node:fs/promises'
import { Option } from 'commander'
import { RelataError } from '../../../base/errors.js'
import type { MatchSchema } from '../../../relata.js'
import { type Define, example } from '../command.js'
import { jsonOption } from '../ledger.js'
import { print, printData, printJson } from '../output.js'

interface Options {
  readonly pairs?: string
  readonly schema?: MatchSchema
  readonly json?: boolean
}

/** `match`: are two names the same? */
export const define: Define = command => {
  command
    .argument('[NAME]', 'a name')
    .argument('[NAME]', 'another one')
    .option('--pairs <FILE>', 'CSV with name1, name2 and perhaps schema: prints each row with its score')
    .addOption(new Option('--schema <KIND>', 'what the names are of').choices(['person', 'organization']))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example('relata match "Usama bin Ladin" "Osama bin Laden"', 'relata match --pairs names.csv > scored.csv'),
    )
    .action(async (one: string | undefined, two: string | undefined, options: Options) => {
      if (options.pairs === undefined ? two === undefined : one !== undefined)
        throw new RelataError('RELATA_USAGE', 'match takes either two NAMEs or --pairs FILE')
      const { openMatcher, MATCH_THRESHOLD } = await import('../../../relata.js')
      const matcher = await openMatcher()
      if (options.pairs !== undefined) {
        for (const line of matcher.matchPairs(await pairsFile(options.pairs))) await printData(line)
        return
      }
      const { score, reasons } = matcher.match(one!, two!, options.schema)
      if (options.json) return printJson({ name1: one, name2: two, score, same: score >= MATCH_THRESHOLD, reasons })
      await print(
        `${score.toFixed(2)}  ${score >= MATCH_THRESHOLD ? 'the same' : 'not the same'}\n${reasons.map(r => `  ${r}\n`).join('')}`,
      )
    })
}

async function pairsFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new RelataError(code === 'ENOENT' ? 'RELATA_FILE_MISSING' : 'RELATA_FILE_UNREADABLE', path, { cause: error })
  }
}
