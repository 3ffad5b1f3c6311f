import type { Claim } from '../model/claim.js'
import { selfEvident } from '../model/claim-evident.js'
import type { JudgementKind } from '../model/judgement.js'
import type { ClaimQuery, Ledger } from '../model/ledger.js'

/** A claim as the review queue looks at it. */
export interface Reviewable extends Pick<Claim, 'id' | 'type' | 'confidence'> {
  readonly document: Pick<Claim['document'], 'id'>
}

/** What is judged while claims are gone through, and adds or takes away no claim. */
const PASSING: ReadonlySet<JudgementKind> = new Set([
  'accept',
  'reject',
  'seen',
  'watch',
  'grade_source',
  'grade_claim',
])

const gone = new WeakMap<Ledger, { readonly revision: number; readonly claims: Promise<Reviewable[]> }>()

/** All claims of a ledger that a person may decide about, as they were recorded. They are gone over once, and not after each decision. */
export async function reviewables(ledger: Ledger): Promise<readonly Reviewable[]> {
  const revision = await ledger.revision()
  const before = gone.get(ledger)
  if (before && (before.revision === revision || (await onlyPassing(ledger, before.revision, revision)))) {
    gone.set(ledger, { revision, claims: before.claims })
    return before.claims
  }
  const claims = collect(ledger)
  gone.set(ledger, { revision, claims })
  claims.catch(() => gone.delete(ledger))
  return claims
}

/** Those of a question: without those that their words tell by themselves. */
export async function* reviewableOf(ledger: Ledger, query?: ClaimQuery): AsyncGenerator<Claim> {
  for await (const { claim } of ledger.claims(query)) if (!selfEvident(claim)) yield claim
}

async function collect(ledger: Ledger): Promise<Reviewable[]> {
  const found: Reviewable[] = []
  const documents = new Map<string, Reviewable['document']>()
  for await (const { id, type, confidence, document } of reviewableOf(ledger)) {
    // one object for all claims of a document: there can be a million claims
    const of = documents.get(document.id) ?? { id: document.id }
    documents.set(document.id, of)
    found.push({ id, type, confidence, document: of })
  }
  return found
}

/** Whether nothing but passing judgements was added between two revisions. */
async function onlyPassing(ledger: Ledger, from: number, to: number): Promise<boolean> {
  if (to <= from) return false
  const entries = await ledger.history({ limit: to - from })
  if (entries.some(({ kind }) => kind !== 'judgement')) return false
  const judgements = new Map((await ledger.judgements()).map(j => [j.id, j]))
  return entries.every(({ id }) => {
    const judgement = judgements.get(id)!
    const { kind } = judgement.kind === 'withdraw' ? judgements.get(judgement.subject)! : judgement
    return PASSING.has(kind)
  })
}
