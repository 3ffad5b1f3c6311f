import { RelataError } from '../base/errors.js'
import { canonicalJson } from '../base/hash.js'
import type { Claim } from '../model/claim.js'
import { holding, type Judgement } from '../model/judgement.js'
import type { Ledger } from '../model/ledger.js'
import { type Proposal, type ProposalContent, proposalContentSchema } from '../model/proposal.js'
import { compareReadings } from './claim-changes.js'
import { type Grounds, type Judged, keep, made } from './judging.js'
import { claimMeant, documentMeant } from './meant.js'
import type { Workspace } from './workspace.js'

/**
 * Puts a proposal into the queue. `known` where the same was proposed before, also where it was dismissed, or where the document
 * has such a claim: a proposer that asks again is not heard again.
 * @param subject the claim that it is about, or the document that it adds to
 * Errors: RELATA_PROPOSAL_INVALID where it holds no claim as claims are, RELATA_CLAIM_*, RELATA_DOCUMENT_*, RELATA_LEDGER_*.
 */
export async function propose(
  ledger: Ledger,
  subject: string,
  content: ProposalContent,
  grounds: Grounds,
): Promise<Judged> {
  const fault = proposalContentSchema.safeParse(content).error?.issues[0]
  if (fault) throw new RelataError('RELATA_PROPOSAL_INVALID', `${fault.path.join('.')}: ${fault.message}`)
  const about = content.what === 'add' ? await documentMeant(ledger, subject) : (await claimMeant(ledger, subject)).id
  const before = (await ledger.judgements([about])).filter(j => j.kind === 'propose' && j.subject === about)
  const same = before.find(j => {
    const there = contentOf(j)
    return there && sayingOf(there) === sayingOf(content)
  })
  if (same) return { judgement: same, status: 'known' }
  const proposal = made('propose', about, canonicalJson(content), grounds)
  if (content.what === 'add' && (await isThere(ledger, about, content.claim)))
    return { judgement: proposal, status: 'known' }
  return keep(ledger, proposal)
}

/** What waits, of whom, and how much is settled already. */
export interface ProposalQueue {
  readonly waiting: readonly Proposal[]
  /** Of those asked for, how many were decided on, or are about what is not read or was judged otherwise. */
  readonly decided: number
  /** All who propose, and how many of theirs wait; the most first. */
  readonly proposers: readonly { readonly name: string; readonly waiting: number }[]
  /** Those that nobody took back and that cannot be read: another program kept them so. They can only be dismissed. */
  readonly unreadable: readonly { readonly id: string; readonly author: string }[]
}

/** The proposals that wait, those of one proposer where one is named. Errors: RELATA_LEDGER_*. */
export async function proposalQueue(ledger: Ledger, { by }: { readonly by?: string } = {}): Promise<ProposalQueue> {
  const made = (await ledger.judgements()).filter(j => j.kind === 'propose')
  if (!made.length) return { waiting: [], decided: 0, proposers: [], unreadable: [] }
  const all = await waitingProposals(ledger)
  const unreadable = (await unreadableProposals(ledger)).filter(j => by === undefined || j.author === by)
  const counts = new Map(made.map(j => [j.author, 0]))
  for (const { author } of all) counts.set(author, counts.get(author)! + 1)
  const waiting = by === undefined ? all : all.filter(p => p.author === by)
  return {
    waiting,
    decided: made.filter(j => by === undefined || j.author === by).length - waiting.length - unreadable.length,
    proposers: [...counts].map(([name, waiting]) => ({ name, waiting })).sort((a, b) => b.waiting - a.waiting),
    unreadable: unreadable.map(({ id, author }) => ({ id, author })),
  }
}

/** The proposals that nobody took back and that cannot be read, oldest first. Errors: RELATA_LEDGER_*. */
export async function unreadableProposals(ledger: Ledger): Promise<Judgement[]> {
  return holding(await ledger.judgements()).filter(j => j.kind === 'propose' && !contentOf(j))
}

/** The proposals that can be read and that nobody has decided on, oldest first. Errors: RELATA_LEDGER_*. */
export async function waitingProposals(ledger: Ledger): Promise<Proposal[]> {
  const judgements = holding(await ledger.judgements())
  const contents = new Map(judgements.filter(j => j.kind === 'propose').map(j => [j.id, contentOf(j)]))
  const proposed = judgements.filter(j => contents.get(j.id))
  if (!proposed.length) return []
  const abouts = proposed.filter(j => contents.get(j.id)!.what !== 'add').map(j => j.subject)
  const claims = abouts.length ? await claimsBy(ledger, abouts) : new Map<string, Claim>()
  const edits = judgements.filter(j => j.kind === 'edit').map(j => j.object!)
  const taken = new Set([...(edits.length ? await claimsBy(ledger, edits) : new Map()).values()].map(claimSaying))
  const judged = new Set(
    judgements.filter(j => ['accept', 'reject', 'withdraw_claim', 'edit'].includes(j.kind)).map(j => j.subject),
  )
  return proposed.flatMap(j => {
    const content = contents.get(j.id)!
    const claim = 'claim' in content ? content.claim : null
    const fault = proposalContentSchema.safeParse(content).error?.issues[0]
    if (fault) throw new RelataError('RELATA_PROPOSAL_INVALID', `${fault.path.join('.')}: ${fault.message}`)
    const about = content.what === 'add' ? null : claims.get(j.subject)
    // the claim is not read any more, or somebody judged it
    if (about === undefined || (about && judged.has(about.id))) return []
    if (claim && taken.has(claimSaying(claim))) return []
    const { id, reason, author, made: when } = j
    const document = about?.document.id ?? j.subject
    return [{ id, what: content.what, document, claim, about, reason, author, made: when }]
  })
}

