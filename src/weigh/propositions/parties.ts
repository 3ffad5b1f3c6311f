import type { Party } from './comparable.js'

/**
 * How the parties of one role in two claims compare. `same`: one actor; `for`: who acts for it, or both without a name under
 * one body; `of`: one may be the other, since both stand under one body; `alike`: without a name, told by the same noun;
 * `open`: nothing can be said; `differ`: two actors.
 */
export type Comparison = 'same' | 'for' | 'of' | 'alike' | 'open' | 'differ'

/** What each comparison weighs as evidence that two claims say the same. */
export const WEIGHTS: Readonly<Record<Comparison, number>> = { same: 2, for: 2, of: 1, alike: 1, open: 0, differ: 0 }
const RANK: readonly Comparison[] = ['same', 'for', 'of', 'alike']

/** The best comparison of any two; `differ` only where all are told by name and nobody is in both. */
export function compareParties(a: readonly Party[], b: readonly Party[]): Comparison {
  let [best, differ, open] = [RANK.length, false, false]
  for (const x of a)
    for (const y of b) {
      const how = compare(x, y)
      if (how === 'same') return how
      if (how === 'differ') differ = true
      else if (how === 'open') open = true
      else best = Math.min(best, RANK.indexOf(how))
    }
  return RANK[best] ?? (differ && !open ? 'differ' : 'open')
}

function compare(a: Party, b: Party): Comparison {
  if (a.actor === b.actor) return 'same'
  if (a.named && b.named) return a.over.has(b.actor) || b.over.has(a.actor) ? 'of' : 'differ'
  const common = [...a.over].some(id => b.over.has(id))
  if (!a.named && !b.named) {
    if (a.head !== b.head || !a.head) return 'open'
    if (common || (a.core === b.core && a.core.includes(' '))) return 'for'
    // "the Front's fighters" are none of the League's
    return a.over.size && b.over.size ? 'differ' : 'alike'
  }
  const [named, unnamed] = a.named ? [a, b] : [b, a]
  // dozens of fighters are not the one who is named
  if (named.person && unnamed.many) return 'open'
  if (unnamed.over.has(named.actor)) return 'for'
  if (common || (unnamed.core.includes(' ') && named.over.has(`~${unnamed.core}`))) return 'of'
  return 'open'
}
