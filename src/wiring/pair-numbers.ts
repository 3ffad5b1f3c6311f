import { type StatedReturn, statedReturns } from '../analyse/measures/exchange.js'
import type { PairMeasures } from '../analyse/pair.js'
import { orderingDate } from '../analyse/when.js'
import type { Claim } from '../model/claim.js'
import type { Told } from '../model/lean-claim.js'
import type { Workspace } from './workspace.js'

/** What several measures say of a pair, with what the texts tell to be given in return. */
export interface PairNumbers extends Omit<PairMeasures, 'reciprocity'> {
  readonly reciprocity: { readonly share: number | null; readonly stated: readonly StatedReturn[] }
}

/** Documents that are looked through for what is given in return. */
const LOOKED_AT = 20

/** Adds what is told to be given "in return": looked for in the documents that tell of giving by one and by the other. */
export async function withReturns(workspace: Workspace, measures: PairMeasures): Promise<PairNumbers> {
  const { reciprocity: share, ...rest } = measures
  const gives = (direction: 'ab' | 'ba') =>
    rest.kinds
      .filter(k => k.direction === direction && (workspace.scheme.get(k.type)?.score ?? 0) > 0)
      .flatMap(k => k.claims)
  const [ab, ba] = [gives('ab'), gives('ba')]
  if (!ab.length || !ba.length) return { ...rest, reciprocity: { share, stated: [] } }
  const claims: Claim[] = []
  for await (const { claim } of workspace.ledger.claims({ ids: [...ab, ...ba] })) claims.push(claim)
  const [givenBy, backBy] = [new Set(ab), new Set(ba)]
  const documents = [...new Set(claims.map(c => c.document.id))].filter(id => {
    const of = claims.filter(c => c.document.id === id)
    return of.some(c => givenBy.has(c.id)) && of.some(c => backBy.has(c.id))
  })
  const cues = workspace.data.analyse.exchange
  const stated: StatedReturn[] = []
  for (const id of documents.sort().slice(0, LOOKED_AT)) {
    const kept = await workspace.ledger.document(id)
    const here = claims.filter(c => c.document.id === id)
    if (kept) stated.push(...statedReturns(here, givenBy, kept.document.text, kept.layers.sentences, cues))
  }
  return { ...rest, reciprocity: { share, stated } }
}

/** Claims oldest first. */
export function inTime<T extends Told>(claims: readonly T[]): T[] {
  const keyed = claims.map(told => {
    const { claim, recorded } = told
    return { told, key: `${orderingDate(claim, recorded)} ${claim.document.id} ${claim.id}` }
  })
  return keyed.sort((x, y) => (x.key < y.key ? -1 : 1)).map(({ told }) => told)
}
