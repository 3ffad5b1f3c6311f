import type { Facts } from '../facts.js'
import { salience, WINDOW } from '../salience.js'
import type { Resolution, Sieve } from '../sieve.js'
import { coordination } from './sets.js'

/** How many sentences back an antecedent is looked for. */
const REACH = 3

/** "he", "she", "it", "they", "his", "its", "their" and their other forms. */
export const pronouns: Sieve = {
  name: 'pronouns',
  reason: 'A pronoun stands for the most salient of those that agree with it (Lappin and Leass 1994).',
  example: 'The mayor met the farmers; she promised them that she would repair their road.',
  run(resolution) {
    const { facts, chains } = resolution
    facts.forEach((fact, i) => {
      if (fact.pronoun?.person !== 3 || fact.pronoun.relative) return
      const antecedent = best(resolution, fact, i)
      if (antecedent < 0) return
      const several =
        fact.pronoun.number === 'plur' && facts[antecedent].number === 'sing'
          ? coordination(resolution, antecedent)
          : []
      if (several.length) resolution.members.set(i, several)
      else chains.merge(antecedent, i)
    })
  },
}

function best(resolution: Resolution, fact: Facts, at: number): number {
  const { facts, chains } = resolution
  const scores = new Map<number, number>()
  let winner = -1
  let top = 0
  for (let j = at - 1; j >= 0 && at - j <= WINDOW; j--) {
    const other = facts[j]
    const distance = fact.sentence - other.sentence
    if (distance > REACH) break
    if (distance < 0 || blocked(resolution, fact, other)) continue
    const several = fact.pronoun!.number === 'plur' && other.number === 'sing' && coordination(resolution, j).length > 0
    if (!several && !agrees(fact, other)) continue
    const chain = chains.of(j)
    const parallel = distance === 0 || fact.relation === other.relation ? 25 : 0
    const score = salience(other, distance) + parallel / 2 ** distance - (at - j) * 0.5
    const total = (scores.get(chain) ?? 0) + score
    scores.set(chain, total)
    if (total > top) {
      top = total
      winner = j
    }
  }
  return winner
}

/** Agreement in number, gender and animacy. */
export function agrees(pronoun: Facts, other: Facts): boolean {
  if (other.modifier && !other.name) return false
  if (other.pronoun && (other.pronoun.person !== 3 || other.pronoun.relative)) return false
  const number = pronoun.number === 'any' || other.number === 'any' || pronoun.number === other.number
  if (!number) return false
  if (other.kind === 'other' && !other.name && pronoun.gender !== 'n' && pronoun.gender !== 'any') return false
  const a = pronoun.gender
  const b = other.gender
  if (a === 'any' || b === 'any') return !(a === 'm' || a === 'f') || other.number !== 'plur'
  if (a === b) return true
  if (b === 'a') return a === 'm' || a === 'f'
  // A name that nothing is known of may be a person's.
  return b === 'n' && a !== 'n' && other.kind === 'other' && other.name !== null
}

/** Whether grammar forbids it: the pronoun inside the other phrase, or both arguments of one verb without a reflexive. */
function blocked({ annotation }: Resolution, pronoun: Facts, other: Facts): boolean {
  const { tokens } = annotation
  const head = pronoun.mention.head
  if (other.mention.first <= head && head < other.mention.last) return true
  const governor = tokens.head[head]
  const same = governor >= 0 && tokens.head[other.mention.head] === governor
  return same && !pronoun.pronoun?.reflexive && !tokens.deprel[head].startsWith('nmod')
}
