import { RelataError } from '../base/errors.js'
import type { ClaimMark } from '../model/claim-marks.js'
import { holding, type Judgement } from '../model/judgement.js'
import type { Ledger } from '../model/ledger.js'
import { toldOf } from './judging.js'
import type { Standing } from './standing.js'

/** What is judged of a claim, as somebody saw it who wants to judge it. */
export type Expected = Readonly<Record<string, readonly ClaimMark[]>>

/** Marks that say what somebody judged; the others say what became of a document. */
const JUDGED: readonly ClaimMark[] = ['rejected', 'withdrawn', 'accepted', 'edited']

/**
 * Makes sure that nobody judged the claims otherwise since they were looked at. Errors: RELATA_JUDGEMENT_CONFLICT, which names who
 * did, when and why.
 */
export async function expectMarks(ledger: Ledger, standing: Standing, expected: Expected): Promise<void> {
  const judgements = holding(await ledger.judgements())
  const ids = Object.keys(expected)
  const replaced = new Map(judgements.filter(j => j.kind === 'edit').map(j => [j.subject, j]))
  for (const id of ids) {
    const edit = replaced.get(id)
    if (edit) throw conflict(edit)
  }
  for await (const { claim } of ledger.claims({ ids })) {
    const marks = standing.marks(claim).filter(mark => JUDGED.includes(mark))
    const seen = expected[claim.id].filter(mark => JUDGED.includes(mark))
    if (marks.length === seen.length && marks.every(mark => seen.includes(mark))) continue
    const last = judgements.filter(j => j.subject === claim.id || j.object === claim.id).at(-1)
    throw last
      ? conflict(last)
      : new RelataError('RELATA_JUDGEMENT_CONFLICT', 'what was judged of it was taken back meanwhile')
  }
}

function conflict(judgement: Judgement): RelataError {
  return new RelataError('RELATA_JUDGEMENT_CONFLICT', `it was judged meanwhile: ${toldOf(judgement)}`)
}
