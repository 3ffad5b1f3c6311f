import { type Expectation, expectationOf, isRating, type Rating } from '../../model/expectation.js'
import { holding, type Judgement } from '../../model/judgement.js'

/** Who decided it, and why. */
export interface Said {
  /** The id of the judgement. */
  readonly id: string
  readonly reason: string
  readonly author: string
  readonly made: string
}

export interface Hypothesis extends Said {
  readonly hypothesis: string
  readonly expectations: readonly (Expectation & { readonly id: string })[]
}

/** Evidence: what a claim says, by its id. */
export interface EvidenceItem extends Said {
  readonly claim: string
}

export interface RatingSaid extends Said {
  readonly rating: Rating
}

/** A question with all that was put to it, in the order in which it came. */
export interface Question extends Said {
  readonly question: string
  readonly hypotheses: readonly Hypothesis[]
  readonly evidence: readonly EvidenceItem[]
  /** The last that holds, by `ratingKey`. */
  readonly ratings: ReadonlyMap<string, RatingSaid>
}

/** The key of the rating of a piece of evidence against a hypothesis. */
export const ratingKey = (hypothesis: string, evidence: string) => `${hypothesis} ${evidence}`

/**
 * The questions that judgements put together, oldest first. What hangs on something that was taken back is gone with it.
 * @param judgements in the order in which they were recorded
 */
export function questionsOf(judgements: readonly Judgement[]): Question[] {
  const held = holding(judgements)
  const by = (kind: Judgement['kind'], subject: string) => held.filter(j => j.kind === kind && j.subject === subject)
  return held
    .filter(j => j.kind === 'question')
    .map(question => {
      const hypotheses = by('hypothesis', question.id).map(h => ({
        ...said(h),
        hypothesis: h.object!,
        expectations: by('expect', h.id).map(e => ({ id: e.id, ...expectationOf(e.object!) })),
      }))
      const evidence = by('evidence', question.id).map(e => ({ ...said(e), claim: e.object! }))
      const ratings = new Map<string, RatingSaid>()
      const rows = new Set(evidence.map(e => e.id))
      for (const { id: hypothesis } of hypotheses)
        for (const rate of by('rate', hypothesis)) {
          const [row, rating] = rate.object!.split(' ')
          if (rows.has(row) && isRating(rating)) ratings.set(ratingKey(hypothesis, row), { ...said(rate), rating })
        }
      return { ...said(question), question: question.subject, hypotheses, evidence, ratings }
    })
}

function said({ id, reason, author, made }: Judgement): Said {
  return { id, reason, author, made }
}
