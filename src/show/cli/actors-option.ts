import { type Command, Option } from 'commander'

/** `--actors FILE`, or the variable RELATA_ACTORS, or ./actors.yaml or ./.relata/actors.yaml where there is one. */
export function actorsOption(): Option {
  return new Option('--actors <FILE>', 'your own actors (default: ./actors.yaml where there is one)').env(
    'RELATA_ACTORS',
  )
}

/** Before a command runs: what it opens later looks at the variable, in worker threads too. */
export function useActors(command: Command): void {
  const { actors } = command.opts<{ actors?: string }>()
  if (actors) process.env.RELATA_ACTORS = actors
}
