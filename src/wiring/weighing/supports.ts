import type { Support, Supports } from '../../analyse/support.js'
import type { Claim } from '../../model/claim.js'
import type { Origins } from '../../weigh/origins/origins.js'
import { type Voices, voiceOf } from '../../weigh/origins/voice.js'
import type { Group } from '../../weigh/propositions/groups.js'
import type { Proposition } from './proposition.js'
import type { Propositions } from './propositions.js'

/** A sentence of fewer words can stand in two reports by chance. */
const WORDS = 6

/**
 * The support of each claim that counts and is no evident tie: what it says, and which origin of that it goes back to. A claim that
 * is alone in saying something has an origin of its own. Where the same words of the same parties stand in two documents, the one
 * is taken for a copy of the other also where the days of their reports keep them apart.
 */
export async function supportsOf(drawn: Propositions, make: (group: Group) => Promise<Proposition>): Promise<Supports> {
  const supports = new Map<string, Support>()
  const first = new Map<string, Claim>()
  for (const [proposition, group] of drawn.groups.entries()) {
    for (const { claim, content } of group.claims) {
      if (claim.quote.text.split(/\s+/).length < WORDS) continue
      const known = first.get(content)
      if (!known || earlier(claim, known)) first.set(content, claim)
    }
    if (group.claims.length === 1) {
      const [{ claim }] = group.claims
      supports.set(claim.id, { proposition, origin: 0, surely: 0, source: alone(claim, drawn.world) })
      continue
    }
    const { affirmed, denied } = await make(group)
    for (const side of [affirmed, denied])
      if (side) for (const [id, support] of within(side.origins, proposition)) supports.set(id, support)
  }
  for (const group of drawn.groups)
    for (const { claim, content } of group.claims) {
      const model = first.get(content)
      if (model && model.id !== claim.id && model.polarity === claim.polarity)
        supports.set(claim.id, supports.get(model.id)!)
    }
  return supports
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
function earlier(a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map(({ id, document }) => `${document.published ?? '9'} ${id}`)
  return x < y
}
