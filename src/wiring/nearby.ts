import { initialsOf } from '../base/name-key.js'
import type { Actor } from '../model/actor.js'
import type { Claim } from '../model/claim.js'
import { holding, type Judgement } from '../model/judgement.js'
import type { Ledger, NameUse, NameVariant } from '../model/ledger.js'
import type { Participant } from '../model/mention.js'
import type { NameTotal, Rollups } from '../model/rollups.js'
import { resolveActors } from '../resolve/actors.js'
import type { Actors } from '../resolve/actors-by-key.js'
import { isCapitalised, nameKey } from '../resolve/keys.js'
import { type KnownName, knownKeys } from '../resolve/known.js'
import { type Bearer, bearersOf, borneBy } from './borne.js'
import { leftOutClaims } from './left-out.js'
import { type Bearing, remembered } from './remembered.js'
import type { Standing } from './standing.js'
import { resolved, type Who } from './who.js'

/** Who is who among some names, worked out from what the ledger has on them alone. */
export interface Nearby {
  /**
   * Who bears these names, with all their other names: the same actors as among all names of the ledger, but for `documents`.
   * Of `claims` every participant is among them. Null where something in it can only be told from the whole ledger.
   */
  who(names: readonly string[], claims?: readonly Claim[]): Promise<Who | null>
  /** The actors with the number of their documents. */
  counted(actors: readonly Actor[]): Promise<Actor[]>
}

/** What is known beforehand, by key: the main name of each, and all names that have it. */
interface Known {
  readonly mains: ReadonlyMap<string, string>
  readonly aliases: ReadonlyMap<string, readonly string[]>
}

function knownOf(known: readonly KnownName[]): Known {
  const mains = knownKeys(known)
  const aliases = new Map<string, string[]>()
  for (const [alias, main] of mains) aliases.set(main, [...(aliases.get(main) ?? []), alias])
  return { mains, aliases }
}

/** All that bears on who some names are. */
interface Gathered {
  readonly names: Map<string, NameTotal>
  readonly variants: Map<string, NameVariant>
  readonly same: Map<string, Claim>
}

/** Names of which it is remembered who bears them. */
const MOST_REMEMBERED = 100_000

/** What is remembered of a revision, before anything was asked of it. */
function forgotten(rollups: Rollups, revision: number) {
  return { revision, rollups: remembered(rollups), borne: new Map<string, Bearer>() }
}

/** Works out who is who from the sums of a ledger. Null where it has none: a view of the past. */
export function nearby(ledger: Ledger, known: readonly KnownName[], standing: () => Promise<Standing>): Nearby | null {
  const { rollups } = ledger
  if (!rollups) return null
  let beforehand: Known | undefined
  let asked = forgotten(rollups, -1)
  /** Works it out from what is asked of the sums. */
  const drawn = async (
    bearing: Bearing,
    judgements: readonly Judgement[],
    names: readonly string[],
    claims: readonly Claim[],
  ): Promise<Actors | null> => {
    beforehand ??= knownOf(known)
    const stands = await standing()
    const held = holding(judgements).filter(j => j.kind === 'same' || j.kind === 'different')
    const taking = claims.flatMap(c => [c.actor, c.recipient, c.origin, c.place].flat().map(p => p.name))
    const gathered = await gather(bearing, beforehand, held, [...names, ...taking])
    if (!gathered) return null
    const less = usesOf(await leftOutClaims(ledger, stands))
    const left = [...gathered.names.values()]
      .map(total => ({ ...total, uses: total.uses - (less.get(useKey(total.name, total.kind, total.named)) ?? 0) }))
      .filter(total => total.uses > 0)
    const namedKeys = new Set(left.filter(t => t.named).map(t => t.key))
    /** What is no name means somebody else in each document, which the sums do not tell. */
    const isName = (p: { name: string; named: boolean }) =>
      p.named || (isCapitalised(p.name) && namedKeys.has(nameKey(p.name)))
    const uses: NameUse[] = left.filter(isName).map(({ key: _, ...use }) => ({ document: '', ...use }))
    return resolveActors({
      names: [...uses, ...phrases(claims, isName)],
      variants: [...gathered.variants.values()].filter(v => stands.stands(v.document)),
      judgements,
      claims: [...gathered.same.values()].filter(c => stands.counts(c)),
      known,
    })
  }
  return {
    who: async (names, claims = []) => {
      const [judgements, revision] = [await ledger.judgements(), await ledger.revision()]
      if (asked.revision !== revision) asked = forgotten(rollups, revision)
      const { rollups: bearing, borne } = asked
      const who = (actors: Actors): Who => ({ revision, actors, ties: [], resolved: c => resolved(c, actors) })
      // who a phrase of a claim is, is told by that claim alone
      if (claims.length) {
        const actors = await drawn(bearing, judgements, names, claims)
        return actors && who(actors)
      }
      if (borne.size > MOST_REMEMBERED) borne.clear()
      // taken out before anything is waited for: another question may clear what is known meanwhile
      const bearers = new Map([...new Set(names)].flatMap(name => (borne.has(name) ? [[name, borne.get(name)!]] : [])))
      const missing = names.filter(name => !bearers.has(name))
      if (missing.length) {
        const actors = await drawn(bearing, judgements, missing, [])
        if (!actors) return null
        for (const [name, bearer] of bearersOf(missing, actors)) {
          borne.set(name, bearer)
          bearers.set(name, bearer)
        }
      }
      return who(borneBy(bearers, { judgements, known }))
    },
    counted: async actors => {
      const { superseded, retracted } = await standing()
      const counted: Actor[] = []
      for (const actor of actors) {
        const names = [actor.name, ...actor.aliases.map(alias => alias.name)]
        counted.push({ ...actor, documents: await rollups.documents(names, [...superseded.keys(), ...retracted]) })
      }
      return counted
    },
  }
}

