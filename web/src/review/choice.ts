/** How sure the reader was of a claim, by bands that can be chosen. */
export const BANDS = {
  all: {},
  doubtful: { most: 0.5 },
  middling: { least: 0.5, most: 0.8 },
  sure: { least: 0.8 },
} as const
export type Band = keyof typeof BANDS

/** What the queue is narrowed to beside the view, as the API takes it. */
export interface ReviewChoice {
  readonly least?: number
  readonly most?: number
  readonly actors?: string
  readonly order?: 'text'
}

/** Whose claims are looked at: all, those that Relata read, or what one proposer would have; narrower ones are of what was read. */
export function fromOf(address: URLSearchParams): { readonly read: boolean; readonly by: string | null | undefined } {
  const from = address.get('from')
  if (from === 'read') return { read: true, by: undefined }
  if (from) return { read: false, by: from === 'proposed' ? null : from }
  const narrow = bandOf(address) !== 'all' || address.get('watched') === 'yes'
  return { read: true, by: narrow ? undefined : null }
}

/** The band that an address asks for. */
export const bandOf = (address: URLSearchParams): Band =>
  (Object.keys(BANDS) as Band[]).find(band => band === address.get('sure')) ?? 'all'

/** What an address asks for. @param watched names of watched actors */
export function choiceOf(address: URLSearchParams, watched: readonly string[]): ReviewChoice {
  return {
    ...BANDS[bandOf(address)],
    actors: address.get('watched') === 'yes' ? watched.join('|') || undefined : undefined,
    order: address.get('order') === 'text' ? 'text' : undefined,
  }
}
