import { selfEvident } from '../model/claim-evident.js'
import { counts } from '../model/claim-marks.js'
import type { Workspace } from './workspace.js'

/** Which claims are put before a person. */
export interface ReviewOptions {
  /** How sure the reader was of them, from and to (0 to 1). */
  readonly least?: number
  readonly most?: number
  /** Only claims in which one of these actors takes part: names, aliases or ids. */
  readonly actors?: readonly string[]
  readonly types?: readonly string[]
  readonly document?: string
  /** `doubtful`: what the reader was least sure of first; `text`: as they were recorded, document by document. */
  readonly order?: 'doubtful' | 'text'
}

/** What is left to decide. */
export interface ReviewQueue {
  /** Ids of the claims, in their order. */
  readonly claims: readonly string[]
  /** How many of those that the options ask for somebody has decided already. */
  readonly decided: number
}

/**
 * The claims that nobody has accepted, rejected, withdrawn or edited yet. What a name tells by itself, and what does not count
 * since its document was replaced or taken back, needs no decision. Errors: as `Workspace.actor`.
 */
export async function reviewQueue(
  workspace: Workspace,
  { least = 0, most = 1, actors, types, document, order = 'doubtful' }: ReviewOptions,
): Promise<ReviewQueue> {
  const [who, standing] = [await workspace.who(), await workspace.standing()]
  const wanted = actors?.length
    ? new Set(await Promise.all(actors.map(async a => (await workspace.actor(a)).id)))
    : null
  const waiting: { id: string; confidence: number }[] = []
  let decided = 0
  for await (const { claim } of workspace.ledger.claims({ types, document })) {
    const { id, confidence } = claim
    if (confidence < least || confidence > most || selfEvident(claim)) continue
    if (wanted) {
      const { actor, recipient, origin, place } = who.resolved(claim)
      if (![actor, recipient, origin, place].flat().some(p => p.actor !== undefined && wanted.has(p.actor))) continue
    }
    const marks = standing.marks(claim)
    if (marks.some(mark => mark === 'superseded' || mark === 'retracted')) continue
    if (marks.includes('accepted') || marks.includes('edited') || !counts(marks)) decided++
    else waiting.push({ id, confidence })
  }
  if (order === 'doubtful') waiting.sort((a, b) => a.confidence - b.confidence)
  return { claims: waiting.map(claim => claim.id), decided }
}
