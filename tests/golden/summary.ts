import type { Claim } from '../../src/model/claim.js'

type Party = { readonly name: string; readonly quantity?: { readonly value: readonly (number | null)[] } | null }

const party = ({ name, quantity }: Party) =>
  quantity ? `${name} {${quantity.value.map(n => n ?? '…').join(' ')}}` : name
const list = (parties: readonly Party[]) => parties.map(party).join(' + ') || '-'

/** A claim as one line that a person can judge: type, roles, then all that is not plain fact, then the quote. */
export function summary(claim: Claim): string {
  const details = [
    claim.role && `role: ${claim.role}`,
    claim.object.length && `object: ${claim.object.map(o => o.text).join(' + ')}`,
    claim.place.length && `place: ${list(claim.place)}`,
    claim.time && `time: ${claim.time.text} (${claim.time.edtf ?? 'no date'})`,
    claim.polarity === 'denied' && 'denied',
    claim.realis !== 'actual' && claim.realis,
    claim.hedge !== 'none' && claim.hedge,
    claim.attribution.length && `according to ${claim.attribution.map(s => s.name).join(' < ')}`,
  ].filter(Boolean)
  const type = claim.mode ? `${claim.type}/${claim.mode}` : claim.type
  const origin = claim.origin.length ? ` < ${list(claim.origin)}` : ''
  const roles = `${list(claim.actor)} ${claim.symmetric ? '<>' : '>'} ${list(claim.recipient)}${origin}`
  return `${[`${type}: ${roles}`, ...details].join('; ')} | ${claim.quote.text.replace(/\s+/g, ' ')}`
}
