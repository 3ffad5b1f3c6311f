import { asRelataError, type RelataError } from '../../base/errors.js'
import { colours } from './colours.js'
import { forTerminal } from './output.js'

/** What became of one call: failures and notices go to standard error as they happen; `status` is the exit status. */
export class Outcome {
  #failed = 0

  /** A document (or another input) failed: says so, and lets the others go on. */
  fail(name: string, thrown: unknown): RelataError {
    const error = asRelataError(thrown)
    this.#failed++
    this.#say(describe(error, name))
    return error
  }

  /** Something the reader of the output should know, which is no failure. */
  notice(name: string, message: string): void {
    this.#say(`${colours(process.stderr).yellow('Notice')} ${name}: ${message}`)
  }

  /** 0 done; 1 done with documents that failed. Wrong usage (2) never gets as far as an outcome. */
  get status(): 0 | 1 {
    return this.#failed ? 1 : 0
  }

  #say(line: string): void {
    process.stderr.write(`${forTerminal(line)}\n`)
  }
}

/** `CODE: what it was about: what is wrong and the way out`, as one line. */
export function describe(error: RelataError, name = ''): string {
  const about = name && !error.message.includes(name) ? `${name}: ` : ''
  return `${colours(process.stderr).red(error.code)}: ${about}${error.message}`
}
