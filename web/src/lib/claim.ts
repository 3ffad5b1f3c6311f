import type { Claim } from '../../../src/model/claim.ts'

export type Lane = 'cooperation' | 'conflict' | 'other'

/** The lane of a family of claim types, as the scheme names it ("verbal cooperation", "material conflict", "tie" …). */
export function laneOf(family: string | undefined): Lane {
  if (family?.endsWith('cooperation')) return 'cooperation'
  return family?.endsWith('conflict') ? 'conflict' : 'other'
}

/** The parties of a claim in words, in the order of its roles. */
export const namesOf = (parties: readonly { name: string }[]) => parties.map(p => p.name).join(', ')

/** How certain a claim is said to be, in words; empty for a plain affirmed fact. */
export function certaintyOf(claim: Claim): string[] {
  const words: string[] = []
  if (claim.polarity === 'denied') words.push('denied')
  if (claim.realis !== 'actual') words.push(claim.realis)
  if (claim.hedge !== 'none') words.push(claim.hedge)
  if (claim.probability) words.push(claim.probability.map(p => `${Math.round(100 * p)}`).join('–').concat(' %'))
  return words
}

/** Whose word a claim is: nearest speaker first, or the document itself. */
export function voiceOf(claim: Claim): string {
  if (claim.attribution.length) return claim.attribution.map(s => s.name).join(', told to ')
  return claim.document.publisher ?? 'the document itself'
}
