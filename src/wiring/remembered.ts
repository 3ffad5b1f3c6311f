import { initialsOf } from '../base/name-key.js'
import type { KeptClaim, NameVariant } from '../model/kept.js'
import { relatedNames } from '../model/related.js'
import type { NameTotal, Rollups } from '../model/rollups.js'

/** What tells who bears a name. */
export type Bearing = Pick<Rollups, 'byKey' | 'byInitials' | 'sameAs' | 'variants'>

/** Words whose answers are remembered at a time. */
const MOST = 50_000

/**
 * The same answers, of which those to words that were asked before are remembered: the names that are asked for most are asked for
 * again and again. To be thrown away when anything is added to the ledger.
 */
export function remembered(rollups: Bearing): Bearing {
  const byKey = remembering<NameTotal>(rollups.byKey, total => [total.key])
  const byInitials = remembering<NameTotal>(rollups.byInitials, ({ key }) => Object.values(initialsOf(key) ?? {}))
  const sameAs = remembering<KeptClaim>(rollups.sameAs, ({ claim }) => relatedNames(claim).flatMap(r => [r.a, r.b]))
  const variants = remembering<NameVariant>(rollups.variants, v => [v.name, v.variant])
  return { byKey, byInitials, sameAs, variants }
}

/** @param about the words to which something is an answer */
function remembering<T>(ask: (words: string[]) => Promise<T[]>, about: (found: T) => readonly string[]) {
  const known = new Map<string, T[]>()
  return async (words: readonly string[]): Promise<T[]> => {
    if (known.size > MOST) known.clear()
    // taken out before anything is waited for: another question may clear what is known meanwhile
    const answers = new Map([...new Set(words)].map(word => [word, known.get(word)]))
    const missing = [...answers.keys()].filter(word => !answers.get(word))
    if (missing.length) {
      const fresh = new Map<string, T[]>(missing.map(word => [word, []]))
      for (const found of await ask(missing)) for (const word of new Set(about(found))) fresh.get(word)?.push(found)
      for (const [word, found] of fresh) {
        known.set(word, found)
        answers.set(word, found)
      }
    }
    return [...new Set([...answers.values()].flatMap(found => found ?? []))]
  }
}
