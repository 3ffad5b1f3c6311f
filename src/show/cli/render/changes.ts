import type { ClaimChanges } from '../../../relata.js'
import { headline } from '../claim-text.js'
import type { colours } from '../colours.js'

/** Claims that are shown of each sort of change. */
const MOST = 12

/** "3 claims added, 1 dropped, 2 read otherwise, 40 as before." */
export function changesText({ same, changed, added, dropped }: ClaimChanges): string {
  return `${added.length} claim${added.length === 1 ? '' : 's'} added, ${dropped.length} dropped, ${changed.length} read otherwise, ${same.length} as before`
}

/** What changed in the claims: what came, what went, what is read otherwise and in which fields. */
export function changeLines(changes: ClaimChanges, c: ReturnType<typeof colours>): string[] {
  const shown = <T>(list: readonly T[], line: (item: T) => string) => [
    ...list.slice(0, MOST).map(line),
    ...(list.length > MOST ? [`    and ${list.length - MOST} more (--json lists all)`] : []),
  ]
  return [
    `  ${changesText(changes)}`,
    ...shown(changes.added, claim => `  ${c.green('+')} ${headline(claim)}`),
    ...shown(changes.dropped, claim => `  ${c.red('-')} ${headline(claim)}`),
    ...shown(
      changes.changed,
      ({ after, fields }) => `  ${c.yellow('~')} ${headline(after)}  ${c.dim(`(${fields.join(', ')})`)}`,
    ),
  ]
}
