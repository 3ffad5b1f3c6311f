import type { Claim } from '../model/claim.js'

const names = (list: readonly { name: string }[]) => list.map(p => p.name).join(', ')

/** A claim in one line: "Northern Front: aid (arms) → Coast League", "Omar Dal: leave, from Coast League". */
export function label(claim: Claim): string {
  const { actor, recipient, origin, symmetric } = claim
  const to = recipient.length ? ` ${symmetric ? '↔' : '→'} ${names(recipient)}` : ''
  const from = origin.length ? `, from ${names(origin)}` : ''
  return `${names(actor) || 'Somebody'}: ${kind(claim)}${to}${from}`
}

/** Type and mode in words: "aid (arms)", "part of". */
export function kind({ type, mode }: Pick<Claim, 'type' | 'mode'>): string {
  const words = type.replaceAll('_', ' ')
  return mode ? `${words} (${mode})` : words
}

/** What keeps a claim from being told as plain fact: "denied", "intended", "alleged"; empty for one that is. */
export function reservations({ polarity, realis, hedge }: Claim): string[] {
  return [
    ...(polarity === 'denied' ? ['denied'] : []),
    ...(realis === 'actual' ? [] : [realis]),
    ...(hedge === 'none' || hedge === 'reported' ? [] : [hedge]),
  ]
}

/** Whether a claim tells something as done or tried, however surely; what is denied, planned or foretold is not. */
export function told({ polarity, realis, hedge }: Claim): boolean {
  return polarity === 'affirmed' && (realis === 'actual' || realis === 'attempted') && hedge !== 'unlikely'
}

/** Who says it, nearest first: the speakers, then the paper. */
export function voices({ attribution, document }: Claim): string[] {
  const said = attribution.map(s => s.name)
  return document.publisher && !said.includes(document.publisher) ? [...said, document.publisher] : said
}
