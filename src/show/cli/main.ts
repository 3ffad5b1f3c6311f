import { Command, CommanderError } from 'commander'
import { asRelataError, RelataError } from '../../base/errors.js'
import { actorsOption, useActors } from './actors-option.js'
import { collectionOption, takesCollection, useCollection } from './collection-option.js'
import type { CommandEntry } from './command.js'
import { COMMAND_GROUPS } from './commands.js'
import { keyOption, useKey } from './key-option.js'
import { describe, Outcome } from './outcome.js'
import { endQuietlyOnClosedPipe, forTerminal } from './output.js'
import { VERSION } from './version.js'

/** Runs the program and returns its exit status: 0 done, 1 done with documents that failed, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  endQuietlyOnClosedPipe()
  const outcome = new Outcome()
  const program = new Command('relata')
    .description('Reads reporting and keeps what it says as source-attributed claims.')
    .version(VERSION)
    .showHelpAfterError('(relata --help lists the commands, relata COMMAND --help shows an example)')
    .addHelpText('after', '\nStart with:  relata read FILE    or    relata demo')
    .exitOverride()
  const called = argv.slice(2).find(word => !word.startsWith('-'))
  const asked = called === 'help' ? argv.slice(argv.indexOf('help') + 1)[0] : called
  for (const { title, commands } of COMMAND_GROUPS) {
    program.commandsGroup(`${title}:`)
    for (const entry of commands) await register(program, entry, entry.name === asked, outcome)
  }
  try {
    await program.parseAsync(argv as string[])
    return outcome.status
  } catch (thrown) {
    return failed(thrown)
  }
}

/** Commands for which it does not matter who is known. */
const NAMELESS: ReadonlySet<string> = new Set([
  'extract',
  'match',
  'parse',
  'backup',
  'collections',
  'history',
  'jobs',
  'ledger',
  'restore',
  'token',
  'verify',
  'versions',
])

/** Every command is listed; only the one that was called is loaded, so that `--help` does not wait for the others. */
async function register(program: Command, entry: CommandEntry, called: boolean, outcome: Outcome): Promise<void> {
  const command = program.command(entry.name).description(entry.summary)
  if (!called) return
  ;(await entry.load()).define(command, outcome)
  if (!NAMELESS.has(entry.name)) command.addOption(actorsOption()).hook('preAction', useActors)
  for (const own of [command, ...command.commands]) {
    const has = (name: string) => own.options.some(option => option.attributeName() === name)
    if (!has('ledger')) continue
    if (!has('keyFile')) own.addOption(keyOption()).hook('preAction', useKey)
    if (takesCollection(own) && !has('collection')) own.addOption(collectionOption()).hook('preAction', useCollection)
  }
}

/** Commander throws for wrong usage, and for `--help` and `--version` with exit code 0; it has printed its message. */
function failed(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2
  const error = asRelataError(thrown)
  process.stderr.write(forTerminal(`${describe(error)}\n`))
  if (error.code === 'RELATA_INTERNAL' && process.env.RELATA_DEBUG && error.cause instanceof Error)
    process.stderr.write(`${error.cause.stack}\n`)
  return error instanceof RelataError && error.code === 'RELATA_USAGE' ? 2 : 1
}
