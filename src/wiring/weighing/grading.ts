import { nameKey } from '../../base/name-key.js'
import { holding, type Judgement } from '../../model/judgement.js'
import type { Ledger } from '../../model/ledger.js'
import type { Credibility, Reliability } from '../../weigh/grades.js'
import { type Grounds, type Judged, keep, made } from '../judging.js'
import { claimMeant } from '../meant.js'

/** A grade with who set it, why and when. */
export interface Grade<T> {
  readonly grade: T
  readonly reason: string
  readonly author: string
  /** ISO 8601. */
  readonly made: string
}

/** The grades that hold in a view of a ledger. */
export interface Grades {
  /** By a key that stands for all names of a source. */
  readonly sources: ReadonlyMap<string, Grade<Reliability>>
  /** By the id of a claim. */
  readonly claims: ReadonlyMap<string, Grade<`${Credibility}`>>
}

const graded = <T>({ object, reason, author, made }: Judgement): Grade<T> => ({
  grade: object as T,
  reason,
  author,
  made,
})

/**
 * The grades that hold: the last of each that was not taken back. A claim's holds for the same claim in a newer reading.
 * @param key what stands for all names of a source
 */
export async function gradesOf(ledger: Ledger, key: (name: string) => string): Promise<Grades> {
  const sources = new Map<string, Grade<Reliability>>()
  const claims = new Map<string, Grade<`${Credibility}`>>()
  for (const judgement of holding(await ledger.judgements()))
    if (judgement.kind === 'grade_source') sources.set(key(judgement.subject), graded(judgement))
    else if (judgement.kind === 'grade_claim') claims.set(judgement.subject, graded(judgement))
  const fates = claims.size ? await ledger.fates([...claims.keys()]) : new Map()
  for (const [claim, grade] of [...claims]) {
    const fate = fates.get(claim)
    if (fate?.same && !claims.has(fate.claim)) claims.set(fate.claim, grade)
  }
  return { sources, claims }
}

/** The names of sources that were graded. */
export async function gradedSources(ledger: Ledger): Promise<string[]> {
  const judgements = holding(await ledger.judgements())
  return judgements.filter(j => j.kind === 'grade_source').map(j => j.subject)
}

/** Grades a source by any of its names. Errors: RELATA_LEDGER_*. */
export async function gradeSource(ledger: Ledger, name: string, grade: Reliability, grounds: Grounds): Promise<Judged> {
  return judge(ledger, 'grade_source', nameKey(name), grade, grounds)
}

/** Grades a claim. Errors: RELATA_CLAIM_UNKNOWN, RELATA_CLAIM_UNCLEAR, RELATA_LEDGER_*. */
export async function gradeClaim(
  ledger: Ledger,
  claim: string,
  grade: `${Credibility}`,
  grounds: Grounds,
): Promise<Judged> {
  return judge(ledger, 'grade_claim', (await claimMeant(ledger, claim)).id, grade, grounds)
}

async function judge(
  ledger: Ledger,
  kind: 'grade_source' | 'grade_claim',
  subject: string,
  grade: string,
  grounds: Grounds,
): Promise<Judged> {
  const last = holding(await ledger.judgements())
    .filter(j => j.kind === kind && j.subject === subject)
    .at(-1)
  if (last?.object === grade) return { judgement: last, status: 'known' }
  return keep(ledger, made(kind, subject, grade, grounds))
}
