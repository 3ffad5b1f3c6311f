import { mentionHeadedBy } from '../../mentions/lookup.js'
import { dependents } from '../../tree.js'
import type { Facts } from '../facts.js'
import { commands, nested, salience, WINDOW } from '../salience.js'
import type { Resolution, Sieve } from '../sieve.js'

/** How many sentences back the parties of a set are looked for. */
const REACH = 5

/** "Both groups", "the two sides", "the three countries". */
export const sets: Sieve = {
  name: 'sets',
  reason: 'A description with a number stands for so many parties that were named just before.',
  example: 'Norway and Sweden met. The two sides agreed.',
  run(resolution) {
    const { facts, members } = resolution
    const before = new Map<string, number>()
    facts.forEach((fact, i) => {
      const which = resolution.words.ordinals.get(fact.noun)
      if (which !== undefined && fact.definite && fact.mention.last === fact.mention.core + 1) {
        const pair = parties(resolution, i, 2, other => other.kind !== 'other')
        if (pair.length === 2 && alike(facts, pair)) resolution.chains.merge(pair[which], i)
        return
      }
      const alone = standsAlone(resolution, fact)
      const size = alone || sizeOf(resolution, fact)
      const rules = size > 1 && !alone ? resolution.words.sets.get(fact.noun) : undefined
      if (!rules && !alone) return
      const kinds = rules && new Set(rules.flatMap(r => r.kinds))
      const described = rules?.some(r => r.described) ?? false
      let found = parties(
        resolution,
        i,
        size,
        other => (kinds ? kinds.has(other.kind) : other.kind !== 'other'),
        described,
      )
      // "The two sides" are two bodies rather than a body and its spokesman.
      if (!alone && found.length === size && !alike(facts, found)) {
        const bodies = parties(
          resolution,
          i,
          size,
          other => kinds!.has(other.kind) && other.kind !== 'person',
          described,
        )
        if (bodies.length === size) found = bodies
      }
      if (alone && !alike(facts, found)) found = []
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

/** "Both are members", "the two agreed": the words that open a set, with nothing behind them. */
function standsAlone({ annotation, words }: Resolution, fact: Facts): number {
  const { tokens } = annotation
  const { first, last, core, quantity } = fact.mention
  const upos = tokens.upos[core]
  if (fact.name || upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || core !== last - 1) return 0
  const word = tokens.text[core].toLowerCase()
  if (word === 'both' ? last - first > 1 : fact.opening !== 'the' || !quantity) return 0
  return words.setOpenings.get(word) ?? 0
}

/** Whether all are people, or none is. */
function alike(facts: readonly Facts[], parties: readonly number[]): boolean {
  const people = parties.filter(m => facts[m].kind === 'person').length
  return people === 0 || people === parties.length
}

/** For how many a description stands: 2 for "both groups" and "the two groups". */
function sizeOf({ annotation, words }: Resolution, fact: Facts): number {
  const { tokens } = annotation
  const { first, core } = fact.mention
  if (fact.opening === 'neither' && first + 1 === core) return 2
  if (fact.pronoun || fact.name || fact.number === 'sing') return 0
  let at = first
  if (/^(?:the|these|those|all)$/.test(tokens.text[at].toLowerCase())) at++
  if (tokens.text[at - 1]?.toLowerCase() === 'all' && tokens.text[at]?.toLowerCase() === 'the') at++
  const opens = at > first || tokens.text[first].toLowerCase() === 'both'
  const size = at < core ? words.setOpenings.get(tokens.text[at].toLowerCase()) : undefined
  return opens ? (size ?? 0) : 0
}

/** A name, or one certain person: "the king of Norway", "Norway's president"; where `described`, also "the army", "the rebels". */
function isParty(
  { name, kind, known, number, opening, pronoun, modifier, definite }: Facts,
  described: boolean,
): boolean {
  // A medium passes on what others say.
  if (name) return !name.nationality && known?.sort !== 'outlet'
  if (described && (kind === 'group' || kind === 'organization' || kind === 'unit'))
    return definite && !pronoun && !modifier
  return kind === 'person' && number === 'sing' && !pronoun && !modifier && !/^(?:an?|one|any|no|each)$/.test(opening)
}

/** The most salient chains of a kind before a mention, one mention of each, in the order of the text. */
function parties(
  resolution: Resolution,
  at: number,
  size: number,
  fits: (fact: Facts) => boolean,
  described = false,
): number[] {
  const { annotation, facts, chains, members } = resolution
  const fact = facts[at]
  const scores = new Map<number, { score: number; mention: number; sentence: number }>()
  for (let j = at - 1; j >= 0 && at - j <= WINDOW; j--) {
    const other = facts[j]
    const distance = fact.sentence - other.sentence
    if (distance > REACH) break
    if (!isParty(other, described) || !fits(other) || members.has(j) || nested(other, fact)) continue
    if (commands(annotation.tokens, other, fact)) continue
    const chain = chains.of(j)
    const before = scores.get(chain)
    // Each sentence counts once for a chain.
    if (before?.sentence === other.sentence) continue
    const score = (before?.score ?? 0) + salience(other, distance)
    scores.set(chain, { score, mention: before?.mention ?? j, sentence: other.sentence })
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
  const { head, first, last } = facts[mention].mention
  // Some trees hang the second name on another word of the first.
  const words = facts[mention].name ? Array.from({ length: last - first }, (_, i) => first + i) : [head]
  const conjuncts = words
    .flatMap(t => dependents(tokens, t, 'conj'))
    .filter(t => t >= last || t < first || words.length === 1)
    .map(t => mentionHeadedBy(annotation, t))
  if (!conjuncts.length || conjuncts.some(m => m < 0 || (facts[m].kind === 'other' && !facts[m].name))) return []
  return [mention, ...conjuncts]
}
