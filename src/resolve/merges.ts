import { initialsOf } from '../base/name-key.js'
import { holding, type Judgement } from '../model/judgement.js'
import type { LeanClaim } from '../model/lean-claim.js'
import type { NameUse, NameVariant } from '../model/ledger.js'
import type { Merge } from './clusters.js'
import type { Homonyms } from './homonyms.js'
import { isAcronymOf, nameKey } from './keys.js'

/** Merges that documents state by a same_as claim between two names. */
export function statedMerges(claims: readonly LeanClaim[], homonyms: Homonyms): Merge[] {
  const merges = claims
    .filter(c => c.type === 'same_as' && c.polarity === 'affirmed' && c.realis === 'actual')
    .flatMap(({ document, actor, recipient }) =>
      actor.flatMap(a =>
        recipient
          .filter(b => a.named && b.named)
          .map(b => ({
            a: homonyms.key(document.id, a.name, true),
            b: homonyms.key(document.id, b.name, true),
            basis: 'stated' as const,
          })),
      ),
    )
  // what many documents say is one merge
  return [...new Map(merges.map(merge => [`${merge.a}\n\n${merge.b}`, merge])).values()]
}

/**
 * Merges of an acronym with the name whose initials it is: where a document uses both for the same ("Northern Front
 * (NF)"), or where, with three letters or more, exactly one name of the ledger fits. An acronym that stands for two
 * different names decides nothing.
 */
export function acronymMerges(
  names: readonly NameUse[],
  variants: readonly NameVariant[],
  same: (key: string) => string,
): Merge[] {
  const pairs = new Map<string, Map<string, string>>()
  const add = (short: string, long: string) => {
    const key = nameKey(short)
    if (!pairs.has(key)) pairs.set(key, new Map())
    pairs.get(key)!.set(same(nameKey(long)), nameKey(long))
  }
  for (const { name, variant } of variants) {
    if (isAcronymOf(variant, name)) add(variant, name)
    else if (isAcronymOf(name, variant)) add(name, variant)
  }
  const written = [...new Set(names.filter(n => n.named).map(n => n.name))]
  const shorts = written.filter(name => /^\p{Lu}{3,}$/u.test(name) && !pairs.has(nameKey(name)))
  const longs = shorts.length ? byInitials(written.filter(name => /\s/.test(name))) : new Map<string, string[]>()
  for (const short of shorts)
    for (const name of longs.get(short.toLowerCase()) ?? []) if (isAcronymOf(short, name)) add(short, name)
  return [...pairs]
    .filter(([, longs]) => longs.size === 1)
    .map(([a, longs]) => ({ a, b: [...longs.values()].sort()[0], basis: 'acronym' as const }))
}

/** Names by the letters that their acronyms are written with. */
function byInitials(names: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of names) {
    const initials = initialsOf(nameKey(name))
    for (const letters of new Set(initials ? [initials.all, initials.large] : [])) {
      const list = found.get(letters)
      if (list) list.push(name)
      else found.set(letters, [name])
    }
  }
  return found
}

/** The judgements that still hold, as merges and as pairs held apart. */
export function judged(judgements: readonly Judgement[]): { same: Merge[]; different: [string, string][] } {
  const last = new Map<string, Judgement>()
  for (const j of holding(judgements))
    if (j.kind === 'same' || j.kind === 'different') last.set([j.subject, j.object!].sort().join('\n\n'), j)
  const pairs = [...last.values()]
  return {
    same: pairs.filter(j => j.kind === 'same').map(j => ({ a: j.subject, b: j.object!, basis: 'judgement' })),
    different: pairs.filter(j => j.kind === 'different').map(j => [j.subject, j.object!]),
  }
}
