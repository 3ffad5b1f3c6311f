import type { Claim } from '../../model/claim.js'
import type { Judgement } from '../../model/judgement.js'
import type { HistoryEntry, KeptClaim, Ledger } from '../../model/ledger.js'
import type { Standing } from '../standing.js'
import type { Workspace } from '../workspace.js'

/** Why a claim does not count any more. */
export type Gone = 'superseded' | 'retracted' | 'rejected' | 'withdrawn' | 'edited' | 'read otherwise'

/** Which claims count at one moment of a ledger and not at another. */
export interface ClaimsSince {
  /** The entries between the two, newest first. */
  readonly entries: readonly HistoryEntry[]
  /** The judgements among them, in their order. */
  readonly judgements: readonly Judgement[]
  readonly came: readonly KeptClaim[]
  readonly went: readonly (KeptClaim & { readonly why: Gone })[]
}

/**
 * What came and what went after an entry: claims that count now and did not then, and the other way round; what a newer version or
 * reading of a document says in the same words did neither. Only documents that
 * the entries since are about are looked at.
 */
export async function claimsSince(now: Workspace, then: Workspace): Promise<ClaimsSince> {
  const [from, to] = [await then.ledger.revision(), await now.ledger.revision()]
  const entries = to > from ? await now.ledger.history({ limit: to - from }) : []
  const ids = new Set(entries.map(e => e.id))
  const all = await now.ledger.judgements()
  const judgements = all.filter(j => ids.has(j.id))
  const touched = await touchedDocuments(now.ledger, entries, judgements, all)
  const old = new Set<string>()
  for (const id of touched) if (await then.ledger.has(id)) old.add(id)
  const [standsNow, stoodThen] = [await now.standing(), await then.standing()]
  const counted = new Map<string, KeptClaim>()
  for await (const kept of now.ledger.claims({ after: from }))
    if (standsNow.counts(kept.claim)) counted.set(kept.claim.id, kept)
  for (const id of old) await countedOf(now.ledger, standsNow, id, counted)
  const before = new Map<string, KeptClaim>()
  for (const id of old) await countedOf(then.ledger, stoodThen, id, before)
  const edited = new Set(standsNow.hidden)
  const came = [...counted.values()].filter(k => !before.has(k.claim.id))
  const went = [...before.values()].filter(k => !counted.has(k.claim.id))
  const moved = unchanged(came, went, standsNow)
  return {
    entries,
    judgements,
    came: came.filter(k => !moved.has(k.claim.id)),
    went: went.filter(k => !moved.has(k.claim.id)).map(k => ({ ...k, why: reasonOf(k.claim, standsNow, edited) })),
  }
}

/** Claims of a newer version, or a newer reading, that say in the same words what one of the older did, and those of the older. */
function unchanged(came: readonly KeptClaim[], went: readonly KeptClaim[], standing: Standing): Set<string> {
  const open = new Map<string, string[]>()
  const add = (key: string, id: string) => {
    const list = open.get(key)
    if (list) list.push(id)
    else open.set(key, [id])
  }
  for (const { claim } of went) {
    const { id } = claim.document
    add(contentOf(claim, standing.superseded.get(id) ?? id), claim.id)
  }
  const moved = new Set<string>()
  for (const { claim } of came) {
    const older = open.get(contentOf(claim, claim.document.id))?.pop()
    if (older === undefined) continue
    moved.add(older)
    moved.add(claim.id)
  }
  return moved
}

function contentOf({ type, mode, polarity, realis, hedge, quote, ...claim }: Claim, document: string): string {
  const names = [claim.actor, claim.recipient, claim.origin, claim.attribution].map(list =>
    list.map(p => p.name).sort(),
  )
  return JSON.stringify([document, type, mode, polarity, realis, hedge, names, quote.text.replace(/\s+/g, ' ')])
}

async function countedOf(
  ledger: Ledger,
  standing: Standing,
  document: string,
  into: Map<string, KeptClaim>,
): Promise<void> {
  for await (const kept of ledger.claims({ document })) if (standing.counts(kept.claim)) into.set(kept.claim.id, kept)
}

/** The documents that some entries are about: added, read again, judged, or with claims that were judged. */
async function touchedDocuments(
  ledger: Ledger,
  entries: readonly HistoryEntry[],
  judgements: readonly Judgement[],
  all: readonly Judgement[],
): Promise<Set<string>> {
  const documents = new Set(entries.flatMap(e => e.document ?? []))
  const byId = new Map(all.map(j => [j.id, j]))
  const claims = new Set<string>()
  for (const judged of judgements) {
    let about: Judgement | undefined = judged
    while (about?.kind === 'withdraw') about = byId.get(about.subject)
    if (!about) continue
    const { kind, subject, object } = about
    if (kind === 'retract') documents.add(subject)
    if (kind === 'replace') for (const id of [subject, object]) if (id !== null) documents.add(id)
    if (kind === 'accept' || kind === 'reject' || kind === 'withdraw_claim') claims.add(subject)
    if (kind === 'edit') for (const id of [subject, object]) if (id !== null) claims.add(id)
  }
  if (claims.size)
    for await (const { claim } of ledger.claims({ ids: [...claims], hidden: true })) documents.add(claim.document.id)
  return documents
}

function reasonOf(claim: Claim, standing: Standing, edited: ReadonlySet<string>): Gone {
  if (edited.has(claim.id)) return 'edited'
  const mark = standing.marks(claim).find(m => m !== 'accepted' && m !== 'edited')
  return (mark as Gone | undefined) ?? 'read otherwise'
}
