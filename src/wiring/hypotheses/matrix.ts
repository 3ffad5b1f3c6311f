import { expectedRating, type Looked } from '../../analyse/hypotheses/expected.js'
import {
  diagnosticity,
  otherByMost,
  type Ranked,
  type Row,
  ranking,
  type Sensitivity,
  sensitivity,
  weightOf,
} from '../../analyse/hypotheses/matrix.js'
import { asRelataError } from '../../base/errors.js'
import type { Claim } from '../../model/claim.js'
import type { Expectation, Rating } from '../../model/expectation.js'
import type { KeptClaim } from '../../model/ledger.js'
import { below } from '../../resolve/hierarchy.js'
import type { Weighing } from '../weighing/weighing.js'
import type { Workspace } from '../workspace.js'
import { type EvidenceItem, type Hypothesis, type Question, ratingKey, type Said } from './questions.js'

type Range = readonly [least: number, most: number]

/** A cell: `rated` by somebody, `expected` by the expectations of the hypothesis, or `none` (neutral, since nothing says). */
export interface Cell {
  readonly hypothesis: string
  readonly rating: Rating
  readonly basis: 'rated' | 'expected' | 'none'
  readonly reason: string | null
  readonly author: string | null
}

/** A row of the matrix. */
export interface EvidenceRow extends Said {
  /** The claim by which it was added; null where it does not count any more: then it weighs nothing. */
  readonly claim: Claim | null
  /** All claims that say the same, and those that say the contrary. */
  readonly claims: readonly Claim[]
  readonly against: readonly Claim[]
  readonly origins: Range
  readonly originsAgainst: Range
  readonly weight: number
  readonly most: number
  readonly diagnostic: number
  /** In the order of the hypotheses. */
  readonly cells: readonly Cell[]
}

/** The hypotheses of a question against the evidence. */
export interface Matrix {
  readonly question: Question
  /** Least contradicted first. */
  readonly hypotheses: readonly (Hypothesis & Omit<Ranked, 'id'>)[]
  /** What tells the hypotheses apart best, first. */
  readonly evidence: readonly EvidenceRow[]
  readonly sensitivity: readonly Sensitivity[]
  readonly byMost: boolean
}

/** Draws the matrix of a question from what the ledger has on its evidence now. */
export async function matrixOf(workspace: Workspace, weighing: Weighing, question: Question): Promise<Matrix> {
  const facts = await evidenceFacts(workspace, weighing, question.evidence)
  const looked = new Map<string, Looked[]>()
  for (const { id, expectations } of question.hypotheses)
    looked.set(id, await Promise.all(expectations.map(e => lookUp(workspace, e))))
  const ids = question.hypotheses.map(h => h.id)
  const cellOf = (item: EvidenceItem, claim: Claim | null, hypothesis: string): Cell => {
    const rated = question.ratings.get(ratingKey(hypothesis, item.id))
    if (rated) return { hypothesis, rating: rated.rating, basis: 'rated', reason: rated.reason, author: rated.author }
    const expected = claim && expectedRating(claim, looked.get(hypothesis)!)
    const basis = expected ? 'expected' : 'none'
    return { hypothesis, rating: expected ?? 'N', basis, reason: null, author: null }
  }
  const cells = new Map(question.evidence.map(e => [e.id, ids.map(h => cellOf(e, facts.get(e.id)!.claim, h))]))
  const rows = question.evidence.map((e): Row => {
    const { weight, most } = facts.get(e.id)!
    return { id: e.id, weight, most, ratings: new Map(cells.get(e.id)!.map(c => [c.hypothesis, c.rating])) }
  })
  const ranked = ranking(ids, rows)
  const own = new Map(question.hypotheses.map(h => [h.id, h]))
  const order = ranked.map(r => r.id)
  const shown = question.evidence.map((e, i): EvidenceRow => {
    const mine = new Map(cells.get(e.id)!.map(c => [c.hypothesis, c]))
    const diagnostic = diagnosticity(rows[i], ids)
    return { ...e, ...facts.get(e.id)!, diagnostic, cells: order.map(h => mine.get(h)!) }
  })
  return {
    question,
    hypotheses: ranked.map(({ id, ...numbers }) => ({ ...own.get(id)!, ...numbers })),
    evidence: shown.sort(
      (x, y) => y.diagnostic * y.weight - x.diagnostic * x.weight || y.weight - x.weight || (x.id < y.id ? -1 : 1),
    ),
    sensitivity: sensitivity(ids, rows),
    byMost: otherByMost(ranked),
  }
}

type Facts = Pick<EvidenceRow, 'claim' | 'claims' | 'against' | 'origins' | 'originsAgainst' | 'weight' | 'most'>

/** What the ledger has on each piece of evidence: all who say the same, who deny it, and from how many origins. */
async function evidenceFacts(
  workspace: Workspace,
  weighing: Weighing,
  evidence: readonly EvidenceItem[],
): Promise<Map<string, Facts>> {
  const { ledger } = workspace
  const standing = await workspace.standing()
  const fates = evidence.length ? await ledger.fates(evidence.map(e => e.claim)) : new Map()
  const today = new Map(evidence.map(e => [e.id, (fates.get(e.claim)?.claim ?? e.claim) as string]))
  const kept: KeptClaim[] = []
  for await (const one of ledger.claims({ ids: [...new Set(today.values())] }))
    if (standing.counts(one.claim)) kept.push(one)
  const counted = new Set(kept.map(k => k.claim.id))
  const around = kept.length ? await weighing.around(kept) : null
  const facts = new Map<string, Facts>()
  for (const { id } of evidence) {
    const claim = today.get(id)!
    const group = counted.has(claim) ? around?.groups.find(g => g.claims.some(c => c.claim.id === claim)) : undefined
    const whole = group && (await around!.make(group, () => true))
    const own = group?.claims.find(c => c.claim.id === claim)?.claim ?? kept.find(k => k.claim.id === claim)?.claim
    if (!own) facts.set(id, NOTHING)
    else {
      const [same, other] =
        own.polarity === 'affirmed' ? (['affirmed', 'denied'] as const) : (['denied', 'affirmed'] as const)
      const [said, against] = [whole?.[same], whole?.[other]]
      const origins = said?.origins.count ?? [1, 1]
      const originsAgainst = against?.origins.count ?? [0, 0]
      facts.set(id, {
        claim: standing.marked(own),
        claims: said?.claims ?? [own],
        against: against?.claims ?? [],
        origins,
        originsAgainst,
        weight: weightOf(origins[0], originsAgainst[1]),
        most: weightOf(origins[1], originsAgainst[0]),
      })
    }
  }
  return facts
}

const NOTHING: Facts = {
  claim: null,
  claims: [],
  against: [],
  origins: [0, 0],
  originsAgainst: [0, 0],
  weight: 0,
  most: 0,
}

/** The actors that an expectation names, with those that count for them; nobody where no claim knows the name. */
async function lookUp(
  workspace: Workspace,
  { type, mode, unexpected, actor, recipient }: Expectation,
): Promise<Looked> {
  const ids = async (name: string | null): Promise<ReadonlySet<string> | null> => {
    if (name === null) return null
    try {
      const { id } = await workspace.actor(name)
      return new Set(below(id, (await workspace.who()).ties).map(r => r.actor))
    } catch (error) {
      if (asRelataError(error).code === 'RELATA_INTERNAL') throw error
      return new Set()
    }
  }
  return { type, mode, unexpected, actor: await ids(actor), recipient: await ids(recipient) }
}
