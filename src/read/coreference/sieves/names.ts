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
    // For every word of a full name: the names that it stands in, each with its latest mention.
    const full = new Map<string, Map<string, number>>()
    facts.forEach((fact, i) => {
      if (!fact.name || fact.known) return
      const words = wordsOf(fact.nameText)
      let best = -1
      for (const word of new Set([words[0], words[words.length - 1]]))
        for (const [key, c] of full.get(word) ?? [])
          if (
            c > best &&
            key !== fact.key &&
            (sameKind(facts[c], fact) || isSurname(words, wordsOf(facts[c].nameText))) &&
            isPart(words, wordsOf(facts[c].nameText))
          )
            best = c
      if (best >= 0) chains.merge(best, i)
      if (words.length > 1 && fact.kind === 'person')
        for (const word of words) {
          const names = full.get(word)
          if (names) names.set(fact.key, i)
          else full.set(word, new Map([[fact.key, i]]))
        }
    })
  },
}

const wordsOf = (name: string) => name.toLowerCase().split(/\s+/)

/** A person's last name alone, whatever else the word could name. */
function isSurname(part: readonly string[], whole: readonly string[]): boolean {
  return part.length === 1 && whole.length > 1 && part[0] === whole[whole.length - 1]
}

/** Whether the words stand one after another within the longer name. */
function isPart(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false
  for (let k = 0; k + part.length <= whole.length; k++) if (part.every((w, j) => whole[k + j] === w)) return true
  return false
}
