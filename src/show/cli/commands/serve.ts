import { Option } from 'commander'
import { LOG_LEVELS, type LogLevel } from '../../api/log-levels.js'
import { type Define, example } from '../command.js'
import { type LedgerOptions, ledgerOption, withWorkspace } from '../ledger.js'
import { portOption, serveUntilStopped } from '../serving.js'

interface Options extends LedgerOptions {
  readonly port: number
  readonly host: string
  readonly name: string[]
  readonly token?: boolean
  readonly log: LogLevel
}

/** `serve`: the API and the reading room, for this machine alone unless another host is named. */
export const define: Define = command => {
  command
    .addOption(portOption())
    .option('--host <ADDRESS>', 'the address to listen on; any but this machine’s own needs tokens', '127.0.0.1')
    .addOption(
      new Option('--name <HOST>', 'a host name under which it may be asked (repeatable)')
        .argParser((name: string, before: string[] = []) => [...before, name])
        .default([], 'this machine’s own'),
    )
    .option('--token', 'ask for tokens on this machine too')
    .addOption(
      new Option('--log <LEVEL>', 'what is logged on standard error, as JSON lines')
        .choices(LOG_LEVELS)
        .env('RELATA_LOG')
        .default('silent'),
    )
    .addOption(ledgerOption())
    .addHelpText(
      'after',
      example(
        'relata serve',
        'relata serve --port 8080',
        'relata serve --host 0.0.0.0 --name relata.example.org --log info',
      ),
    )
    .action((options: Options) =>
      withWorkspace(options, workspace =>
        serveUntilStopped(workspace, { ...options, names: options.name, withTokens: options.token }),
      ),
    )
}
