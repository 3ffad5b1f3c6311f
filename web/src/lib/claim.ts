import type { Claim } from '../../../src/model/claim.ts'
import type { Quantity } from '../../../src/model/quantity.ts'

/** The parties of a claim in words, in the order of its roles. */
export const namesOf = (parties: readonly { name: string }[]) => parties.map(p => p.name).join(', ')

/** "A → B", "A ↔ B" for a claim without a direction. */
export function partiesInWords(claim: Claim): string {
  const others = [namesOf(claim.recipient), claim.origin.length ? `from ${namesOf(claim.origin)}` : '']
  const actor = namesOf(claim.actor) || 'nobody named'
  const to = others.filter(Boolean).join(', ')
  return to ? `${actor} ${claim.symmetric ? '↔' : '→'} ${to}` : actor
}

export const SURENESS = ['stated', 'hedged', 'denied'] as const
/** `stated`: told as a plain fact; `hedged`: doubtful, or not done (planned, predicted …); `denied`: said not to be so. */
export type Sureness = (typeof SURENESS)[number]

export function surenessOf({ polarity, realis, hedge }: Claim): Sureness {
  if (polarity === 'denied') return 'denied'
  return realis === 'actual' && hedge === 'none' ? 'stated' : 'hedged'
}

/** How certain a claim is said to be, in words; empty for a plain affirmed fact. */
export function certaintyOf(claim: Claim): string[] {
  const words: string[] = []
  if (claim.polarity === 'denied') words.push('denied')
  if (claim.realis !== 'actual') words.push(claim.realis)
  if (claim.hedge !== 'none' || claim.probability) {
    const range = claim.probability?.map(p => Math.round(100 * p)).join('–')
    words.push([claim.hedge === 'none' ? '' : claim.hedge, range ? `${range} %` : ''].filter(Boolean).join(' '))
  }
  return words
}

/** Whose word a claim is: "Palestinian sources, told to the Times of Israel", or the document's own author. */
export function voiceOf(claim: Claim): string {
  return claim.attribution.map(s => s.name).join(', told to ') || 'the author'
}

/** Everybody whom a claim can be traced to: its speakers, else the paper itself. */
export function sourcesOf(claim: Claim): string[] {
  return claim.attribution.length ? claim.attribution.map(s => s.name) : ['the author']
}

/** "24–99, best 36"; null where the phrase says no more than the number itself. */
export function quantityInWords({ text, value: [low, best, high] }: Quantity): string | null {
  if (low !== null && low === best && best === high) return text.includes(String(best)) ? null : `${best}`
  const range = low !== null && high !== null ? `${low}–${high}` : low !== null ? `${low} or more` : `up to ${high}`
  return best !== null && best !== low ? `${range}, best ${best}` : range
}

/** By their place in the text. */
export function inTextOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((x, y) => x.quote.start - y.quote.start || x.trigger.start - y.trigger.start)
}

/** The address at which a claim's passage is shown in its text. */
export const passageOf = (claim: Claim) => `/documents/${claim.document.id}?claim=${claim.id}`
/** The page of a pair; `rollUp`: with the parts and members of both. */
export const pairHref = (a: string, b: string, rollUp: boolean) =>
  `/pair?${new URLSearchParams({ a, b, ...(rollUp ? { rollUp: 'true' } : {}) })}`
