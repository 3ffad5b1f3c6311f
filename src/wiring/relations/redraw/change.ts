import type { JudgementKind } from '../../../model/judgement.js'
import type { KeptClaim } from '../../../model/ledger.js'
import type { Workspace } from '../../workspace.js'

/** Where a ledger stood when its relations were drawn. */
export interface Point {
  /** Its last entry, with that entry's hash. */
  readonly entry: number
  readonly hash: string
  /** How many judgements there were. */
  readonly judgements: number
  /** Claims that did not count by a verdict (`Standing.leftOut`). */
  readonly leftOut: readonly string[]
}

/** What was added to a ledger since. */
export interface Change {
  /** Claims that entries brought, in recorded order. */
  readonly added: readonly KeptClaim[]
  /** Publishers of the documents that came. */
  readonly publishers: ReadonlySet<string>
  /** Nothing that was added bears on what is drawn. */
  readonly harmless: boolean
}

/** Entries up to which a change is small. */
const ENTRIES = 2000

/** Judgements that bear on nothing that is drawn; and those that bear on some claims and documents, which are told by their standing. */
const HARMLESS: ReadonlySet<JudgementKind> = new Set([
  ...(['grade_source', 'grade_claim', 'watch', 'seen', 'settle', 'question'] as const),
  ...(['hypothesis', 'expect', 'evidence', 'rate', 'propose'] as const),
])
const VERDICTS: ReadonlySet<JudgementKind> = new Set(['accept', 'reject', 'withdraw_claim'])
const LOCAL: ReadonlySet<JudgementKind> = new Set([...VERDICTS, 'edit', 'retract', 'replace'])

/** Where a ledger stands. */
export async function pointOf({ ledger, standing }: Judged): Promise<Point> {
  const [[last], { length: judgements }] = [await ledger.history({ limit: 1 }), await ledger.judgements()]
  const { leftOut } = await standing()
  return { entry: last?.entry ?? -1, hash: last?.hash ?? '', judgements, leftOut }
}

/** A ledger with what was judged of it. */
type Judged = Pick<Workspace, 'ledger' | 'standing'>

/**
 * What was added to a ledger since a point; null where that is much, or is of a kind whose bearing is not told by the claims that
 * came and by which claims count: two names were judged to be one or two, a document was read again, an edit was taken back.
 */
export async function changeSince({ ledger, standing }: Judged, point: Point): Promise<Change | null> {
  const behind = (await ledger.revision()) - point.entry
  if (point.entry < 0 || behind < 0 || behind > ENTRIES) return null
  const entries = await ledger.history({ limit: behind + 1 })
  const since = entries.filter(e => e.entry > point.entry)
  if (!entries.some(e => e.entry === point.entry && e.hash === point.hash)) return null
  if (since.some(e => e.kind === 'reading')) return null
  const judgements = await ledger.judgements()
  const byId = new Map(judgements.map(j => [j.id, j]))
  const fresh = judgements.slice(point.judgements)
  for (const { kind, subject } of fresh) {
    const meant = kind === 'withdraw' ? byId.get(subject)?.kind : kind
    if (meant === undefined || !(HARMLESS.has(meant) || LOCAL.has(meant)) || (kind !== meant && meant === 'edit'))
      return null
  }
  const documents = since.filter(e => e.kind === 'document').length
  const added: KeptClaim[] = []
  const edits = since.some(e => e.kind === 'edit')
  if (documents || edits) for await (const kept of ledger.claims({ after: point.entry })) added.push(kept)
  const publishers = new Set((await ledger.documents({ limit: documents })).flatMap(d => d.publisher ?? []))
  const local = fresh
    .map(({ kind, subject }) => (kind === 'withdraw' ? byId.get(subject)!.kind : kind))
    .filter(k => LOCAL.has(k))
  const leftOut = new Set((await standing()).leftOut)
  const asBefore = leftOut.size === point.leftOut.length && point.leftOut.every(id => leftOut.has(id))
  const bears = local.some(kind => !VERDICTS.has(kind)) || !asBefore
  return { added, publishers, harmless: !documents && !edits && !bears }
}
