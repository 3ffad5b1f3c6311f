import { acquireData } from '../data.js'

interface Entry {
  readonly pattern: string
  readonly reason: string
  readonly example: string
}

/** What src/acquire/furniture.yaml holds. */
export interface FurnitureData {
  readonly lines: readonly Entry[]
  readonly tails: readonly Entry[]
}

interface Compiled {
  readonly line: RegExp
  readonly tail: RegExp
}

let compiled: Compiled | undefined

function patterns(): Compiled {
  const whole = (entries: readonly Entry[]) => new RegExp(`^(?:${entries.map(e => e.pattern).join('|')})$`, 'i')
  const data = acquireData<FurnitureData>('furniture')
  compiled ??= { line: whole(data.lines), tail: whole(data.tails) }
  return compiled
}

/** No line of furniture is longer than this; longer ones are prose and are not tried. */
const LONGEST = 400

/** Whether a line belongs to the page and not to the report: navigation, sharing, advertisements, rights, … */
export function isFurniture(line: string): boolean {
  const trimmed = line.trim()
  return trimmed.length <= LONGEST && patterns().line.test(trimmed)
}

/** Whether a line opens the part of a page that follows the report: related stories, comments. */
export function isTail(line: string): boolean {
  return line.length < 80 && patterns().tail.test(line.trim())
}
