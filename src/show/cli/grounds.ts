import { userInfo } from 'node:os'
import { Option } from 'commander'
import type { Grounds } from '../../relata.js'

/** Options of every command that judges. */
export interface GroundsOptions {
  readonly reason: string
  readonly author?: string
}

/** `--reason WHY`, which stays with the judgement. */
export function reasonOption(): Option {
  return new Option('--reason <WHY>', 'why; it stays with the judgement').makeOptionMandatory()
}

/** `--author NAME`, or the variable RELATA_AUTHOR, or who is logged in. */
export function authorOption(): Option {
  return new Option('--author <NAME>', 'who judges (default: who is logged in)').env('RELATA_AUTHOR')
}

/** Who judges, and why. */
export function groundsOf({ reason, author }: GroundsOptions): Grounds {
  return { reason: reason.trim(), author: author?.trim() || loggedIn() }
}

function loggedIn(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
