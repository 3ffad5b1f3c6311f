import { nameKey } from '../../../base/name-key.js'
import type { LeanClaim } from '../../../model/lean-claim.js'
import type { Actors } from '../../../resolve/actors-by-key.js'
import type { WeighKnowledge } from '../../weighing/knowledge.js'
import type { Basis } from './basis.js'

/**
 * The keys of names now by those of before. Where nothing that had one key has two now, and nothing that had two has one, whatever was
 * told by comparing keys is told again.
 */
class Renaming {
  readonly #now = new Map<string, string>()
  readonly #before = new Map<string, string>()

  /** Notes the key of something before and now. @returns whether that goes together with all that was noted */
  note(before: string, now: string): boolean {
    const [known, back] = [this.#now.get(before), this.#before.get(now)]
    if ((known ?? now) !== now || (back ?? before) !== before) return false
    this.#now.set(before, now)
    this.#before.set(now, before)
    return true
  }

  /** The key now. */
  of(before: string): string {
    return this.#now.get(before) ?? before
  }
}

/**
 * How the keys of speakers, outlets and of whom documents tell of are other ones now; null where keys fell together or apart, or
 * where that cannot be told.
 * @param aside documents of which it is told anew whom they tell of
 */
export function renamingOf(
  claims: readonly LeanClaim[],
  basis: Basis,
  aside: ReadonlySet<string>,
  before: Actors,
  now: Actors,
  outlets: WeighKnowledge['outlets'],
): Renaming | null {
  const renaming = new Renaming()
  const ofKey = (actors: Actors, key: string) => actors.ofKey(key)?.id ?? key
  // a name that is of another actor now, while the one whose it was is still there: who was told of by that name is not kept
  for (const { list, joined } of [before.drawn, now.drawn])
    for (const key of [...list.map(([root]) => root), ...joined.keys()]) {
      const was = before.ofKey(key)?.id
      if (was !== undefined && was !== now.ofKey(key)?.id && now.get(was)) return null
    }
  for (const { id } of before.list) if (now.get(id) && !renaming.note(id, id)) return null
  const names = new Set<string>([...basis.publishers, ...outlets.map(o => o.name)])
  for (const { attribution } of claims) for (const { name } of attribution) names.add(name)
  for (const name of names) {
    const key = nameKey(name)
    if (!renaming.note(ofKey(before, key), ofKey(now, key))) return null
  }
  const told = new Set<string>()
  for (const [id, some] of basis.told) if (!aside.has(id)) for (const name of some) told.add(name)
  for (const name of told) {
    if (name.startsWith('~')) continue
    if (before.get(name)) {
      // which of its names a document told of is not kept
      if (!now.get(name)) return null
    } else if (!renaming.note(name, ofKey(now, name))) return null
  }
  return renaming
}
