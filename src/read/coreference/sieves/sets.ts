import { mentionHeadedBy } from '../../mentions/lookup.js'
import { dependents } from '../../tree.js'
import type { Facts } from '../facts.js'
import { commands, nested, salience, WINDOW } from '../salience.js'
import type { Resolution, Sieve } from '../sieve.js'

/** How many sentences back the parties of a set are looked for. */
const REACH = 3

/** "Both groups", "the two sides", "the three countries". */
export const sets: Sieve = {
  name: 'sets',
  reason: 'A description with a number stands for so many parties that were named just before.',
  example: 'Norway and Sweden met. The two sides agreed.',
  run(resolution) {
    const { facts, members } = resolution
    const before = new Map<string, number>()
    facts.forEach((fact, i) => {
      const size = sizeOf(resolution, fact)
      const rules = size > 1 ? resolution.words.sets.get(fact.noun) : undefined
      if (!rules) return
      const kinds = new Set(rules.flatMap(r => r.kinds))
      const found = parties(resolution, i, size, other => kinds.has(other.kind))
      const key = `${fact.noun} ${size}`
      const same = before.get(key)
      // The same words again shortly after stand for the same parties, where no others came between.
      if (found.length === size) members.set(i, found)
      else if (same !== undefined && fact.sentence - facts[same].sentence <= REACH + 2) resolution.chains.merge(same, i)
      else return
      before.set(key, i)
    })
  },
}

/** For how many a description stands: 2 for "both groups" and "the two groups". */
function sizeOf({ annotation, words }: Resolution, fact: Facts): number {
  const { tokens } = annotation
  if (fact.pronoun || fact.name || fact.number === 'sing') return 0
  const { first, core } = fact.mention
  let at = first
  if (/^(?:the|these|those|all)$/.test(tokens.text[at].toLowerCase())) at++
  if (tokens.text[at - 1]?.toLowerCase() === 'all' && tokens.text[at]?.toLowerCase() === 'the') at++
  const opens = at > first || tokens.text[first].toLowerCase() === 'both'
  const size = at < core ? words.setOpenings.get(tokens.text[at].toLowerCase()) : undefined
  return opens ? (size ?? 0) : 0
}

/** The most salient chains of a kind before a mention, one mention of each, in the order of the text. */
function parties(resolution: Resolution, at: number, size: number, fits: (fact: Facts) => boolean): number[] {
  const { annotation, facts, chains, members } = resolution
  const fact = facts[at]
  const scores = new Map<number, { score: number; mention: number }>()
  for (let j = at - 1; j >= 0 && at - j <= WINDOW; j--) {
    const other = facts[j]
    const distance = fact.sentence - other.sentence
    if (distance > REACH) break
    if (!other.name || other.name.nationality || !fits(other) || members.has(j) || nested(other, fact)) continue
    if (commands(annotation.tokens, other, fact)) continue
    const chain = chains.of(j)
    const before = scores.get(chain)
    scores.set(chain, { score: (before?.score ?? 0) + salience(other, distance), mention: before?.mention ?? j })
  }
  return [...scores.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, size)
    .map(s => s.mention)
    .sort((a, b) => a - b)
}

/** "Norway and Sweden … they": a coordination as the antecedent of a plural pronoun: its mentions, or none. */
export function coordination(resolution: Resolution, mention: number): number[] {
  const { annotation, facts } = resolution
  const { tokens } = annotation
  const conjuncts = dependents(tokens, facts[mention].mention.head, 'conj').map(t => mentionHeadedBy(annotation, t))
  if (!conjuncts.length || conjuncts.some(m => m < 0 || facts[m].kind === 'other')) return []
  return [mention, ...conjuncts]
}
