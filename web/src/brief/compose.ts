import type { Claim } from '../../../src/model/claim.ts'
import type { FlowsBody } from '../../../src/show/api/analysis-contract.ts'
import type { DyadBody, WeighedBody } from '../../../src/show/api/contract.ts'

/** A document that the brief cites, by its number. */
export interface Reference {
  readonly number: number
  readonly document: Claim['document']
}

/** A claim as a line of the brief, with the number of its document. */
export interface Line {
  readonly claim: Claim
  readonly reference: number
}

export interface PairPart {
  readonly dyad: DyadBody
  readonly cooperation: readonly Line[]
  readonly conflict: readonly Line[]
}

export interface Brief {
  readonly pairs: readonly PairPart[]
  readonly flows: readonly { readonly flow: FlowsBody['flows'][number]; readonly lines: readonly Line[] }[]
  readonly contradictions: readonly {
    readonly weighed: WeighedBody
    readonly affirmed: readonly Line[]
    readonly denied: readonly Line[]
  }[]
  readonly timelines: readonly { readonly name: string; readonly lines: readonly Line[] }[]
  readonly references: readonly Reference[]
}

export interface Material {
  readonly pairs: readonly DyadBody[]
  readonly flows: readonly FlowsBody['flows'][number][]
  readonly contradictions: readonly WeighedBody[]
  readonly timelines: readonly { readonly name: string; readonly claims: readonly Claim[] }[]
}

/** Puts a brief together; documents are numbered in the order in which they are first cited. */
export function compose({ pairs, flows, contradictions, timelines }: Material): Brief {
  const references = new Map<string, Reference>()
  const lines = (claims: readonly Claim[]): Line[] =>
    claims.map(claim => {
      const { document } = claim
      const known = references.get(document.id) ?? { number: references.size + 1, document }
      references.set(document.id, known)
      return { claim, reference: known.number }
    })
  const parts = {
    pairs: pairs.map(dyad => ({
      dyad,
      cooperation: lines(dyad.lanes.cooperation),
      conflict: lines(dyad.lanes.conflict),
    })),
    timelines: timelines.map(({ name, claims }) => ({ name, lines: lines(claims) })),
    flows: flows.map(flow => ({ flow, lines: lines(flow.claims) })),
    contradictions: contradictions.map(weighed => ({
      weighed,
      affirmed: lines(weighed.affirmed?.claims ?? []),
      denied: lines(weighed.denied?.claims ?? []),
    })),
  }
  return { ...parts, references: [...references.values()] }
}

/** Whether one of some actors takes part in a claim. */
export const takesPart = (claim: Claim, actors: ReadonlySet<string>) =>
  [...claim.actor, ...claim.recipient, ...claim.origin].some(p => p.actor !== undefined && actors.has(p.actor))
