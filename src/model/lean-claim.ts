import type { Claim } from './claim.js'
import type { EntityKind } from './mention.js'
import type { Quantity } from './quantity.js'

/** A participant without its place in the text. */
export interface LeanParticipant {
  readonly name: string
  readonly kind: EntityKind
  readonly named: boolean
  readonly quantity?: Quantity | null
  readonly actor?: string
}

/** What analyses look at of a claim: all but its words and where they stand, so that very many can be at hand. */
export interface LeanClaim extends Pick<Claim, 'id' | 'type' | 'mode' | 'symmetric' | 'role'> {
  readonly polarity: Claim['polarity']
  readonly realis: Claim['realis']
  readonly hedge: Claim['hedge']
  readonly document: {
    readonly id: string
    readonly publisher: string | null
    readonly published: string | null
    readonly title?: string | null
  }
  readonly actor: readonly LeanParticipant[]
  readonly recipient: readonly LeanParticipant[]
  readonly origin: readonly LeanParticipant[]
  readonly place?: readonly LeanParticipant[]
  readonly time: { readonly edtf: string | null } | null
  readonly attribution: readonly { readonly name: string }[]
}

/** A claim with the time when the ledger learned of it, as analyses look at it. */
export interface Told {
  readonly claim: LeanClaim
  readonly recorded: string
}
