import { expectedRating, type Looked } from '../../analyse/hypotheses/expected.js'
import {
  diagnosticity,
  otherByMost,
  type Ranked,
  type Row,
  ranking,
  type Sensitivity,
  sensitivity,
} from '../../analyse/hypotheses/matrix.js'
import { asRelataError } from '../../base/errors.js'
import type { Claim } from '../../model/claim.js'
import type { Expectation, Rating } from '../../model/expectation.js'
import { below } from '../../resolve/hierarchy.js'
import type { Weighing } from '../weighing/weighing.js'
import type { Workspace } from '../workspace.js'
import { type EvidenceFacts, evidenceFacts } from './evidence.js'
import { type EvidenceItem, type Hypothesis, type Question, ratingKey, type Said } from './questions.js'

/** A cell: `rated` by somebody, `expected` by the expectations of the hypothesis, or `none` (neutral, since nothing says). */
export interface Cell {
  readonly hypothesis: string
  readonly rating: Rating
  readonly basis: 'rated' | 'expected' | 'none'
  readonly reason: string | null
  readonly author: string | null
}

/** A row of the matrix. */
export interface EvidenceRow extends Said, EvidenceFacts {
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
