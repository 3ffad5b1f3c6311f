import type { Claim } from '../../../src/model/claim.ts'
import type { Quantity } from '../../../src/model/quantity.ts'
import { t } from './i18n.ts'
import { number, percent } from './numbers.ts'

/** The parties of a claim in words, in the order of its roles. */
export const namesOf = (parties: readonly { name: string }[]) => parties.map(p => p.name).join(', ')

/** "A → B", "A ↔ B" for a claim without a direction. */
export function partiesInWords(claim: Claim): string {
  const others = [namesOf(claim.recipient), claim.origin.length ? `${t('claim:from')} ${namesOf(claim.origin)}` : '']
  const actor = namesOf(claim.actor) || t('claim:nobody')
  const to = others.filter(Boolean).join(', ')
  return to ? `${actor} ${claim.symmetric ? '↔' : '→'} ${to}` : actor
}

export { SURENESS, type Sureness, surenessOf } from '../../../src/model/sureness.ts'

/** How certain a claim is said to be, in words; empty for a plain affirmed fact. */
export function certaintyOf(claim: Claim): string[] {
  const words: string[] = []
  if (claim.polarity === 'denied') words.push(t('claim:certainty.denied'))
  if (claim.realis !== 'actual') words.push(t(`claim:certainty.${claim.realis}`))
  if (claim.hedge !== 'none' || claim.probability) {
    const range = claim.probability?.map(percent).join('–')
    words.push([claim.hedge === 'none' ? '' : t(`claim:certainty.${claim.hedge}`), range].filter(Boolean).join(' '))
  }
  return words
}

/** Whose word a claim is: "Palestinian sources, told to the Times of Israel", or the document's own author. */
export function voiceOf(claim: Claim): string {
  return claim.attribution.map(s => s.name).join(t('claim:toldTo')) || t('claim:author')
}

/** How the document's own author is named in filters and addresses. */
export const AUTHOR = 'the author'
/** A source as people read it. */
export const sourceInWords = (name: string) => (name === AUTHOR ? t('claim:author') : name)

/** Everybody whom a claim can be traced to: its speakers, else the paper itself. */
export function sourcesOf(claim: Claim): string[] {
  return claim.attribution.length ? claim.attribution.map(s => s.name) : [AUTHOR]
}

/** "24–99, best 36"; null where the phrase says no more than the number itself. */
export function quantityInWords({ text, value: [low, best, high] }: Quantity): string | null {
  if (low !== null && low === best && best === high) return text.includes(String(best)) ? null : number(best ?? 0)
  const range =
    low !== null && high !== null
      ? t('claim:quantity.range', { low: number(low), high: number(high) })
      : low !== null
        ? t('claim:quantity.least', { low: number(low) })
        : t('claim:quantity.most', { high: number(high ?? 0) })
  return best !== null && best !== low ? t('claim:quantity.best', { range, best: number(best) }) : range
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
