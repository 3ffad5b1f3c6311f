import type { Candidate } from './candidate.js'
import type { Profile } from './profile.js'
import { levelOf, type Pattern, type Weights } from './weights.js'

/** Kinds that are taken for each other. */
const BODIES: ReadonlySet<string> = new Set(['organization', 'unit', 'group', 'state'])

/** What is known of how common things are. */
export interface Frequencies {
  /** How many actors share the rarest key that both have. */
  bearers(a: Candidate, b: Candidate): number
  /** In how many actors' company an actor is. */
  company(actor: string): number
  /** How many actors there are. */
  readonly actors: number
}

/** What can be observed of two actors. @param likeness of their names, 0 to 1 */
export function observe(
  [a, b]: readonly [Candidate, Candidate],
  [p, q]: readonly [Profile, Profile],
  likeness: number,
  frequencies: Frequencies,
  weights: Weights,
): Pattern {
  const set = (x: ReadonlySet<string>, y: ReadonlySet<string>) =>
    x.size && y.size ? (intersects(x, y) ? 'shared' : 'other') : undefined
  const told = p.documents.size > 0 && q.documents.size > 0
  return {
    name: levelOf('name', likeness, weights),
    rarity: levelOf('rarity', frequencies.bearers(a, b), weights),
    kind:
      a.actor.kind === b.actor.kind ? 'same' : BODIES.has(a.actor.kind) && BODIES.has(b.actor.kind) ? 'near' : 'other',
    company:
      p.company.size && q.company.size ? levelOf('company', sameCompany(a, b, p, q, frequencies), weights) : undefined,
    role: set(p.roles, q.roles),
    place: set(p.places, q.places),
    time: p.years && q.years ? levelOf('time', yearsApart(p.years, q.years), weights) : undefined,
    document: told ? (intersects(p.documents, q.documents) ? 'together' : 'separate') : undefined,
    deed: told ? (p.related.has(b.actor.id) || q.related.has(a.actor.id) ? 'related' : 'unrelated') : undefined,
  }
}

/** The weighed share of the smaller company that both keep (overlap coefficient; rare others weigh more, by idf). */
function sameCompany(a: Candidate, b: Candidate, p: Profile, q: Profile, frequencies: Frequencies): number {
  const weight = (id: string) => Math.log(1 + frequencies.actors / (1 + frequencies.company(id)))
  const total = (company: Profile['company'], self: string) => {
    let sum = 0
    for (const id of company.keys()) if (id !== self) sum += weight(id)
    return sum
  }
  const [small, large] = p.company.size < q.company.size ? [p.company, q.company] : [q.company, p.company]
  let shared = 0
  for (const id of small.keys()) if (large.has(id)) shared += weight(id)
  const least = Math.min(total(p.company, b.actor.id), total(q.company, a.actor.id))
  return least > 0 ? shared / least : 0
}

function yearsApart([from, to]: readonly [number, number], [first, last]: readonly [number, number]): number {
  return Math.max(0, first - to, from - last)
}

function intersects(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  for (const item of small) if (large.has(item)) return true
  return false
}
