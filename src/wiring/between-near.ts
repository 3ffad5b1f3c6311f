import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import type { KeptClaim, Ledger } from '../model/ledger.js'
import type { Scheme } from '../model/scheme.js'
import { type Between, type BetweenOptions, between } from './between.js'
import type { Nearby } from './nearby.js'
import type { Standing } from './standing.js'

/** `between` without drawing all actors: the claims of the pair, and who takes part in them. Null where that is not enough. */
export async function betweenNear(
  ledger: Ledger,
  near: Nearby,
  scheme: Scheme,
  a: Actor,
  b: Actor,
  options: BetweenOptions,
  standing: Standing,
): Promise<Between | null> {
  const names = ({ name, aliases }: Actor) => [name, ...aliases.map(alias => alias.name)]
  const kept: KeptClaim[] = []
  for await (const claim of ledger.claims({ related: { a: names(a), b: names(b), during: options.during } }))
    kept.push(claim)
  const asked = [...names(a), ...names(b), ...(options.according === undefined ? [] : [options.according])]
  const sources = ({ attribution, document }: Claim) =>
    [...attribution.map(s => s.name), document.publisher ?? []].flat()
  const said = options.according === undefined ? [] : kept.flatMap(k => sources(k.claim))
  const who = await near.who(
    [...asked, ...said],
    kept.map(k => k.claim),
  )
  if (!who) return null
  const claims = { claims: () => replay(kept) }
  return between(claims, who, scheme, a, b, options, standing)
}

async function* replay<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}
