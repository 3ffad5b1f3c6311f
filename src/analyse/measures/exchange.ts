import type { Claim } from '../../model/claim.js'
import type { Span } from '../../model/span.js'

/** What is told to be given in return for something: ids of claims, and the words that tell so. */
export interface StatedReturn {
  readonly given: readonly string[]
  readonly returned: readonly string[]
  readonly cue: string
}

/** How texts tell of an exchange (src/analyse/data/exchange.yaml). */
export type ExchangeCues = readonly { readonly cue: string }[]

/**
 * What one document tells to be given in return. Where the sentence of a claim of giving holds one of the cues, it is given for what
 * the other side gives in the same sentence, or else in the nearest of the two sentences before it.
 * @param claims those of the document in which one side gives to the other; `first`: ids of those in which the first side gives
 */
export function statedReturns(
  claims: readonly Claim[],
  first: ReadonlySet<string>,
  text: string,
  sentences: readonly Span[],
  cues: ExchangeCues,
): StatedReturn[] {
  const numberOf = (claim: Claim) =>
    sentences.findIndex(s => s.start <= claim.trigger.start && claim.trigger.start < s.end)
  const placed = claims.map(claim => ({ claim, at: numberOf(claim), by: first.has(claim.id) })).filter(c => c.at >= 0)
  const found = new Map<string, { given: Set<string>; returned: Set<string>; cue: string }>()
  for (const { claim, at, by } of placed) {
    const words = text.slice(sentences[at].start, sentences[at].end).toLowerCase()
    const cue = cues.find(c => words.includes(c.cue))?.cue
    if (cue === undefined) continue
    const others = placed.filter(o => o.by !== by)
    const near = [0, 1, 2].map(back => others.filter(o => o.at === at - back)).find(list => list.length)
    // "in return" at both ends of one sentence tells of one exchange
    if (!near || found.has(`${at} ${!by}`)) continue
    const one = found.get(`${at} ${by}`) ?? { given: new Set(), returned: new Set(), cue }
    for (const o of near) one.given.add(o.claim.id)
    one.returned.add(claim.id)
    found.set(`${at} ${by}`, one)
  }
  return [...found.values()].map(({ given, returned, cue }) => ({ given: [...given], returned: [...returned], cue }))
}
