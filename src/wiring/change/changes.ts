import type { Turn } from '../../analyse/change/turns.js'
import type { Claim } from '../../model/claim.js'
import type { HistoryEntry, KeptClaim } from '../../model/ledger.js'
import type { Moment } from '../../model/moment.js'
import type { MarkedDocument } from '../standing.js'
import type { Weighing } from '../weighing/weighing.js'
import type { Workspace } from '../workspace.js'
import { type ClaimsSince, claimsSince, type Gone } from './claims-since.js'
import { newTurns } from './new-turns.js'
import { entryAt, entryBefore, lastSeen, type Mark, markOf } from './since.js'
import { type ChangedProposition, changedPropositions, type NewContradiction } from './told-since.js'

/** What became of a document: read anew, put in the place of an older version, read again, taken back. */
export interface DocumentChange {
  readonly entry: number
  readonly recorded: string
  readonly change: 'added' | 'version' | 'reread' | 'retracted'
  readonly document: MarkedDocument
}

/** What is new in a ledger between two of its entries. */
export interface Changes {
  readonly since: Mark
  readonly until: Mark
  /** Newest first. */
  readonly documents: readonly DocumentChange[]
  /** Claims that count now and did not then, newest report first. */
  readonly claims: readonly Claim[]
  readonly gone: readonly { readonly claim: Claim; readonly why: Gone }[]
  readonly propositions: readonly ChangedProposition[]
  readonly contradictions: readonly NewContradiction[]
  /** Contradictions that are none any more, by their first claim. */
  readonly settled: readonly Claim[]
  /** Judgements of persons, newest first. */
  readonly judgements: readonly { entry: number; recorded: string; id: string; told: string }[]
  readonly turns: readonly { a: Named; b: Named; turn: Turn }[]
}

interface Named {
  readonly id: string
  readonly name: string
}

/** Since when: a moment (a day from its beginning), or up to where somebody marked the ledger as seen. */
export type Since = Moment | 'last'

/** The ledger at both ends, and which claims came and went between them. */
export interface Span {
  readonly now: Workspace
  readonly then: Workspace
  readonly since: Mark
  readonly until: Mark
  readonly told: ClaimsSince
}

/** Looks at the ledger since a moment, up to another or the present. @param author whose mark `last` means; anybody's where left out */
export async function spanSince(
  workspace: Workspace,
  since: Since,
  { until, author }: { readonly until?: Moment; readonly author?: string } = {},
): Promise<Span> {
  const { ledger } = workspace
  const to = until ? await entryAt(ledger, until) : await ledger.revision()
  const from = Math.min(since === 'last' ? await lastSeen(ledger, author) : await entryBefore(ledger, since), to)
  const now = until ? await workspace.asOf({ entry: to }) : workspace
  const then = await workspace.asOf({ entry: from })
  const told = await claimsSince(now, then)
  return { now, then, since: await markOf(ledger, from), until: await markOf(ledger, to), told }
}

/**
 * What is new since a moment, as the ledger recorded it: documents, claims that count now and did not then, what more or fewer
 * independent origins say, contradictions that came up or were settled, judgements, and turns of relations.
 */
export async function changesSince(
  workspace: Workspace,
  weighing: (workspace: Workspace) => Promise<Weighing>,
  since: Since,
  options: { readonly until?: Moment; readonly author?: string } = {},
): Promise<Changes> {
  const { now, told, ...ends } = await spanSince(workspace, since, options)
  const { came, went, entries, judgements } = told
  const standing = await now.standing()
  const who = await now.whoIn([...came, ...went].map(k => k.claim))
  const seen = ({ claim }: KeptClaim) => standing.marked(who.resolved(claim))
  const weighed = await changedPropositions(await weighing(now), told)
  const titles = new Map(entries.map(e => [e.id, e]))
  const persons = judgements.filter(j => j.author !== 'relata' && j.kind !== 'seen')
  return {
    since: ends.since,
    until: ends.until,
    documents: await documentChanges(now, told),
    claims: came.map(seen).sort(byReport),
    gone: went.map(k => ({ claim: seen(k), why: k.why })).sort((x, y) => byReport(x.claim, y.claim)),
    ...weighed,
    judgements: persons
      .map(j => titles.get(j.id)!)
      .sort((x, y) => y.entry - x.entry)
      .map(({ entry, recorded, id, title }) => ({ entry, recorded, id, told: title ?? id })),
    turns: await newTurns(now, came, went),
  }
}

/** Documents that are looked up at a time. */
const MANY = 500

async function documentChanges(now: Workspace, { entries, judgements }: ClaimsSince): Promise<DocumentChange[]> {
  const versions = new Set(judgements.flatMap(j => (j.kind === 'replace' ? [j.subject] : [])))
  const found: { entry: HistoryEntry; id: string; change: DocumentChange['change'] }[] = []
  const retracted = new Map(judgements.flatMap(j => (j.kind === 'retract' ? [[j.id, j.subject] as const] : [])))
  for (const entry of entries) {
    const taken = retracted.get(entry.id)
    if (taken !== undefined) found.push({ entry, id: taken, change: 'retracted' })
    else if (entry.document !== null) {
      const added = versions.has(entry.id) ? 'version' : 'added'
      found.push({ entry, id: entry.document, change: entry.kind === 'reading' ? 'reread' : added })
    }
  }
  const summaries = await summariesOf(now, new Set(found.map(f => f.id)))
  return found.flatMap(({ entry: { entry, recorded }, id, change }) => {
    const document = summaries.get(id)
    return document ? [{ entry, recorded, change, document }] : []
  })
}

/** Newest documents are listed first, so that those that came lately are found early. */
async function summariesOf(now: Workspace, ids: ReadonlySet<string>): Promise<Map<string, MarkedDocument>> {
  const found = new Map<string, MarkedDocument>()
  for (let offset = 0; found.size < ids.size; offset += MANY) {
    const page = await now.documents({ limit: MANY, offset })
    for (const summary of page) if (ids.has(summary.id)) found.set(summary.id, summary)
    if (page.length < MANY) break
  }
  return found
}

function byReport(x: Claim, y: Claim): number {
  const [a, b] = [x.document.published ?? '', y.document.published ?? '']
  return a > b ? -1 : a < b ? 1 : x.id < y.id ? -1 : 1
}
