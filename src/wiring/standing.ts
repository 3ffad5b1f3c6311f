import type { Claim } from '../model/claim.js'
import { type ClaimMark, counts } from '../model/claim-marks.js'
import { holding, type Judgement, newerVersions } from '../model/judgement.js'
import type { DocumentSummary, Fate, Ledger } from '../model/ledger.js'

/** A document with what became of it. */
export interface MarkedDocument extends DocumentSummary {
  readonly marks?: ('superseded' | 'retracted')[]
}

/** A claim, as far as its marks depend on it. */
export type Marked = Pick<Claim, 'id'> & { readonly document: Pick<Claim['document'], 'id'> }

/** What was judged of claims and documents, as it stands in a view of a ledger. */
export interface Standing {
  /** The document that stands for an older version of it. */
  readonly superseded: ReadonlyMap<string, string>
  /** Documents whose publisher took them back. */
  readonly retracted: ReadonlySet<string>
  /** Claims that are rejected or withdrawn, as they are read today. */
  readonly leftOut: readonly string[]
  /** Claims that no listing shows: those for which a person's stands, as they are read today, and a person's that were taken back. */
  readonly hidden: readonly string[]
  marks(claim: Marked): ClaimMark[]
  /** The claim with its marks, if it has any. */
  marked(claim: Claim): Claim
  /** The document with its marks, if it has any. */
  markedDocument(summary: DocumentSummary): MarkedDocument
  /** Nothing was judged: all claims count. */
  readonly all: boolean
  /** Whether a claim is weighed where claims are weighed against each other. */
  counts(claim: Marked): boolean
  /** Whether a document is the newest version, and was not taken back. */
  stands(document: string): boolean
}

const VERDICTS = { accept: 'accepted', reject: 'rejected', withdraw_claim: 'withdrawn' } as const
type Verdict = keyof typeof VERDICTS

/** Draws the standing from the judgements that hold. What was judged of a claim holds for the same claim in a newer reading. */
export async function standing(ledger: Ledger): Promise<Standing> {
  const all = await ledger.judgements()
  const judgements = holding(all)
  const superseded = await versions(ledger, judgements)
  const retracted = new Set(judgements.filter(j => j.kind === 'retract').map(j => j.subject))
  const edited = new Set(judgements.filter(j => j.kind === 'edit').map(j => j.object!))
  const verdicts = new Map<string, (typeof VERDICTS)[Verdict]>()
  for (const { kind, subject } of judgements) if (kind in VERDICTS) verdicts.set(subject, VERDICTS[kind as Verdict])
  const replaced = judgements.filter(j => j.kind === 'edit').map(j => j.subject)
  const judged = [...verdicts.keys(), ...replaced]
  const fates: ReadonlyMap<string, Fate> = judged.length ? await ledger.fates(judged) : new Map()
  const hidden = [
    ...replaced.map(claim => (fates.has(claim) ? fates.get(claim)!.claim : claim)),
    ...all.filter(j => j.kind === 'edit').map(j => (edited.has(j.object!) ? null : j.object)),
  ].filter(claim => claim !== null)
  for (const [claim, verdict] of [...verdicts]) {
    const fate = fates.get(claim)
    if (fate?.same && fate.claim !== null && !verdicts.has(fate.claim)) verdicts.set(fate.claim, verdict)
  }
  const nothing = !superseded.size && !retracted.size && !edited.size && !verdicts.size
  const marks = ({ id, document }: Marked): ClaimMark[] => {
    const found: ClaimMark[] = []
    if (superseded.has(document.id)) found.push('superseded')
    if (retracted.has(document.id)) found.push('retracted')
    const verdict = verdicts.get(id)
    if (verdict) found.push(verdict)
    if (edited.has(id)) found.push('edited')
    return found
  }
  return {
    superseded,
    retracted,
    leftOut: [...verdicts].filter(([, verdict]) => !counts([verdict])).map(([claim]) => claim),
    hidden,
    marks,
    marked: claim => {
      const found = nothing ? [] : marks(claim)
      return found.length ? { ...claim, marks: found } : claim
    },
    markedDocument: summary => {
      const { id } = summary
      const found: MarkedDocument['marks'] = [
        ...(superseded.has(id) ? (['superseded'] as const) : []),
        ...(retracted.has(id) ? (['retracted'] as const) : []),
      ]
      return found.length ? { ...summary, marks: found } : summary
    },
    all: nothing,
    counts: claim => nothing || counts(marks(claim)),
    stands: document => !superseded.has(document) && !retracted.has(document),
  }
}

/**
 * For each replaced document the one that stands for it in this view: a version that was not reported by then replaces
 * nothing.
 */
async function versions(ledger: Ledger, judgements: readonly Judgement[]): Promise<Map<string, string>> {
  const newer = new Map([...newerVersions(judgements)].map(([older, { subject }]) => [older, subject]))
  if (!newer.size) return newer
  const seen = new Set(await ledger.lookUp({ ids: [...new Set(newer.values())] }))
  const standing = new Map<string, string>()
  for (const [older, next] of newer) {
    const passed = new Set([older])
    let at: string | undefined = next
    while (at !== undefined && !seen.has(at) && !passed.has(at)) {
      passed.add(at)
      at = newer.get(at)
    }
    if (at !== undefined && !passed.has(at)) standing.set(older, at)
  }
  return standing
}

/** Keeps a standing at hand, and draws it again when something was added. */
export function standingOf(ledger: Ledger): () => Promise<Standing> {
  let drawn: { readonly revision: number; readonly standing: Promise<Standing> } | undefined
  return async () => {
    const revision = await ledger.revision()
    if (drawn?.revision !== revision) drawn = { revision, standing: standing(ledger) }
    return drawn.standing
  }
}