/** Participants that bear no name are somebody in their own document alone. */
function phrases(claims: readonly Claim[], isName: (p: Participant) => boolean): NameUse[] {
  return claims.flatMap(({ document, actor, recipient, origin, place }) =>
    [...actor, ...recipient, ...origin, ...place]
      .filter(p => !isName(p))
      .map(({ name, kind, named }) => ({ document: document.id, name, kind, named, uses: 1 })),
  )
}

const useKey = (name: string, kind: string, named: boolean) => `${name}\n${kind}\n${named}`

function usesOf(claims: readonly Claim[]): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { actor, recipient, origin, place } of claims)
    for (const { name, kind, named } of [...actor, ...recipient, ...origin, ...place]) {
      const key = useKey(name, kind, named)
      uses.set(key, (uses.get(key) ?? 0) + 1)
    }
  return uses
}

/** Keys that one look goes over: more are no neighbourhood any more. */
const MOST = 20_000

/** Follows everything that can make two names one, from some names on until nothing new comes. */
async function gather(
  rollups: Bearing,
  { mains, aliases }: Known,
  judgements: readonly Judgement[],
  names: readonly string[],
): Promise<Gathered | null> {
  const gathered: Gathered = { names: new Map(), variants: new Map(), same: new Map() }
  const seen = new Set<string>()
  let open = new Set(names.map(nameKey))
  while (open.size) {
    for (const key of open) seen.add(key)
    if (seen.size > MOST) return null
    const next = new Set<string>()
    const add = (key: string) => {
      if (!seen.has(key)) next.add(key)
    }
    const found = await rollups.byKey([...open])
    for (const total of found) gathered.names.set(useKey(total.name, total.kind, total.named), total)
    // Letters that were asked for may stand in documents beside a name only, and in no claim.
    const forms = [...new Set([...found.map(total => total.name), ...(seen.size === open.size ? names : [])])]
    for (const key of open) {
      const main = mains.get(key)
      if (main !== undefined) add(main)
      for (const alias of aliases.get(key) ?? []) add(alias)
    }
    for (const { subject, object } of judgements) {
      if (!open.has(subject) && !open.has(object!)) continue
      // a phrase of one document, which has no sums
      if (`${subject}${object}`.includes('\n')) return null
      add(subject)
      add(object!)
    }
    for (const { claim } of await rollups.sameAs(forms)) {
      gathered.same.set(claim.id, claim)
      for (const p of [...claim.actor, ...claim.recipient]) if (p.named) add(nameKey(p.name))
    }
    for (const variant of await rollups.variants(forms)) {
      gathered.variants.set(JSON.stringify(variant), variant)
      add(nameKey(variant.name))
      add(nameKey(variant.variant))
    }
    for (const key of await acronymKeys(rollups, forms)) add(key)
    open = next
  }
  return gathered
}

/** Keys of the acronyms that some names may have, and of the names that some acronyms may stand for. */
async function acronymKeys(rollups: Bearing, forms: readonly string[]): Promise<string[]> {
  const short = forms.filter(name => /^\p{Lu}{3,}$/u.test(name)).map(nameKey)
  const long = forms.flatMap(name => Object.values(initialsOf(nameKey(name)) ?? {})).filter(i => i.length >= 3)
  const [shorts, longs] = [await rollups.byKey([...new Set(long)]), await rollups.byInitials([...new Set(short)])]
  return [
    ...shorts.filter(t => t.named && /^\p{Lu}{3,}$/u.test(t.name)).map(t => t.key),
    ...longs.filter(t => t.named).map(t => t.key),
  ]
}
