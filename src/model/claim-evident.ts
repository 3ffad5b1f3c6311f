import type { Claim } from './claim.js'
import type { Participant } from './mention.js'

/** The ties that a phrase can tell of itself. */
const TELLING: ReadonlySet<string> = new Set(['member', 'leads', 'part_of', 'affiliate', 'ally', 'rival', 'kin'])
/** The ties whose parties stand in either order: "Front allies" makes the Front the first. */
const MUTUAL: ReadonlySet<string> = new Set(['ally', 'rival', 'kin'])

/**
 * Whether a claim is a tie that the words of an unnamed party tell by themselves: "Front operatives" are operatives of the
 * Front, "the Alban army" is of Alba. Such a tie is needed to roll groups up into those they belong to, and tells a reader
 * nothing new. A named person is told apart from the office ("Alban minister Ana Rell" says something of her), and "its
 * wing" is no help without the claim, since its words do not name the whole.
 */
export function selfEvident(claim: Claim): boolean {
  if (!TELLING.has(claim.type) || claim.polarity === 'denied') return false
  const { actor, recipient } = claim
  if (!actor.length || !recipient.length) return false
  // "the Alban-led league" tells of itself who leads it, but not in the way in which "Front operatives" tell of the Front
  return actor.every(a => recipient.every(b => tellsOf(a, b) || (MUTUAL.has(claim.type) && tellsOf(b, a))))
}

/** The claims that tell a reader something, and how many others were left out. */
export function withoutSelfEvident<T extends Claim>(claims: readonly T[]): { shown: T[]; leftOut: number } {
  const shown = claims.filter(claim => !selfEvident(claim))
  return { shown, leftOut: claims.length - shown.length }
}

/** Whether the words of one party, who is no named person, hold those of the other and name it. */
function tellsOf(whole: Participant, inner: Participant): boolean {
  if (whole.kind === 'person' && whole.named) return false
  const inside = whole.start <= inner.start && inner.end <= whole.end
  return inside && whole.end - whole.start > inner.end - inner.start && names(inner)
}

/** Whether the words in the text name the party: an abbreviation, or a word that begins as one of its name does. */
function names({ text, name }: Participant): boolean {
  if (/\p{Lu}\.?\p{Lu}/u.test(text)) return true
  const known = words(name)
  return words(text).some(word =>
    known.some(k => k === word || (word.length > 2 && k.slice(0, 3) === word.slice(0, 3))),
  )
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
