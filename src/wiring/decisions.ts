import type { Actor } from '../model/actor.js'
import type { Ledger } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'
import type { Changes } from './edited-fields.js'
import type { Edited, OwnClaim } from './editing.js'
import { type Expected, expectMarks } from './expecting.js'
import { type Grounds, type Judged, judgeClaims, retract, undo, type Verdict } from './judging.js'
import { merge, mergeCheck, split, splitEntry, splitIn } from './merging.js'
import type { Standing } from './standing.js'
import type { Who } from './who.js'

/** What a person can decide about what a ledger holds. Every decision is an entry, and can be taken back by another one. */
export interface Decisions {
  /** Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR. */
  judge(kind: Verdict, claims: readonly string[], grounds: Grounds): Promise<Judged[]>
  /** Errors: as `judge`, RELATA_EDIT_INVALID. */
  edit(claim: string, changes: Changes, grounds: Grounds): Promise<Edited>
  /** A claim that a person reads in a document. Errors: RELATA_DOCUMENT_UNKNOWN, RELATA_DOCUMENT_UNCLEAR, RELATA_EDIT_INVALID. */
  add(document: string, claim: OwnClaim, grounds: Grounds): Promise<Edited>
  /** Throws where somebody judged the claims since they were looked at. Errors: RELATA_JUDGEMENT_CONFLICT. */
  expect(expected: Expected): Promise<void>
  /** Errors: RELATA_DOCUMENT_UNKNOWN, RELATA_DOCUMENT_UNCLEAR. */
  retract(document: string, grounds: Grounds): Promise<Judged>
  /** Errors: RELATA_ACTOR_UNKNOWN, RELATA_ACTOR_UNCLEAR, RELATA_ACTOR_SAME, RELATA_JUDGEMENT_CONFLICT. */
  merge(a: string, b: string, grounds: Grounds): Promise<Judged>
  /** Takes two names apart, or (without a second one) the merge of an entry. Errors: as `merge`, RELATA_JUDGEMENT_*. */
  split(a: string, b: string | undefined, grounds: Grounds): Promise<Judged>
  /** Judges that a name means somebody else in a document. Errors: RELATA_NAME_NOT_THERE, RELATA_DOCUMENT_*. */
  splitIn(name: string, document: string, grounds: Grounds): Promise<Judged>
  /** Errors: RELATA_JUDGEMENT_UNKNOWN, RELATA_JUDGEMENT_UNDONE, RELATA_JUDGEMENT_CONFLICT. */
  undo(which: string | undefined, grounds: Grounds): Promise<Awaited<ReturnType<typeof undo>>>
}

/** Decisions over a ledger. */
export function decisions(
  ledger: Ledger,
  scheme: Scheme,
  who: () => Promise<Who>,
  actor: (words: string) => Promise<Actor>,
  standing: () => Promise<Standing>,
): Decisions {
  const asked = async (words: string) => ({ words, actor: await actor(words) })
  return {
    judge: (kind, claims, grounds) => judgeClaims(ledger, kind, claims, grounds),
    // loaded with zod, for which those who only ask should not wait
    edit: async (claim, changes, grounds) =>
      (await import('./editing.js')).editClaim(ledger, scheme, claim, changes, grounds),
    add: async (document, claim, grounds) =>
      (await import('./editing.js')).addClaim(ledger, scheme, document, claim, grounds),
    expect: async expected => expectMarks(ledger, await standing(), expected),
    retract: (document, grounds) => retract(ledger, document, grounds),
    merge: async (a, b, grounds) => merge(ledger, await who(), await asked(a), await asked(b), grounds),
    split: async (a, b, grounds) =>
      b === undefined
        ? splitEntry(ledger, a, grounds)
        : split(ledger, await who(), await asked(a), await asked(b), grounds),
    splitIn: (name, document, grounds) => splitIn(ledger, name, document, grounds),
    undo: async (which, grounds) =>
      undo(ledger, which, grounds, again => who().then(w => mergeCheck(ledger, w)(again))),
  }
}
