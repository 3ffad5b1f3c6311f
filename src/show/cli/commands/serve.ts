import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { portOption, serveUntilStopped } from '../serving.js'

/** `serve`: the API and the reading room, for this machine alone. */
export const define: Define = command => {
  command
    .addOption(portOption())
    .addOption(ledgerOption())
    .addHelpText('after', example('relata serve', 'relata serve --port 8080'))
    .action((options: LedgerOptions & { port: number }) =>
      withWorkspace(options, workspace => serveUntilStopped(workspace, options.port)),
    )
}
