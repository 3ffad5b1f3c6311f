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
