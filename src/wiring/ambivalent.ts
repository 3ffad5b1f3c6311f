import { type EdgeClaims, edgeClaims, edgeOf } from '../analyse/edges.js'
import type { Edge } from '../analyse/network.js'
import { pairMeasures } from '../analyse/pair.js'
import { countedScore } from '../analyse/sides.js'
import { type Scored, supported } from '../analyse/support.js'
import type { Told } from '../model/lean-claim.js'
import type { Scheme } from '../model/scheme.js'
import { topmost } from '../resolve/hierarchy.js'
import { inTime, type PairNumbers, withReturns } from './pair-numbers.js'
import { answered } from './relations/answers.js'
import type { RelationsView, Weighty } from './relations/relations.js'
import { relationsSeen, type Seen } from './relations/seen.js'
import type { Workspace } from './workspace.js'

/** A pair of actors with what speaks for cooperation and what for conflict. */
export interface NamedEdge extends Edge {
  readonly names: readonly [a: string, b: string]
}

/** A pair that cooperates and fights. */
export interface DoubleGame extends NamedEdge, PairNumbers {
  /** Ids of the claims behind the numbers, oldest first. */
  readonly claims: { readonly cooperation: readonly string[]; readonly conflict: readonly string[] }
  /** The pairs that were counted for it, where the view is rolled up and they are others; most claims first. */
  readonly units: readonly NamedEdge[]
  /**
   * None of these pairs does both: one of them cooperates while another fights ("suppresses the followers at home, trades with the
   * affiliate abroad").
   */
  readonly onlyTogether: boolean
}

export interface PairsOptions extends RelationsView {
  readonly rollUp?: boolean
  /** Also actors without a name. */
  readonly unnamed?: boolean
  readonly limit?: number
}

/**
 * The pairs with claims in both lanes, those first whose weaker lane is strongest, by independent origins (Kaplan 1972, Psychological
 * Bulletin 77): Griffin's index falls below 0 where much cooperation stands against some conflict, and would put a pair of two
 * claims above it. `total`: how many there are.
 */
export function doubleGames(
  workspace: Workspace,
  options: PairsOptions,
): Promise<{ pairs: DoubleGame[]; total: number }> {
  return answered(workspace, 'doubleGames', options, () => work(workspace, options))
}

async function work(
  workspace: Workspace,
  { unnamed = false, rollUp = false, limit, ...view }: PairsOptions,
): Promise<{ pairs: DoubleGame[]; total: number }> {
  const { scheme } = workspace
  const seen = await relationsSeen(workspace, view)
  const top = rollUp ? topmost(seen.ties) : (actor: string) => actor
  const games = edgeClaims(seen.claims, scheme, top)
    .filter(({ a, b, told }) => (unnamed || [a, b].every(id => seen.actors.get(id)?.named)) && inBoth(told, scheme))
    .map(pair => {
      const { positive, negative } = supported(scores(pair.told, scheme), seen.supports)
      return { pair, weaker: Math.min(positive, negative), names: namesOf(seen, pair).join() }
    })
    .sort((x, y) => y.weaker - x.weaker || (x.names < y.names ? -1 : 1))
  const shown = games.slice(0, limit)
  const units = rollUp
    ? unitsOf(
        seen,
        shown.map(({ pair }) => pair),
        top,
        scheme,
      )
    : new Map<string, NamedEdge[]>()
  const pairs: DoubleGame[] = []
  for (const { pair } of shown) {
    const told = inTime(pair.told)
    const edge = edgeOf(pair, scheme)
    const whole = units.get(`${pair.a} ${pair.b}`) ?? []
    const both = whole.some(({ ambivalence: { counted } }) => counted.cooperation && counted.conflict)
    const side = (actor: string) => (top(actor) === pair.a ? 'a' : top(actor) === pair.b ? 'b' : undefined)
    const measures = pairMeasures(told, side, scheme, seen.supports)
    const lane = (sign: 1 | -1) =>
      told.flatMap(({ claim }) => ((scheme.get(claim.type)?.score ?? 0) * sign > 0 ? [claim.id] : []))
    pairs.push({
      ...edge,
      names: namesOf(seen, pair),
      ...(await withReturns(workspace, measures)),
      claims: { cooperation: lane(1), conflict: lane(-1) },
      units: whole.filter(unit => unit.a !== edge.a || unit.b !== edge.b),
      onlyTogether: whole.length > 1 && !both,
    })
  }
  return { pairs, total: games.length }
}

function inBoth(told: readonly Told[], scheme: Scheme): boolean {
  let [plus, minus] = [false, false]
  for (const { claim } of told) {
    const score = countedScore(claim, scheme) ?? 0
    if (score > 0) plus = true
    else if (score < 0) minus = true
    if (plus && minus) return true
  }
  return false
}

function scores(told: readonly Weighty[], scheme: Scheme): Scored[] {
  return told.map(({ claim, support }) => ({ id: claim.id, score: countedScore(claim, scheme) ?? 0, support }))
}

/** The pairs as the claims have them, by the pair that they are rolled up to. */
function unitsOf(
  seen: Seen,
  pairs: readonly EdgeClaims[],
  top: (actor: string) => string,
  scheme: Scheme,
): Map<string, NamedEdge[]> {
  const found = new Map<string, NamedEdge[]>()
  for (const { a, b, told } of pairs) {
    const units = edgeClaims(told, scheme)
      .filter(unit => [top(unit.a), top(unit.b)].sort().join(' ') === `${a} ${b}`)
      .map((unit): NamedEdge => ({ ...edgeOf(unit, scheme), names: namesOf(seen, unit) }))
    const claims = ({ cooperation, conflict }: Edge) => cooperation.claims + conflict.claims
    found.set(
      `${a} ${b}`,
      units.sort((x, y) => claims(y) - claims(x)),
    )
  }
  return found
}

function namesOf({ actors }: Seen, { a, b }: { readonly a: string; readonly b: string }): readonly [string, string] {
  return [actors.get(a)?.name ?? a, actors.get(b)?.name ?? b]
}
