import { contentId } from '../base/hash.js'

/**
 * What somebody decided. A judgement is never changed: a later one counters it, and `withdraw` takes one back.
 *
 * | kind | subject | object | says |
 * | --- | --- | --- | --- |
 * | `same`, `different` | a name key (`src/resolve/keys.ts`) | another | the two stand for one actor, or do not |
 * | `accept`, `reject`, `withdraw_claim` | a claim's id | | it is read rightly, wrongly, or shall not count |
 * | `edit` | a claim's id | the id of the claim that stands for it | a person reads it otherwise |
 * | `retract` | a document's id | | its publisher no longer stands by it |
 * | `replace` | a document's id | the id of the document that it is a newer version of | |
 * | `grade_source` | a source's name key | A to F | how far it can be relied on (`src/weigh/grades.ts`) |
 * | `grade_claim` | a claim's id | 1 to 6 | how credible it is |
 * | `watch` | lines (`src/model/watch.ts`) | | tell what becomes of it |
 * | `seen` | `changes` | the number of an entry | all up to that entry was looked at by the author |
 * | `settle` | a claim's id | `yes`, `no`, `void` | what it forecasts came about, did not, or cannot be told |
 * | `question` | its words | | answers to it compete as hypotheses |
 * | `hypothesis` | a question's id | its words | it is one of the answers |
 * | `expect` | a hypothesis' id | lines (`src/model/expectation.ts`) | that is to be expected if it holds |
 * | `evidence` | a question's id | a claim's id | what it says bears on the question |
 * | `rate` | a hypothesis' id | the id of an `evidence` judgement, and CC, C, N, I or II behind a blank | how consistent the two are |
 * | `propose` | a claim's id, or a document's | a proposal as JSON (`src/model/proposal.ts`) | a person may decide so; until then it counts nowhere |
 * | `scrub` | what was done | digests of the scrubbed entries as JSON (`src/model/scrub.ts`) | rows were made unreadable; it cannot be taken back |
 * | `withdraw` | a judgement's id | | that judgement no longer holds |
 */
export const JUDGEMENT_KINDS = [
  'same',
  'different',
  'withdraw',
  'accept',
  'reject',
  'withdraw_claim',
  'edit',
  'retract',
  'replace',
  'grade_source',
  'grade_claim',
  'watch',
  'seen',
  'settle',
  'question',
  'hypothesis',
  'expect',
  'evidence',
  'rate',
  'propose',
  'scrub',
] as const
export type JudgementKind = (typeof JUDGEMENT_KINDS)[number]

export interface Judgement {
  readonly id: string
  readonly kind: JudgementKind
  readonly subject: string
  readonly object: string | null
  readonly reason: string
  readonly author: string
  /** When it was made, ISO 8601. */
  readonly made: string
}

/** A judgement; its id is a hash of its content. */
export function judgement(content: Omit<Judgement, 'id'>): Judgement {
  return { id: contentId(content), ...content }
}

/** That a document is a newer version of another, as was seen when it was added. */
export function versionJudgement(newer: string, older: string, made: string): Judgement {
  const reason = 'it came from the same place with another text'
  return judgement({ kind: 'replace', subject: newer, object: older, reason, author: 'relata', made })
}

/**
 * The judgements that hold, in their order. One that was taken back does not, and a taking back that was taken back
 * itself takes nothing back.
 * @param judgements in the order in which they were recorded: each names only earlier ones
 */
export function holding(judgements: readonly Judgement[]): Judgement[] {
  const undone = undoneBy(judgements)
  return judgements.filter(j => j.kind !== 'withdraw' && !undone.has(j.id))
}

/** For each judgement that no longer holds, the one that took it back. @param judgements in recorded order */
export function undoneBy(judgements: readonly Judgement[]): Map<string, Judgement> {
  const undone = new Map<string, Judgement>()
  for (const j of [...judgements].reverse()) if (j.kind === 'withdraw' && !undone.has(j.id)) undone.set(j.subject, j)
  return undone
}

/**
 * For each replaced document the judgement that names the newer version of it. Where a page went back to an older text, that
 * one is the newest again. @param judgements in recorded order
 */
export function newerVersions(judgements: readonly Judgement[]): Map<string, Judgement> {
  const newer = new Map<string, Judgement>()
  for (const j of holding(judgements)) {
    if (j.kind !== 'replace' || j.object === null) continue
    newer.delete(j.subject)
    newer.set(j.object, j)
  }
  return newer
}
