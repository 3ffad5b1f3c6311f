import type { Draft } from '../draft.js'

/** A tie that a phrase states, with its parties by token; `path` says how they were found. */
export function standingTie(
  type: 'member' | 'part_of' | 'leads' | 'affiliate',
  trigger: number,
  actor: readonly number[],
  recipient: readonly number[],
  path: string,
): Draft {
  const fill = (tokens: readonly number[]) => tokens.map(token => ({ token, path, cost: token === trigger ? 0 : 0.5 }))
  return {
    trigger,
    type,
    mode: null,
    symmetric: false,
    filling: { actor: fill(actor), recipient: fill(recipient) },
    role: null,
    words: [],
    standing: true,
    specificity: 13,
    rule: path,
  }
}
