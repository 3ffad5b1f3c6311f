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
  // the same names stand in document after document
  const states = new Map<string, string | null>()
  const stateOf = (name: string) => {
    let state = states.get(name)
    if (state === undefined) {
      const adjective = phraseParent(name, key => adjectives.has(key), words)
      state = (adjective !== null && byKey.get(adjectives.get(adjective)!)) || null
      states.set(name, state)
    }
    return state
  }
  const seen = new Set<string>()
  const implied: NameUse[] = []
  for (const { document, name, kind, named } of names) {
    if (kind === 'person' && named) continue
    const state = stateOf(name)
    if (state === null || seen.has(`${document}\n${name}`)) continue
    seen.add(`${document}\n${name}`)
    implied.push({ document, name: state, kind: 'state', named: true, uses: 0 })
  }
  return implied
}
