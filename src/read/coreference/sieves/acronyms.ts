import type { Facts } from '../facts.js'
import type { Sieve } from '../sieve.js'

const SMALL = /^(?:of|the|and|for|in|on|to|al|de|la|del|des|et|y)$/i

/** "the Northern Rivers Council (NRC)", and "NRC" later on. */
export const acronyms: Sieve = {
  name: 'acronyms',
  reason: 'An acronym made of the initials of a name, or put in brackets after it, is that name.',
  example: 'The Northern Rivers Council (NRC) met in May. The NRC will meet again.',
  run({ annotation, facts, chains }) {
    const { tokens } = annotation
    const byInitials = new Map<string, number>()
    const seen = new Set<string>()
    let before = -1
    facts.forEach((fact, i) => {
      if (!fact.name || fact.name.nationality) return
      if (isAcronym(fact.nameText)) {
        const open = tokens.text[fact.name.first - 1]
        const close = tokens.text[fact.name.last]
        const bracketed =
          open === '(' && close === ')' && before >= 0 && facts[before].name!.last === fact.name.first - 1
        if (bracketed && facts[before].kind !== 'person' && shares(facts[before], fact)) chains.merge(before, i)
        else {
          const full = byInitials.get(letters(fact.nameText))
          if (full !== undefined && facts[full].kind !== 'person' && !fact.known) chains.merge(full, i)
        }
      } else if (!seen.has(fact.nameText)) {
        seen.add(fact.nameText)
        for (const key of initials(fact.nameText)) if (!byInitials.has(key)) byInitials.set(key, i)
      }
      before = i
    })
  },
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}.&/-]+|\p{Lu}\p{Ll}?\p{Lu}+)s?$/u.test(text) && letters(text).length <= 8
}

/** The initials of a name of two words and more, with and without its small words. */
function initials(name: string): string[] {
  const words = name.split(/[\s-]+/).filter(w => /^\p{L}/u.test(w))
  if (words.length < 2) return []
  const first = (list: string[]) =>
    list
      .map(w => w[0])
      .join('')
      .toUpperCase()
  return [first(words.filter(w => !SMALL.test(w))), first(words)]
}

/** Whether an acronym in brackets can be the name before it: it shares its first letter, or most of its letters. */
function shares(full: Facts, short: Facts): boolean {
  const wanted = letters(short.nameText)
  const given = letters(full.nameText)
  let at = 0
  for (const letter of given) if (letter === wanted[at]) at++
  return at === wanted.length || (wanted[0] === given[0] && at * 2 >= wanted.length)
}
