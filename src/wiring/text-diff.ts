import { diffLines, diffWordsWithSpace } from 'diff'

/** A piece of a text that both versions have, or one of them alone. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** How long words are compared, in milliseconds; what differs in nearly everything is compared by lines. */
const PATIENCE = 2000

/** The pieces of two texts in their order, word by word (Myers' algorithm, by jsdiff). */
export function textDiff(before: string, after: string): Piece[] {
  const found =
    diffWordsWithSpace(before, after, { timeout: PATIENCE }) ?? diffLines(before, after, { timeout: PATIENCE })
  const changes = found ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  return changes
    .filter(({ value }) => value)
    .map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}
