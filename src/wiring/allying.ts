import type { EdgeClaims } from '../analyse/edges.js'
import { countedScore } from '../analyse/sides.js'
import {
  type CommonEnemies,
  commonEnemies,
  Neighbours,
  type UneasyAllies,
  uneasyAllies,
} from '../analyse/signed/allies.js'
import { type Supported, supported } from '../analyse/support.js'
import { telling } from '../analyse/telling.js'
import type { LeanClaim } from '../model/lean-claim.js'
import type { Scheme } from '../model/scheme.js'
import type { PairsOptions } from './ambivalent.js'
import { inTime } from './pair-numbers.js'
import { answered } from './relations/answers.js'
import type { Weighty } from './relations/relations.js'
import { type SignedNetwork, signedNetwork } from './signed.js'
import type { Workspace } from './workspace.js'

interface Named {
  readonly id: string
  readonly name: string
}

/** A pair with common enemies, and the claims behind it. */
export interface NamedCommonEnemies extends Omit<CommonEnemies, 'enemies'> {
  readonly names: readonly [string, string]
  readonly enemies: readonly (Named & {
    readonly claims: { readonly a: readonly string[]; readonly b: readonly string[] }
  })[]
  /** What is told of the two themselves. */
  readonly claims: readonly string[]
}

/** Uneasy allies, and the claims behind it. */
export interface NamedUneasyAllies extends Omit<UneasyAllies, 'between'> {
  readonly names: readonly [string, string]
  readonly supported: Supported
  readonly friendsEnemies: readonly (Named & { readonly friendOf: 'a' | 'b' })[]
  readonly claims: { readonly cooperation: readonly string[]; readonly conflict: readonly string[] }
}

/** Pairs that are shown unless another number is asked for. */
const SHOWN = 100

/**
 * Who has enemies in common, and who cooperates although something speaks against it. What is planned counts for enmity ("both are
 * committed to fighting it"), and for nothing else. `of`: only pairs of this actor. Errors: as `Workspace.actor`.
 */
export function allies(
  workspace: Workspace,
  options: PairsOptions & { readonly of?: string },
): Promise<{ commonEnemies: NamedCommonEnemies[]; uneasy: NamedUneasyAllies[] }> {
  return answered(workspace, 'allies', options, () => work(workspace, options))
}

async function work(
  workspace: Workspace,
  { of: wanted, limit = SHOWN, ...view }: PairsOptions & { readonly of?: string },
): Promise<{ commonEnemies: NamedCommonEnemies[]; uneasy: NamedUneasyAllies[] }> {
  const { scheme } = workspace
  const network = await signedNetwork(workspace, view)
  const of = wanted === undefined ? undefined : network.top((await workspace.actor(wanted)).id)
  const byKey = new Map(network.pairs.map(pair => [`${pair.a} ${pair.b}`, pair]))
  const pairOf = (a: string, b: string) => byKey.get(a < b ? `${a} ${b}` : `${b} ${a}`)
  const neighbours = new Neighbours(
    network.pairs.map(pair => ({
      ...{ a: pair.a, b: pair.b },
      friendly: pair.told.some(({ claim }) => (countedScore(claim, scheme) ?? 0) > 0),
      hostile: pair.told.some(({ claim }) => isHostile(claim, scheme)),
    })),
  )
  const hostile = (a: string, b: string) => idsOf(pairOf(a, b), claim => isHostile(claim, scheme))
  const names = (a: string, b: string) => [network.name(a), network.name(b)] as const
  return {
    commonEnemies: commonEnemies(neighbours, of)
      .slice(0, limit)
      .map(({ a, b, relation, enemies }) => ({
        ...{ a, b, relation, names: names(a, b) },
        enemies: enemies.map(id => ({ id, name: network.name(id), claims: { a: hostile(a, id), b: hostile(b, id) } })),
        claims: idsOf(pairOf(a, b), claim => countedScore(claim, scheme) !== null),
      })),
    uneasy: uneasyAllies(neighbours, of)
      .slice(0, limit)
      .map(({ a, b, fight, between }) => {
        const pair = pairOf(a, b)!
        return {
          ...{ a, b, fight, names: names(a, b) },
          supported: supportedOf(pair, network, scheme),
          friendsEnemies: between.map(({ actor, friendOf }) => ({ id: actor, name: network.name(actor), friendOf })),
          claims: {
            cooperation: idsOf(pair, claim => (countedScore(claim, scheme) ?? 0) > 0),
            conflict: hostile(a, b),
          },
        }
      }),
  }
}

function supportedOf({ told }: EdgeClaims<Weighty>, { seen }: SignedNetwork, scheme: Scheme): Supported {
  return supported(
    told.map(({ claim, support }) => ({ id: claim.id, score: countedScore(claim, scheme) ?? 0, support })),
    seen.supports,
  )
}

/** Whether a claim speaks of enmity: told as done, tried or meant, and not denied or unlikely. */
function isHostile(claim: LeanClaim, scheme: Scheme): boolean {
  if ((scheme.get(claim.type)?.score ?? 0) >= 0 || telling(claim) === 'denied') return false
  return claim.realis !== 'hypothetical' && claim.realis !== 'predicted'
}

function idsOf(pair: EdgeClaims | undefined, wanted: (claim: LeanClaim) => boolean): string[] {
  return inTime((pair?.told ?? []).filter(({ claim }) => wanted(claim))).map(({ claim }) => claim.id)
}
