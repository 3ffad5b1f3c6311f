import type { Tokens } from '../annotation.js'
import type { Modality } from '../modality/modality.js'
import { dependents } from '../tree.js'
import type { Draft } from './draft.js'

/** What somebody refuses who says that a friendly act will not happen, by its type: the mode of `reject`. */
const REFUSED: ReadonlyMap<string, string | null> = new Map([
  ['concede', 'yield'],
  ['retreat', 'yield'],
  ['consult', 'meet'],
  ['aid', 'assist'],
  ['cooperate', 'assist'],
])

/** Types of giving way, which is refused also where the other side is not named. */
const YIELDING: ReadonlySet<string> = new Set(['concede', 'retreat'])

/**
 * Whether a draft tells a refusal: "the ministry will not negotiate with the rebels" turns the rebels down, as PLOVER codes
 * it. Gives the mode of `reject`, or undefined where nothing is refused: only "will" and "would" with an actor of their own.
 */
export function refusalOf(tokens: Tokens, draft: Draft, { polarity, realis }: Modality): string | null | undefined {
  if (polarity !== 'denied' || realis === 'actual' || realis === 'attempted') return undefined
  const { actor, recipient, object } = draft.filling
  if (!REFUSED.has(draft.type) || !actor?.length) return undefined
  // "they will not reopen the port" gives way to nobody, whoever asked for it
  const meant = recipient?.length || object?.length || draft.words.length || YIELDING.has(draft.type)
  if (!meant) return undefined
  const will = dependents(tokens, draft.trigger, 'aux').some(a => /^(?:will|wo|would|'ll)$/i.test(tokens.text[a]))
  return will ? REFUSED.get(draft.type) : undefined
}
