import { weightOf } from '../../analyse/hypotheses/matrix.js'
import type { Claim } from '../../model/claim.js'
import type { KeptClaim } from '../../model/ledger.js'
import type { Around } from '../weighing/around.js'
import type { Weighing } from '../weighing/weighing.js'
import type { Workspace } from '../workspace.js'
import type { EvidenceItem } from './questions.js'

type Range = readonly [least: number, most: number]

/** What the ledger has on a piece of evidence now. */
export interface EvidenceFacts {
  /** The claim by which it was added; null where it does not count any more: then it weighs nothing. */
  readonly claim: Claim | null
  /** All claims that say the same, and those that say the contrary. */
  readonly claims: readonly Claim[]
  readonly against: readonly Claim[]
  readonly origins: Range
  readonly originsAgainst: Range
  /** By the origins that there are at least (and against it at most), and the other way round. */
  readonly weight: number
  readonly most: number
  /** Evidence added before that says the same; then this one weighs nothing. */
  readonly same: string | null
  /** Other evidence that goes back to one of its origins, so that the two are not independent. */
  readonly shares: readonly string[]
}

const NOTHING: EvidenceFacts = {
  claim: null,
  claims: [],
  against: [],
  origins: [0, 0],
  originsAgainst: [0, 0],
  weight: 0,
  most: 0,
  same: null,
  shares: [],
}

/** What the ledger has on each piece of evidence, by its id: who says the same, who denies it, from how many origins. */
export async function evidenceFacts(
  workspace: Workspace,
  weighing: Weighing,
  evidence: readonly EvidenceItem[],
): Promise<Map<string, EvidenceFacts>> {
  const { ledger } = workspace
  const standing = await workspace.standing()
  const fates = evidence.length ? await ledger.fates(evidence.map(e => e.claim)) : new Map()
  const today = new Map(evidence.map(e => [e.id, (fates.get(e.claim)?.claim ?? e.claim) as string]))
  const kept: KeptClaim[] = []
  for await (const one of ledger.claims({ ids: [...new Set(today.values())] }))
    if (standing.counts(one.claim)) kept.push(one)
  const around = kept.length ? await weighing.around(kept) : null
  const facts = new Map<string, EvidenceFacts>()
  const first = new Map<string, string>()
  const sources = new Map<string, ReadonlySet<string>>()
  for (const { id } of evidence) {
    const own = kept.find(k => k.claim.id === today.get(id))?.claim
    if (!own || !around) {
      facts.set(id, NOTHING)
      continue
    }
    const found = await factsOf(own, around)
    const said = found.claims.map(c => c.id).sort()[0]
    const same = first.get(said) ?? null
    if (same === null) first.set(said, id)
    sources.set(id, found.sources)
    const alone = same === null ? {} : { weight: 0, most: 0 }
    facts.set(id, { ...found.facts, claim: standing.marked(found.own), ...alone, same })
  }
  const shared = (a: string, b: string) => [...(sources.get(a) ?? [])].some(source => sources.get(b)?.has(source))
  for (const [id, mine] of facts)
    facts.set(id, { ...mine, shares: evidence.flatMap(e => (e.id !== id && shared(id, e.id) ? [e.id] : [])) })
  return facts
}

/** What stands behind a claim: its side of the proposition, the other side, its origins by name. */
async function factsOf(claim: Claim, around: Around) {
  const group = around.groups.find(g => g.claims.some(c => c.claim.id === claim.id))
  const whole = group && (await around.make(group, () => true))
  const own = group?.claims.find(c => c.claim.id === claim.id)?.claim ?? claim
  const [said, against] =
    own.polarity === 'affirmed' ? [whole?.affirmed, whole?.denied] : [whole?.denied, whole?.affirmed]
  const origins = said?.origins.count ?? [1, 1]
  const originsAgainst = against?.origins.count ?? [0, 0]
  const claims = said?.claims ?? [own]
  return {
    own,
    claims,
    sources: new Set(said?.origins.origins.map(o => `${o.kind} ${o.name}`)),
    facts: {
      claims,
      against: against?.claims ?? [],
      origins,
      originsAgainst,
      weight: weightOf(origins[0], originsAgainst[1]),
      most: weightOf(origins[1], originsAgainst[0]),
      shares: [],
    },
  }
}
