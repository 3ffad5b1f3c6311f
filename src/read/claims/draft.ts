import type { Hedge, Polarity, Realis } from '../../model/claim.js'
import type { Filler } from './grammar/index.js'
import type { Role } from './role.js'
import type { Entry } from './senses/sense-index.js'

/** A claim in the making: tokens instead of words, with the way that each role was filled. */
export interface Draft {
  readonly trigger: number
  readonly type: string
  readonly mode: string | null
  readonly symmetric: boolean
  readonly filling: Readonly<Partial<Record<Role, readonly Filler[]>>>
  /** The office or function in a tie. */
  readonly role: string | null
  /** Further tokens that belong to the trigger ("carry" … "out"). */
  readonly words: readonly number[]
  /** How specific the match was, as senses/match.ts or a tie rule scored it. */
  readonly specificity: number
  /** The rule that found it: the sense's first words, or the name of a tie rule. */
  readonly rule: string
  /** The entry of the event lexicon that found it; none for the tie rules. */
  readonly entry?: Entry
  /** By how much the entry beat the next one of another type at the same trigger; null or absent: no other fitted. */
  readonly margin?: number | null
  /** Of how many types the lexicon has entries for the trigger's word alone. */
  readonly types?: number
  /** A tie that a noun phrase states or presupposes, rather than something that happens. */
  readonly standing?: boolean
  /** A tie that is taken for granted, whatever the clause around it denies or only plans: "President Rell did not come". */
  readonly presupposed?: boolean
  /** The type that the claim has where the text only aims at the event. */
  readonly aim?: string
  /** What the word itself says about certainty. */
  readonly realis?: Realis
  readonly hedge?: Hedge
  readonly polarity?: Polarity
}

/** The parties of a draft: those who act, are acted upon, and are left. */
export function parties(draft: Draft): readonly Filler[] {
  const { actor = [], recipient = [], origin = [] } = draft.filling
  return [...actor, ...recipient, ...origin]
}
