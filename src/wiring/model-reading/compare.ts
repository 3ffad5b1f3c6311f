import type { Claim } from '../../model/claim.js'
import type { Span } from '../../model/span.js'

/** Two claims of two readers about the same passage that do not say the same; `fields` in which they differ. */
export interface Otherwise {
  readonly ours: Claim
  readonly theirs: Claim
  readonly fields: readonly string[]
}

/** What two readers made of one text. */
export interface Agreement {
  readonly same: readonly (readonly [ours: Claim, theirs: Claim])[]
  readonly otherwise: readonly Otherwise[]
  readonly onlyOurs: readonly Claim[]
  readonly onlyTheirs: readonly Claim[]
}

/** Fields that say what is claimed, by which two claims of one passage are compared. */
const FIELDS = ['type', 'mode', 'parties', 'polarity', 'realis', 'attribution'] as const

/**
 * Compares two readings of one text. Claims speak of the same where they name one event (their triggers overlap), or where their
 * quotes overlap and they share a type or somebody; each is paired once, those that agree on most first.
 */
export function compareReaders(ours: readonly Claim[], theirs: readonly Claim[]): Agreement {
  const pairs = ours
    .flatMap(a => theirs.map(b => ({ a, b, fields: differing(a, b) })))
    .filter(({ a, b, fields }) => ofOne(a, b, fields))
    .sort((x, y) => x.fields.length - y.fields.length || away(x.a, x.b) - away(y.a, y.b))
  const paired = new Set<Claim>()
  const chosen = pairs.filter(({ a, b }) => {
    if (paired.has(a) || paired.has(b)) return false
    paired.add(a).add(b)
    return true
  })
  const left = (claim: Claim) => !paired.has(claim)
  return {
    same: chosen.filter(p => !p.fields.length).map(({ a, b }) => [a, b]),
    otherwise: chosen.filter(p => p.fields.length).map(({ a, b, fields }) => ({ ours: a, theirs: b, fields })),
    onlyOurs: ours.filter(left),
    onlyTheirs: theirs.filter(left),
  }
}

/** How many claims each of some readings has, and on how many they agree. */
export interface Counts {
  readonly same: number
  readonly otherwise: number
  readonly onlyOurs: number
  readonly onlyTheirs: number
}

/**
 * Agreement of two readers from 0 to 1: claims that both have, twice, by all that they have (F1 of either against the other).
 * Nobody can count the claims that both rightly do not have, and then this is what kappa comes to (Hripcsak & Rothschild 2005).
 * Null where neither has any.
 */
export function agreement({ same, otherwise, onlyOurs, onlyTheirs }: Counts): number | null {
  const all = 2 * (same + otherwise) + onlyOurs + onlyTheirs
  return all ? (2 * same) / all : null
}

function ofOne(a: Claim, b: Claim, fields: readonly string[]): boolean {
  if (overlap(a.trigger, b.trigger)) return true
  if (!overlap(a.quote, b.quote)) return false
  const [mine, others] = [names(a), names(b)]
  const shared = mine.filter(n => others.includes(n)).length
  // two ties of one sentence may share somebody and be about different things
  return !fields.includes('parties') || (!fields.includes('type') && shared > 0)
}

function differing(a: Claim, b: Claim): string[] {
  // where either has sides that can be swapped, who does it to whom is no difference
  const swappable = a.symmetric || b.symmetric
  const values: Record<(typeof FIELDS)[number], (claim: Claim) => string> = {
    type: c => c.type,
    mode: c => c.mode ?? '',
    parties: c => partiesOf(c, swappable),
    polarity: c => c.polarity,
    realis: c => c.realis,
    attribution: c => c.attribution.map(p => plain(p.name)).join(),
  }
  return FIELDS.filter(field => values[field](a) !== values[field](b))
}

function partiesOf(claim: Claim, swappable: boolean): string {
  const [actor, recipient] = [claim.actor, claim.recipient].map(list =>
    [...new Set(list.map(p => plain(p.name)))].sort(),
  )
  return swappable ? [...actor, ...recipient].sort().join() : `${actor.join()}>${recipient.join()}`
}

const names = ({ actor, recipient, origin }: Claim) => [...actor, ...recipient, ...origin].map(p => plain(p.name))
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(the|a|an)\s+/, '')
    .replace(/[’']s$/, '')
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const away = (a: Claim, b: Claim) => Math.abs(a.trigger.start - b.trigger.start)
