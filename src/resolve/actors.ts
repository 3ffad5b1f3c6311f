import { contentId } from '../base/hash.js'
import type { Actor, Alias } from '../model/actor.js'
import type { Judgement } from '../model/judgement.js'
import type { LeanClaim } from '../model/lean-claim.js'
import type { NameUse, NameVariant } from '../model/ledger.js'
import type { EntityKind } from '../model/mention.js'
import { MERGE_BASES, type MergeBasis } from '../model/merge-basis.js'
import { type Actors, actorsByKey, compare, mostUsedFirst } from './actors-by-key.js'
import { cluster } from './clusters.js'
import { Homonyms } from './homonyms.js'
import { isCapitalised, nameKey } from './keys.js'
import { type KnownName, knownKeys, officialKeys, personKeys } from './known.js'
import { acronymMerges, judged, statedMerges } from './merges.js'

/** All that decides who is who. Of the claims only same_as is looked at. */
export interface Evidence {
  readonly names: readonly NameUse[]
  readonly variants: readonly NameVariant[]
  readonly claims: readonly LeanClaim[]
  readonly judgements: readonly Judgement[]
  readonly known: readonly KnownName[]
  /** Ids of actors by their keys, as far as they were worked out before. */
  readonly ids?: ReadonlyMap<string, string>
}

interface Draft {
  forms: Map<string, { name: string; named: boolean; uses: number; basis: MergeBasis }>
  kinds: Map<EntityKind, number>
  documents: Set<string>
  uses: number
}

/**
 * Draws the actors from the names: one normalised name is one actor, names are merged where a document states it, an
 * acronym fits, they are known, or somebody judged so. A pure function: the order of documents and claims changes nothing.
 */
export function resolveActors(evidence: Evidence): Actors {
  const { names, variants, claims, judgements, known, ids } = evidence
  const namedKeys = new Set(names.filter(n => n.named).map(n => nameKey(n.name)))
  // What is a name in one document is one in another too, where it is written as a name.
  const { same, different } = judged(judgements)
  const homonyms = new Homonyms(different)
  // most names mean the same in every document, and stand in many
  const bearing = new Map<string, boolean>()
  const isName = (name: string, named: boolean) => {
    if (named) return true
    let is = bearing.get(name)
    if (is === undefined) bearing.set(name, (is = isCapitalised(name) && namedKeys.has(nameKey(name))))
    return is
  }
  const useKeys = names.map(n => homonyms.key(n.document, n.name, isName(n.name, n.named)))
  const keys = new Set(useKeys)
  const mains = knownKeys(known)
  const stated = statedMerges(claims, homonyms)
  const persons = borneByPersons(names, known, useKeys)
  // Of a known name only the aliases that occur are joined, over its main name.
  const occurring = [...new Set([...keys, ...[...stated, ...same].flatMap(m => [m.a, m.b])])]
  const familiar = occurring
    .filter(key => mains.has(key) && mains.get(key) !== key && !persons.has(key))
    .map(key => ({ a: key, b: mains.get(key)!, basis: 'known' as const }))
  const before = cluster(keys, [...same, ...familiar, ...stated], different)
  const merges = [...same, ...familiar, ...stated, ...acronymMerges(names, variants, before.root)]
  const { root, basis, joined } = cluster(keys, merges, different)

  const drafts = new Map<string, Draft>()
  for (const [i, use] of names.entries()) {
    const at = root(useKeys[i])
    let draft = drafts.get(at)
    if (!draft) drafts.set(at, (draft = { forms: new Map(), kinds: new Map(), documents: new Set(), uses: 0 }))
    const form = draft.forms.get(use.name)
    if (form) {
      form.named ||= use.named
      form.uses += use.uses
    } else {
      const { name, named, uses } = use
      draft.forms.set(name, { name, named, uses, basis: basis.get(useKeys[i]) ?? 'name' })
    }
    draft.kinds.set(use.kind, (draft.kinds.get(use.kind) ?? 0) + use.uses)
    if (use.uses > 0) draft.documents.add(use.document)
    draft.uses += use.uses
  }
  const together = joined()
  const official = officialNames(known, [...drafts.keys(), ...together.keys()], root)
  const list = [...drafts].map(
    ([at, draft]) => [at, actor(ids?.get(at) ?? contentId({ actor: at }), draft, official.get(at))] as const,
  )
  list.sort(([, a], [, b]) => mostUsedFirst(a, b))
  return actorsByKey({ list, joined: together, named: namedKeys }, evidence)
}

/** The official name of each actor by its root: of several that are known the last one. */
function officialNames(known: readonly KnownName[], keys: readonly string[], root: (key: string) => string) {
  const official = officialKeys(known)
  const found = keys.flatMap(key => {
    const name = official.get(key)
    return name ? [{ at: root(key), ...name }] : []
  })
  return new Map(found.sort((x, y) => x.order - y.order).map(({ at, name }) => [at, name]))
}

/** Keys that the documents mostly use of a person: "Wagner" need not be the body that goes by that alias. @param useKeys the key of each name */
function borneByPersons(
  names: readonly NameUse[],
  known: readonly KnownName[],
  useKeys: readonly string[],
): ReadonlySet<string> {
  const meant = personKeys(known)
  const balance = new Map<string, number>()
  for (const [i, use] of names.entries()) {
    const key = useKeys[i]
    balance.set(key, (balance.get(key) ?? 0) + (use.kind === 'person' ? use.uses : -use.uses))
  }
  return new Set([...balance].filter(([key, n]) => n > 0 && !meant.has(key)).map(([key]) => key))
}

function actor(id: string, draft: Draft, official: string | undefined): Actor {
  const forms = [...draft.forms.values()].sort(
    (a, b) =>
      Number(b.named) - Number(a.named) || b.uses - a.uses || b.name.length - a.name.length || compare(a.name, b.name),
  )
  const kinds = [...draft.kinds].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
  const name = official ?? forms[0].name
  const aliases: Alias[] = forms.filter(f => f.name !== name).map(({ name, basis, uses }) => ({ name, basis, uses }))
  aliases.sort(
    (a, b) => b.uses - a.uses || MERGE_BASES.indexOf(a.basis) - MERGE_BASES.indexOf(b.basis) || compare(a.name, b.name),
  )
  return {
    id,
    name,
    kind: kinds[0][0],
    named: forms.some(f => f.named),
    aliases,
    uses: draft.uses,
    documents: draft.documents.size,
  }
}
