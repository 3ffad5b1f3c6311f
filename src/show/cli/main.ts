import { Command } from 'commander'

/** Runs the program and returns its exit status: 0 done, 1 done with documents that failed, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('relata').description(
    'Reads reporting and keeps what it says as source-attributed claims.',
  )
  await program.parseAsync(argv as string[])
  return 0
}
