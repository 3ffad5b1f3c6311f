import { mentionHeadedBy } from '../../mentions/lookup.js'
import { dependent } from '../../tree.js'
import { affiliations } from '../affiliations.js'
import type { Facts } from '../facts.js'
import type { Resolution, Sieve } from '../sieve.js'
import { voicesOf } from './speakers.js'

/** "His group" is the body that he leads, and "we" that for which he speaks. */
export const bodies: Sieve = {
  name: 'bodies of persons',
  reason: 'Whoever leads a body or speaks for it calls it his, and means it by "we".',
  example: 'Omar Hadi, who leads the Valley Front, met the mayor. His group will lay down its arms.',
  run(resolution) {
    const { facts, chains } = resolution
    let bodyOf: ReturnType<typeof affiliations> | undefined
    facts.forEach((fact, i) => {
      const owner = ownerOf(resolution, fact)
      if (owner < 0) return
      bodyOf ??= affiliations(resolution)
      const body = bodyOf(owner)
      if (body >= 0 && names(resolution, fact, facts[chains.mentionsOf(body)[0]])) chains.merge(body, i)
    })
    if (!facts.some(f => f.pronoun?.person === 1 && f.pronoun.number === 'plur')) return
    bodyOf ??= affiliations(resolution)
    ours(resolution, bodyOf)
  },
}

/** The person whose body a description is said to be: "his group", "Hadi's men"; -1 for none. */
function ownerOf({ annotation, facts, words }: Resolution, fact: Facts): number {
  if (fact.pronoun || fact.name || fact.number === 'plur' || !words.descriptions.has(fact.noun)) return -1
  const { tokens } = annotation
  const { head, first } = fact.mention
  const owner = mentionHeadedBy(annotation, dependent(tokens, head, 'nmod:poss'))
  // "his new group" is another one
  const last = owner < 0 ? -1 : facts[owner].mention.last
  const next = /^['’]s?$/.test(tokens.text[last] ?? '') ? last + 1 : last
  if (owner < 0 || next < head || facts[owner].mention.first > first) return -1
  return facts[owner].kind === 'person' ? owner : -1
}

/** Whether a noun can name a body. */
function names({ words }: Resolution, { noun }: Facts, body: Facts): boolean {
  const rules = words.descriptions.get(noun) ?? []
  return rules.some(
    r =>
      r.kinds.includes(body.kind) &&
      !r.kinds.includes('person') &&
      (!r.sorts || !body.known || r.sorts.includes(body.known.sort)),
  )
}

/** "We" in the words of a person who speaks for a body. */
function ours(resolution: Resolution, bodyOf: (person: number) => number): void {
  const { facts, chains } = resolution
  const spoken = facts.flatMap((f, i) => (f.pronoun?.person === 1 && f.pronoun.number === 'plur' ? [i] : []))
  let next = 0
  for (const { quotation, speaker } of voicesOf(resolution)) {
    while (next < spoken.length && facts[spoken[next]].mention.head < quotation.first) next++
    for (; next < spoken.length && facts[spoken[next]].mention.head < quotation.last; next++) {
      if (speaker < 0 || facts[speaker].kind !== 'person') continue
      const body = bodyOf(speaker)
      const bare = chains.mentionsOf(spoken[next]).every(m => facts[m].pronoun)
      if (body >= 0 && bare) chains.merge(body, spoken[next])
    }
  }
}
