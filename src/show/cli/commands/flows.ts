import { type Define, example } from '../command.js'
import { flowsCommand } from '../flows-command.js'

/** `flows`: who supports whom with what. */
export const define: Define = command =>
  flowsCommand(command, 'supportFlows', 'No claims of aid or cooperation').addHelpText(
    'after',
    example('relata flows', 'relata flows --of Hamas --roll-up'),
  )
