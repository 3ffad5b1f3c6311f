import { type Command, InvalidArgumentError, Option } from 'commander'
import { daysOf } from '../../model/edtf.js'
import type { Moment } from '../../model/moment.js'
import { SURENESS, type Sureness } from '../../model/sureness.js'
import { count } from './commands/actors.js'
import { asOfOption } from './ledger.js'

/** What narrows an analysis, as it is given on the command line. */
export interface ViewOptions {
  readonly asOf?: Moment
  readonly accordingTo?: string
  readonly during?: string
  readonly certainty?: Sureness
  readonly origins?: number
  readonly rollUp?: boolean
}

/** The options of every analysis that is drawn from all relations. */
export function viewOptions(command: Command): Command {
  return command
    .addOption(asOfOption())
    .option('--according-to <SOURCE>', 'only what this speaker or paper says')
    .option('--during <TIME>', 'only what happened then (EDTF: 2019, 2019-03, 2019/2020)', time)
    .addOption(new Option('--certainty <HOW>', 'only what is told so').choices(SURENESS))
    .option('--origins <N>', 'only what has at least so many independent origins', count)
    .option('--roll-up', 'count parts, members and affiliates for the whole')
}

/** The view that was asked for, and the moment at which the ledger is opened. Who is who is that of today where a day is named. */
export function viewOf({ asOf: moment, accordingTo: according, during, certainty, origins, rollUp }: ViewOptions) {
  const asOf = moment && 'reported' in moment ? moment.reported : undefined
  return { view: { asOf, according, during, certainty, origins, rollUp }, moment: asOf ? undefined : moment }
}

function time(value: string): string {
  if (!daysOf(value)) throw new InvalidArgumentError('It is a time such as 2019, 2019-03 or 2019-03/2020.')
  return value
}
