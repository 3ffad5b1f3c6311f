import type { Facts } from '../facts.js'
import type { Sieve } from '../sieve.js'

const sameKind = (a: Facts, b: Facts) => a.kind === b.kind || a.kind === 'other' || b.kind === 'other'

/** The same name, however its hyphens and accents are written, and names that are known to be of one thing. */
export const exactNames: Sieve = {
  name: 'exact names',
  reason: 'Within one document the same name stands for the same.',
  example: 'Oxfam appealed for tents. Later Oxfam thanked the donors.',
  run({ facts, chains }) {
    const first = new Map<string, number>()
    facts.forEach((fact, i) => {
      if (!fact.name || fact.kind === 'group') return
      const keys = fact.known
        ? [`known ${fact.known.sort === 'nationality' ? 'state' : fact.known.kind} ${fact.known.name}`]
        : [fact.key]
      for (const key of keys) {
        if (key === '') continue
        const before = first.get(key)
        if (before === undefined) first.set(key, i)
        else if (fact.known || sameKind(facts[before], fact)) chains.merge(before, i)
      }
    })
  },
}

/** A part of a full name: "Ruiz" after "Maria Ruiz", "Abu Salim" after "Omar al-Hadi Abu Salim". */
export const shortNames: Sieve = {
  name: 'short names',
  reason: 'Reporting gives the full name once and then a part of it.',
  example: 'Maria Ruiz left the cabinet. Ruiz had joined it in May.',
  run({ facts, chains }) {
    const full = new Map<string, number[]>()
    facts.forEach((fact, i) => {
      if (!fact.name || fact.known) return
      const words = wordsOf(fact.nameText)
      const candidates =
        full.get(words[0])?.concat(full.get(words[words.length - 1]) ?? []) ?? full.get(words[words.length - 1])
      // The latest full name that holds all of these words in their order.
      const best = candidates
        ?.filter(
          c => facts[c].key !== fact.key && sameKind(facts[c], fact) && isPart(words, wordsOf(facts[c].nameText)),
        )
        .reduce((latest, c) => Math.max(latest, c), -1)
      if (best !== undefined && best >= 0) chains.merge(best, i)
      if (words.length > 1 && fact.kind === 'person')
        for (const word of words) {
          const list = full.get(word)
          if (list) list.push(i)
          else full.set(word, [i])
        }
    })
  },
}

const wordsOf = (name: string) => name.toLowerCase().split(/\s+/)

/** Whether the words stand one after another within the longer name. */
function isPart(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false
  for (let k = 0; k + part.length <= whole.length; k++) if (part.every((w, j) => whole[k + j] === w)) return true
  return false
}
