import { RelataError } from '../base/errors.js'
import { holding, type Judgement, type JudgementKind, judgement, undoneBy } from '../model/judgement.js'
import type { KeepStatus, Ledger } from '../model/ledger.js'
import { claimMeant, documentMeant, judgementMeant } from './meant.js'

/** Who judges, and why. */
export interface Grounds {
  readonly reason: string
  readonly author: string
}

/** What was judged. `known`: it had been judged so already, and nothing was written. */
export interface Judged {
  readonly judgement: Judgement
  readonly status: KeepStatus
}

/** The name under which Relata judges by itself. */
const ITSELF = 'relata'

/** A judgement made now. */
export function made(
  kind: JudgementKind,
  subject: string,
  object: string | null,
  { reason, author }: Grounds,
): Judgement {
  return judgement({ kind, subject, object, reason, author, made: new Date().toISOString() })
}

/** What a person can judge of a claim. */
export type Verdict = 'accept' | 'reject' | 'withdraw_claim'
const VERDICTS: readonly JudgementKind[] = ['accept', 'reject', 'withdraw_claim']

/** Judges claims; a later verdict counters an earlier one. Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR, RELATA_LEDGER_*. */
export async function judgeClaims(
  ledger: Ledger,
  kind: Verdict,
  claims: readonly string[],
  grounds: Grounds,
): Promise<Judged[]> {
  // all are looked up before any is judged, so that a mistake in one leaves nothing half done
  const meant: string[] = []
  for (const words of claims) meant.push((await claimMeant(ledger, words)).id)
  const held = holding(await ledger.judgements()).filter(j => VERDICTS.includes(j.kind))
  const last = new Map(held.map(j => [j.subject, j]))
  // at once, so that they share transactions
  return Promise.all(
    [...new Set(meant)].map(async (subject): Promise<Judged> => {
      const before = last.get(subject)
      if (before?.kind === kind) return { judgement: before, status: 'known' }
      return keep(ledger, made(kind, subject, null, grounds))
    }),
  )
}

/** Marks a document as taken back by its publisher. Errors: RELATA_DOCUMENT_UNKNOWN, RELATA_DOCUMENT_UNCLEAR, RELATA_LEDGER_*. */
export async function retract(ledger: Ledger, words: string, grounds: Grounds): Promise<Judged> {
  const subject = await documentMeant(ledger, words)
  const known = holding(await ledger.judgements()).find(j => j.kind === 'retract' && j.subject === subject)
  return known ? { judgement: known, status: 'known' } : keep(ledger, made('retract', subject, null, grounds))
}

/** Keeps a judgement. Errors: RELATA_LEDGER_*. */
export async function keep(ledger: Ledger, judgement: Judgement): Promise<Judged> {
  return { judgement, status: await ledger.judge(judgement) }
}

/**
 * Takes a judgement back, by another one: that of the named entry, or the last that a person made and that still holds. A
 * taking back can be taken back itself.
 * @param check throws where what would hold again goes against what was judged meanwhile
 * Errors: RELATA_JUDGEMENT_UNKNOWN, RELATA_JUDGEMENT_UNDONE, RELATA_JUDGEMENT_CONFLICT, RELATA_LEDGER_*.
 */
export async function undo(
  ledger: Ledger,
  which: string | undefined,
  grounds: Grounds,
  check: (again: Judgement) => Promise<void> = async () => {},
): Promise<Judged & { readonly undone: Judgement }> {
  const judgements = await ledger.judgements()
  const target = which === undefined ? lastOf(judgements) : await judgementMeant(ledger, judgements, which)
  if (target.kind === 'scrub') throw new RelataError('RELATA_JUDGEMENT_CONFLICT', 'what was scrubbed is gone for good')
  const by = undoneBy(judgements).get(target.id)
  if (by)
    throw new RelataError(
      'RELATA_JUDGEMENT_UNDONE',
      `${toldOf(target)}, taken back by ${by.author} at ${by.made} (${by.reason})`,
    )
  const later = holding(judgements).find(
    j => j.kind === 'edit' && target.kind === 'edit' && j.subject === target.object,
  )
  if (later) throw new RelataError('RELATA_JUDGEMENT_CONFLICT', `the claim was edited again by ${toldOf(later)}`)
  if (target.kind === 'withdraw') {
    const again = judgements.find(j => j.id === target.subject)
    if (again) await check(again)
  }
  return { ...(await keep(ledger, made('withdraw', target.id, null, grounds))), undone: target }
}

function lastOf(judgements: readonly Judgement[]): Judgement {
  const last = holding(judgements)
    .filter(j => j.author !== ITSELF && j.kind !== 'propose' && j.kind !== 'seen' && j.kind !== 'scrub')
    .at(-1)
  if (!last) throw new RelataError('RELATA_JUDGEMENT_UNKNOWN', 'nothing was judged that still holds')
  return last
}

/** A judgement in a few words, for a message. */
export function toldOf({ id, kind, author, made, reason }: Judgement): string {
  return `${kind} by ${author} at ${made}, "${reason}" (${id.slice(0, 12)})`
}
