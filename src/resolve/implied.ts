import type { NameUse } from '../model/ledger.js'
import { nameKey } from './keys.js'
import type { KnownName } from './known.js'
import { type Heads, phraseParent } from './phrase.js'

/** For the adjective of each known state ("norwegian") the key of its name. */
export function adjectiveKeys(known: readonly KnownName[]): Map<string, string> {
  return new Map(known.flatMap(k => k.adjectives.map(a => [nameKey(a), nameKey(k.name)] as const)))
}

/**
 * The states that are spoken of only through those who act for them ("the Norwegian navy"), as names with no use of
 * their own, so that somebody can ask for Norway.
 */
export function impliedStates(names: readonly NameUse[], known: readonly KnownName[], words: Heads): NameUse[] {
  const adjectives = adjectiveKeys(known)
  const byKey = new Map(known.map(k => [nameKey(k.name), k.name]))
  const seen = new Set<string>()
  return names.flatMap(({ document, name, kind, named }) => {
    if ((kind === 'person' && named) || seen.has(`${document}\n${name}`)) return []
    seen.add(`${document}\n${name}`)
    const adjective = phraseParent(name, key => adjectives.has(key), words)
    const state = adjective !== null && byKey.get(adjectives.get(adjective)!)
    return state ? [{ document, name: state, kind: 'state' as const, named: true, uses: 0 }] : []
  })
}
