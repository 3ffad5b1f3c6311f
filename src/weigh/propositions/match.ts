import type { Realis } from '../../model/claim.js'
import type { AnyComparable, World } from './comparable.js'
import { type Comparison, compareParties, WEIGHTS } from './parties.js'
import { gap } from './times.js'

/** A reason to hold that two claims say the same (or one the contrary of the other). */
export interface Evidence {
  readonly what: 'kind' | 'actor' | 'recipient' | 'origin' | 'place' | 'object' | 'time' | 'story' | 'denier'
  readonly how: Comparison
  readonly weight: number
}

/** The weight from which on two claims are held to say the same, by at least two reasons beside their type. */
export const ENOUGH = 3
/** Days by which stated times may miss each other; that much is a dispute about the day. */
export const SLACK = 3
/** Stated times within these many days say something together; a year says little. */
const NARROW = 31

const PLANNED: ReadonlySet<Realis> = new Set(['intended', 'predicted'])
const realm = (realis: Realis) => (PLANNED.has(realis) ? 'planned' : realis)

/** Whether two claims cannot say the same: another kind of event, other parties, another time. Symmetric. */
export function contradictsMatch(a: AnyComparable, b: AnyComparable, world: World): boolean {
  const [x, y] = [a.claim, b.claim]
  if (x.type !== y.type && !world.vocabulary.alike.has(`${x.type} ${y.type}`)) return true
  if (x.type === y.type && x.mode !== y.mode && x.mode !== null && y.mode !== null) return true
  if (realm(x.realis) !== realm(y.realis)) return true
  if (gap(a.when, b.when) > (a.when.stated && b.when.stated ? SLACK : 0)) return true
  if (isMutual(a) && isMutual(b)) return compareRoles(a, b).some(([, how]) => how === 'differ')
  // most pairs differ in who acts; places never do
  return (['actor', 'recipient', 'origin'] as const).some(role => compareParties(a[role], b[role]) === 'differ')
}

type Role = 'actor' | 'recipient' | 'origin' | 'place'

/** The comparison of each role, in the direction that fits better where an event has none. */
function compareRoles(a: AnyComparable, b: AnyComparable): [Role, Comparison][] {
  const fixed: [Role, Comparison][] = [
    ['origin', compareParties(a.origin, b.origin)],
    ['place', lenient(compareParties(a.place, b.place))],
  ]
  const straight: [Role, Comparison][] = [
    ['actor', compareParties(a.actor, b.actor)],
    ['recipient', compareParties(a.recipient, b.recipient)],
  ]
  if (!isMutual(a) || !isMutual(b)) return [...straight, ...fixed]
  const turned: [Role, Comparison][] = [
    ['actor', compareParties(a.actor, b.recipient)],
    ['recipient', compareParties(a.recipient, b.actor)],
  ]
  return [...(value(turned) > value(straight) ? turned : straight), ...fixed]
}

/** Whether who does it and whom it is done to can change places. */
function isMutual({ claim }: AnyComparable): boolean {
  return claim.symmetric || claim.mode === 'clash'
}

/** A village lies in a district: two names of places need not be two places. */
function lenient(how: Comparison): Comparison {
  return how === 'differ' ? 'open' : how
}

function value(roles: readonly [Role, Comparison][]): number {
  return roles.reduce((sum, [, how]) => sum + (how === 'differ' ? -9 : WEIGHTS[how]), 0)
}

/**
 * The reasons to hold that two claims say the same, or null where they are not enough. Weights are added up as in Fellegi and
 * Sunter's record linkage (JASA 1969), with weights set by hand and shown. Symmetric.
 * @param sameStory whether the documents of the two tell of the same actors in the same days
 */
export function matchEvidence(
  a: AnyComparable,
  b: AnyComparable,
  world: World,
  sameStory: (a: AnyComparable, b: AnyComparable) => boolean,
): Evidence[] | null {
  if (contradictsMatch(a, b, world)) return null
  const found: Evidence[] = []
  const add = (what: Evidence['what'], how: Comparison, weight: number) => found.push({ what, how, weight })
  const [x, y] = [a.claim, b.claim]
  if (x.type === y.type && x.mode === y.mode && x.mode !== null) add('kind', 'same', 1)
  for (const [role, how] of compareRoles(a, b)) {
    const weight = role === 'place' ? Math.min(1, WEIGHTS[how]) : WEIGHTS[how]
    if (weight) add(role, how, weight)
  }
  if ([...a.things].some(thing => b.things.has(thing))) add('object', 'alike', 1)
  if (sameDays(a, b)) add('time', 'same', 1)
  if (x.polarity !== y.polarity && deniedByParty(a, b)) add('denier', 'same', 2)
  const weight = () => found.reduce((sum, e) => sum + e.weight, 0)
  const reasons = () => found.filter(e => e.what !== 'kind').length
  if (found.some(e => ['actor', 'recipient', 'origin'].includes(e.what)) && (weight() < ENOUGH || reasons() < 2))
    if (sameStory(a, b)) add('story', 'alike', 1)
  // one document seldom tells a thing twice in the same words
  const enough = x.document.id === y.document.id && x.polarity === y.polarity ? ENOUGH + 1 : ENOUGH
  return weight() >= enough && reasons() >= 2 ? found : null
}

/** Whether both state their time closely, and it can be one. */
function sameDays(a: AnyComparable, b: AnyComparable): boolean {
  return [a, b].every(({ when }) => when.stated && when.last - when.first <= NARROW) && gap(a.when, b.when) === 0
}

/** Whether two claims name different actors for one deed: of one kind, against the same, at the same place on the same days. Symmetric. */
export function rival(a: AnyComparable, b: AnyComparable, world: World): boolean {
  const [x, y] = [a.claim, b.claim]
  if (x.type !== y.type || x.mode !== y.mode || world.standing(x.type)) return false
  if ([x, y].some(c => c.polarity === 'denied' || c.realis !== 'actual')) return false
  return (
    sameDays(a, b) &&
    compareParties(a.actor, b.actor) === 'differ' &&
    WEIGHTS[compareParties(a.recipient, b.recipient)] > 0 &&
    WEIGHTS[compareParties(a.place, b.place)] === WEIGHTS.same
  )
}

/** Whether who denies is a party of what is denied: it then speaks of just that. */
function deniedByParty(a: AnyComparable, b: AnyComparable): boolean {
  const [denied, told] = a.claim.polarity === 'denied' ? [a, b] : [b, a]
  const parties = [...told.actor, ...told.recipient, ...told.origin]
  return parties.some(p => denied.voices.has(p.actor))
}
