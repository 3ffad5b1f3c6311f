import type { Actor } from '../../model/actor.js'
import type { NameData } from '../match/data.js'
import { matchPrepared } from '../match/match.js'
import type { NameMatch } from '../match/name-match.js'
import { type Candidate, candidates } from './candidate.js'
import { groups } from './groups.js'
import { type Frequencies, observe } from './observe.js'
import { pairs } from './pairs.js'
import type { Profile } from './profile.js'
import { type Part, score, type Weights } from './weights.js'

/** Two actors that may be one, and why. */
export interface Suggestion {
  readonly a: Actor
  readonly b: Actor
  /** The probability that they are one, 0 to 1. */
  readonly score: number
  /** How alike the two closest of their names are. */
  readonly name: NameMatch
  readonly parts: readonly Part[]
}

/** What may be merged, best first, and the groups that would come of merging all of it. */
export interface Suggestions {
  readonly above: number
  readonly list: readonly Suggestion[]
  /** Ids of actors. */
  readonly groups: readonly (readonly string[])[]
}

/** What suggestions are drawn from. */
export interface Suggestible {
  readonly actors: readonly Actor[]
  profile(actor: string): Profile
  /** Pairs of actors that were judged different. */
  readonly different: readonly (readonly [string, string])[]
}

/** Names that are less alike than this are not looked at any further. */
const ALIKE = 0.45

/**
 * The actors that may be one (Fellegi and Sunter 1969), each with a probability and its reasons: blocking, comparison of names,
 * then of what the claims tell. Nothing is merged; pairs that were judged different are left out, and no group joins them.
 * @param above the least probability
 */
export function suggest(
  { actors, profile, different }: Suggestible,
  above: number,
  data: NameData,
  weights: Weights,
): Suggestions {
  const items = candidates(actors, data)
  const apart = new Set(different.map(([a, b]) => pairKey(a, b)))
  const frequencies = frequenciesOf(items, profile)
  const compared: Compared[] = []
  for (const [i, j] of pairs(items.map(({ keys, actor }) => ({ keys, order: actor.name })))) {
    const [a, b] = [items[i], items[j]]
    if (a.schema !== b.schema || apart.has(pairKey(a.actor.id, b.actor.id))) continue
    const name = closest(a, b, data)
    if (name.score >= ALIKE) compared.push({ a, b, name })
  }
  const scored = (of: Suggestible['profile'], least: number): Suggestion[] =>
    compared.flatMap(({ a, b, name }) => {
      const pattern = observe([a, b], [of(a.actor.id), of(b.actor.id)], name.score, frequencies, weights)
      const found = score(pattern, weights)
      return found.score >= least ? [{ a: a.actor, b: b.actor, score: found.score, name, parts: found.parts }] : []
    })
  // Whose company is the same shows only when those whom it is made of are known to be the same (Bhattacharya and Getoor 2007).
  const likely = groups(scored(profile, LIKELY).sort(byScore), different)
  const list = scored(likely.length ? companyAsOne(profile, likely) : profile, above).sort(byScore)
  return { above, list, groups: groups(list, different) }
}

/** A pair of actors whose names were compared. */
interface Compared {
  readonly a: Candidate
  readonly b: Candidate
  readonly name: NameMatch
}

/** From this probability on two others are taken for one when the company that two actors keep is compared. */
const LIKELY = 0.8

/** Profiles in which those of a group stand as one. */
function companyAsOne(profile: Suggestible['profile'], groups: readonly (readonly string[])[]): Suggestible['profile'] {
  const one = new Map(groups.flatMap(group => group.map(id => [id, group[0]] as const)))
  const changed = new Map<string, Profile>()
  return id => {
    let found = changed.get(id)
    if (!found) {
      const own = profile(id)
      const company = new Map<string, number>()
      for (const [other, claims] of own.company) {
        const at = one.get(other) ?? other
        company.set(at, (company.get(at) ?? 0) + claims)
      }
      changed.set(id, (found = { ...own, company }))
    }
    return found
  }
}

function byScore(x: Suggestion, y: Suggestion): number {
  return y.score - x.score || y.name.score - x.name.score || compare(x, y)
}

/** The two names of two actors that are most alike. */
function closest(a: Candidate, b: Candidate, data: NameData): NameMatch {
  let best: NameMatch = { score: -1, reasons: [] }
  for (const one of a.names)
    for (const two of b.names) {
      const found = matchPrepared(one, two, data)
      if (found.score > best.score) best = found
    }
  return best
}

function frequenciesOf(items: readonly Candidate[], profile: Suggestible['profile']): Frequencies {
  const bearers = new Map<string, number>()
  const company = new Map<string, number>()
  for (const { keys, actor } of items) {
    for (const key of keys) bearers.set(key, (bearers.get(key) ?? 0) + 1)
    for (const id of profile(actor.id).company.keys()) company.set(id, (company.get(id) ?? 0) + 1)
  }
  return {
    actors: items.length,
    company: id => company.get(id) ?? 0,
    bearers: (a, b) => {
      const other = new Set(b.keys)
      let least = Number.POSITIVE_INFINITY
      for (const key of a.keys) if (other.has(key)) least = Math.min(least, bearers.get(key)!)
      return least
    },
  }
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** By code units of the names, the same on every machine. */
function compare(x: Suggestion, y: Suggestion): number {
  const [one, two] = [x, y].map(s => `${s.a.name}\n${s.b.name}\n${s.a.id}\n${s.b.id}`)
  return one < two ? -1 : one > two ? 1 : 0
}
