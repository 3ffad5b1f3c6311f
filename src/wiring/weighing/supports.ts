import type { Support } from '../../analyse/support.js'
import type { Claim } from '../../model/claim.js'
import type { Origins } from '../../weigh/origins/origins.js'
import { type Voices, voiceOf } from '../../weigh/origins/voice.js'
import type { Group } from '../../weigh/propositions/groups.js'
import type { Proposition } from './proposition.js'
import type { Propositions } from './propositions.js'

/** A sentence of fewer words can stand in two reports by chance. */
const WORDS = 6

/** The support of claims by their ids. */
type ById = Map<string, Support>

/**
 * The support of each claim that counts and is no evident tie: what it says, and which origin of that it goes back to. A claim that
 * is alone in saying something has an origin of its own.
 */
export async function supportsOf(
  { groups, world }: Pick<Propositions, 'groups' | 'world'>,
  make: (group: Group) => Promise<Proposition>,
): Promise<ById> {
  const supports: ById = new Map()
  for (const [proposition, group] of groups.entries())
    for (const [id, support] of await supportsIn(group, proposition, world, make)) supports.set(id, support)
  return supports
}

/** The same of the claims that say one thing. @param proposition its number */
export async function supportsIn(
  group: Group,
  proposition: number,
  world: Voices,
  make: (group: Group) => Promise<Proposition>,
): Promise<[claim: string, support: Support][]> {
  if (group.claims.length === 1) {
    const [{ claim }] = group.claims
    return [[claim.id, { proposition, origin: 0, surely: 0, source: alone(claim, world) }]]
  }
  const { affirmed, denied } = await make(group)
  return [affirmed, denied].flatMap(side => (side ? [...within(side.origins, proposition)] : []))
}

/** What tells whether a claim is a copy of another. */
export interface Copyable {
  readonly id: string
  readonly polarity: Claim['polarity']
  readonly published: string | null
  /** The same for the same words of the same parties; null where they are so few that they can be the same by chance. */
  readonly content: string | null
}

/** What tells whether a claim is a copy. @param content see `Comparable.content` */
export function copyable({ id, polarity, document, quote }: Claim, content: string): Copyable {
  const { published } = document
  return { id, polarity, published, content: quote.text.split(/\s+/).length < WORDS ? null : content }
}

/**
 * The supports with those of copies: where the same words of the same parties stand in two documents, the one is taken for a copy of
 * the other also where the days of their reports keep them apart.
 */
export function withCopies(supports: ReadonlyMap<string, Support>, claims: readonly Copyable[]): ById {
  const first = new Map<string, Copyable>()
  for (const claim of claims) {
    if (claim.content === null) continue
    const known = first.get(claim.content)
    if (!known || earlier(claim, known)) first.set(claim.content, claim)
  }
  const found: ById = new Map(supports)
  for (const { id, polarity, content } of claims) {
    const model = content === null ? undefined : first.get(content)
    if (model && model.id !== id && model.polarity === polarity) found.set(id, supports.get(model.id)!)
  }
  return found
}

/** The origin of a claim that nobody else tells, as `originsOf` names it. */
function alone(claim: Claim, voices: Voices): string {
  const { speaker, via, publisher } = voiceOf(claim, voices)
  if (speaker && !speaker.anonymous) return `speaker:${speaker.name}`
  if (speaker) return `anonymous:${speaker.name}:${claim.id}`
  const outlet = via ?? publisher
  return outlet ? `outlet:${outlet.name}` : `document::${claim.document.id}`
}

/** The support of the claims of one side, by their origins. */
function* within({ origins, perhapsOne }: Origins, proposition: number): Generator<[claim: string, support: Support]> {
  const surely = origins.map((_, i) => i)
  const root = (i: number): number => (surely[i] === i ? i : root(surely[i]))
  const known = (i: number) => origins[i].kind !== 'none'
  for (const { a, b } of perhapsOne)
    if (known(a) && known(b)) surely[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
  for (const [origin, { kind, name, claims }] of origins.entries()) {
    const named = kind === 'speaker' || kind === 'outlet'
    const source = named ? `${kind}:${name}` : `${kind}:${name}:${claims[0]}`
    for (const id of claims) yield [id, { proposition, origin, surely: known(origin) ? root(origin) : null, source }]
  }
}

/** Whether a claim was reported before another; in an order of its own where no day tells. */
function earlier(a: Copyable, b: Copyable): boolean {
  const [x, y] = [a, b].map(({ id, published }) => `${published ?? '9'} ${id}`)
  return x < y
}
