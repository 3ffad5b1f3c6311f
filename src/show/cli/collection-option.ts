import { type Command, Option } from 'commander'

/** Commands that are about a ledger with all its collections. */
const WHOLE: ReadonlySet<string> = new Set(['backup', 'collections', 'ledger', 'restore', 'token', 'verify'])

/** Whether a command works on one collection of a ledger. */
export function takesCollection(command: Command): boolean {
  return command.options.some(option => option.attributeName() === 'ledger') && !WHOLE.has(command.name())
}

/** `--collection NAME`, or the variable RELATA_COLLECTION, or `main`. */
export function collectionOption(): Option {
  return new Option('--collection <NAME>', 'the collection (case) within the ledger (default: main)').env(
    'RELATA_COLLECTION',
  )
}

/** Before a command runs: what opens a ledger later looks at the variable. */
export function useCollection(command: Command): void {
  const { collection } = command.opts<{ collection?: string }>()
  if (collection) process.env.RELATA_COLLECTION = collection
}