/** What came of a proposal: the person's own decision first. */
export interface Decided {
  readonly judged: readonly Judged[]
  /** The claim that the person made of it. */
  readonly claim: Claim | null
}

/**
 * Decides on a proposal. Accepted, it is the person's own decision: a claim of theirs, or their rejection. Dismissed, it does
 * not come back. Either can be undone.
 * @param changes parts of the claim record that the person reads otherwise than it was proposed
 * Errors: RELATA_PROPOSAL_UNKNOWN, RELATA_JUDGEMENT_CONFLICT where it was decided on already, those of the decision.
 */
export async function decideProposal(
  { ledger, decide }: Workspace,
  id: string,
  verdict: 'accept' | 'dismiss',
  grounds: Grounds,
  changes: Readonly<object> | null = null,
): Promise<Decided> {
  const meant = (p: { readonly id: string }) => id.length >= 4 && p.id.startsWith(id.toLowerCase())
  const found = (await waitingProposals(ledger)).filter(meant)
  const broken = found.length ? [] : (await unreadableProposals(ledger)).filter(meant)
  if (broken.length === 1) {
    const [{ id: proposal }] = broken
    if (verdict === 'accept') throw new RelataError('RELATA_PROPOSAL_INVALID', `"${id}" cannot be read`)
    return { judged: [await keep(ledger, made('withdraw', proposal, null, grounds))], claim: null }
  }
  if (found.length !== 1) throw await noProposal(ledger, id, found.length, meant)
  const [{ what, document, claim, about, id: proposal }] = found
  const dismiss = () => keep(ledger, made('withdraw', proposal, null, grounds))
  if (verdict === 'dismiss') return { judged: [await dismiss()], claim: null }
  if (what === 'reject' && !changes) return { judged: await decide.judge('reject', [about!.id], grounds), claim: null }
  const record = { ...claim, ...changes }
  if (about) {
    const { claim: own, ...judged } = await decide.edit(about.id, { record }, grounds)
    return { judged: [judged], claim: own }
  }
  const { quote, trigger } = claim!
  const { claim: own, ...judged } = await decide.add(document, { quote, trigger, record }, grounds)
  // what the person reads otherwise does not answer the proposal by itself
  return { judged: changes ? [judged, await dismiss()] : [judged], claim: own }
}

async function noProposal(
  ledger: Ledger,
  id: string,
  waiting: number,
  meant: (judgement: Judgement) => boolean,
): Promise<RelataError> {
  const told = `"${id}"${waiting ? ' may be several' : ''}`
  const before = waiting ? [] : (await ledger.judgements()).filter(j => j.kind === 'propose' && meant(j))
  return before.length
    ? new RelataError(
        'RELATA_JUDGEMENT_CONFLICT',
        `${told} does not wait any more: it was decided on, or what it is about was`,
      )
    : new RelataError('RELATA_PROPOSAL_UNKNOWN', told)
}

/** What a judgement proposes; null where it cannot be read, since what is kept may be another program's. */
function contentOf({ object }: Judgement): ProposalContent | null {
  try {
    return proposalContentSchema.safeParse(JSON.parse(object ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** What a proposal says, whoever says it. */
function sayingOf(content: ProposalContent): string {
  return 'claim' in content ? `${content.what} ${claimSaying(content.claim)}` : content.what
}

/** What a claim says, whoever read it. */
function claimSaying({ id: _, reader: __, confidence: ___, marks: ____, ...said }: Claim): string {
  return canonicalJson(said)
}

async function claimsBy(ledger: Ledger, ids: readonly string[]): Promise<Map<string, Claim>> {
  const found = new Map<string, Claim>()
  for await (const { claim } of ledger.claims({ ids })) found.set(claim.id, claim)
  return found
}

/** Whether a document has a claim that says the same at the same place. */
async function isThere(ledger: Ledger, document: string, claim: Claim): Promise<boolean> {
  const there: Claim[] = []
  for await (const kept of ledger.claims({ document })) there.push(kept.claim)
  return compareReadings(there, [claim]).same.length > 0
}

export { groundProposal } from './grounding.js'
