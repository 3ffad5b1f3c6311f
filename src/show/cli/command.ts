import type { Command } from 'commander'
import type { Outcome } from './outcome.js'

/** Adds a command's arguments, options, example and action; the action reports what failed to `outcome`. */
export type Define = (command: Command, outcome: Outcome) => void

/** A command as it stands in the list: its module is loaded only when it is called or asked for help. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  load(): Promise<{ readonly define: Define }>
}

/** The help text that follows the options: an example that can be pasted, and what it is good for. */
export function example(...lines: readonly string[]): string {
  return `\nExample:\n${lines.map(line => `  ${line}`).join('\n')}`
}
