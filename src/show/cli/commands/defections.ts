import { type Define, example } from '../command.js'
import { flowsCommand } from '../flows-command.js'

/** `defections`: who changes sides, leaves or joins, and how many. */
export const define: Define = command =>
  flowsCommand(command, 'membershipFlows', 'No claims of defections, departures or joining').addHelpText(
    'after',
    example('relata defections', 'relata defections --of Hamas --roll-up'),
  )
