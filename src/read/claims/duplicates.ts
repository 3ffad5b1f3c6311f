import type { Claim } from '../../model/claim.js'

/**
 * The claims without those that tell an event again (rule 3 of the scheme): same type, mode, parties and certainty in the
 * same voice, with no object, place or time that the earlier one contradicts. The one that says more stays.
 */
export function withoutDuplicates(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  const byKey = new Map<string, number[]>()
  for (const claim of claims) {
    const key = keyOf(claim)
    const same = byKey.get(key)
    const earlier = same?.find(i => compatible(kept[i], claim))
    if (earlier !== undefined) {
      if (richness(claim) > richness(kept[earlier]) && overlaps(claim, kept[earlier])) kept[earlier] = claim
      continue
    }
    if (same) same.push(kept.length)
    else byKey.set(key, [kept.length])
    kept.push(claim)
  }
  return kept.filter(claim => !isRetold(claim, kept))
}

/** Whether a claim that names nobody who acts only takes up an event that another one tells in full. */
function isRetold(claim: Claim, all: readonly Claim[]): boolean {
  if (claim.actor.length || !claim.recipient.length) return false
  return all.some(
    other =>
      other !== claim &&
      other.type === claim.type &&
      other.mode === claim.mode &&
      other.polarity === claim.polarity &&
      other.actor.length > 0 &&
      claim.recipient.every(p => other.recipient.some(o => o.name === p.name)),
  )
}

function keyOf(claim: Claim): string {
  const names = (list: readonly { name: string }[]) =>
    list
      .map(p => p.name.toLowerCase())
      .sort()
      .join('&')
  const sides = [names(claim.actor), names(claim.recipient)]
  if (claim.symmetric) sides.sort()
  return [
    claim.type,
    claim.mode,
    ...sides,
    names(claim.origin),
    claim.polarity,
    claim.realis,
    claim.hedge,
    claim.attribution.map(a => a.name).join('>'),
  ].join('|')
}

function compatible(a: Claim, b: Claim): boolean {
  const objects = (c: Claim) => c.object.map(o => o.text.toLowerCase()).join('&')
  const places = (c: Claim) => c.place.map(p => p.name.toLowerCase()).join('&')
  // without another side, only the thing tells two events apart
  const things = a.recipient.length || overlaps(a, b) ? agree(objects(a), objects(b)) : objects(a) === objects(b)
  return (
    things &&
    agree(places(a), places(b)) &&
    agree(a.time?.text ?? '', b.time?.text ?? '') &&
    agree(a.role ?? '', b.role ?? '')
  )
}

const agree = (a: string, b: string) => !a || !b || a === b

function overlaps(a: Claim, b: Claim): boolean {
  return a.quote.start < b.quote.end && b.quote.start < a.quote.end
}

function richness(claim: Claim): number {
  return claim.object.length + claim.place.length + (claim.time ? 1 : 0) + (claim.role ? 1 : 0) + claim.confidence
}
