import { counts } from '../model/claim-marks.js'
import type { ClaimQuery } from '../model/ledger.js'
import { type Reviewable, reviewableOf, reviewables } from './reviewable.js'
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
  const standing = await workspace.standing()
  const waiting: { id: string; confidence: number }[] = []
  let decided = 0
  for await (const claim of await asked(workspace, { actors, types, document })) {
    const { id, confidence } = claim
    if (confidence < least || confidence > most) continue
    const marks = standing.marks(claim)
    if (marks.some(mark => mark === 'superseded' || mark === 'retracted')) continue
    if (marks.includes('accepted') || marks.includes('edited') || !counts(marks)) decided++
    else waiting.push({ id, confidence })
  }
  if (order === 'doubtful') waiting.sort((a, b) => a.confidence - b.confidence)
  return { claims: waiting.map(claim => claim.id), decided }
}

/** The claims that are asked for, as they were recorded. */
async function asked(
  workspace: Workspace,
  { actors, types, document }: Pick<ReviewOptions, 'actors' | 'types' | 'document'>,
): Promise<Iterable<Reviewable> | AsyncIterable<Reviewable>> {
  const { ledger } = workspace
  if (actors?.length) return withActors(workspace, actors, { types, document })
  if (document !== undefined) return reviewableOf(ledger, { types, document })
  const all = await reviewables(ledger)
  return types ? all.filter(({ type }) => types.includes(type)) : all
}

async function* withActors(
  workspace: Workspace,
  actors: readonly string[],
  query: ClaimQuery,
): AsyncGenerator<Reviewable> {
  const wanted = await Promise.all(actors.map(name => workspace.actor(name)))
  const ids = new Set(wanted.map(({ id }) => id))
  const names = wanted.flatMap(({ name, aliases }) => [name, ...aliases.map(alias => alias.name)])
  const who = await workspace.who()
  for await (const claim of reviewableOf(workspace.ledger, { ...query, names })) {
    const { actor, recipient, origin, place } = who.resolved(claim)
    if ([actor, recipient, origin, place].flat().some(p => p.actor !== undefined && ids.has(p.actor))) yield claim
  }
}
