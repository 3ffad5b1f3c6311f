/** What following tells as it happens. */
export type FollowEvent =
  | {
      readonly kind: 'checked'
      readonly followed: string
      /** `later`: its server wants to be left alone until then. */
      readonly status: 'listed' | 'unchanged' | 'later'
      readonly title: string | null
      /** Entries that are new, and those that are left for the next round. */
      readonly fresh: number
      readonly left: number
    }
  | {
      readonly kind: 'document'
      readonly followed: string
      readonly address: string
      readonly status: 'added' | 'known' | 'unchanged'
      readonly document: string | null
      readonly title: string | null
      readonly claims: number
      readonly replaces: string | null
      readonly notices: readonly string[]
    }
  | {
      readonly kind: 'failed'
      readonly followed: string
      readonly address: string
      readonly thrown: unknown
      /** Whether it is tried again in a later round. */
      readonly again: boolean
    }
