import { children, relation } from '../../tree.js'
import type { Facts } from '../facts.js'
import { type Profile, Profiles, type Traits } from '../profile.js'
import { commands, nested, salience, WINDOW } from '../salience.js'
import type { Resolution, Sieve } from '../sieve.js'
import type { CoreferenceWords, DescriptionRule } from '../words.js'

/** How many sentences back a description is resolved by what it can be; by its own noun, the whole document. */
const REACH = 6
const SAME_NOUN = 250
/** "Group" in a name tells little: many are called so. */
const SAME_GENERAL = 30
const SYNONYM = 150
const NEAR_SYNONYM = 200
const SAME_STATE = 400
/** Against a chain whose mention commands the description; only the state named in it outweighs this. */
const COMMANDED = 260

/** "The group", "the Palestinian organisation", "the ISIS affiliate", "the man". */
export const descriptions: Sieve = {
  name: 'definite descriptions',
  reason:
    'A definite description names again the most salient thing that it can be, by its noun, its adjectives and its number.',
  example: 'Oxfam opened an office in Riga. The group sends tents.',
  run(resolution) {
    const { facts, chains } = resolution
    const profiles = new Profiles(resolution)
    const latest = new Map<string, number>()
    facts.forEach((fact, i) => {
      if (isAnaphoric(resolution, fact, profiles, i) && !isTold(resolution, i)) {
        const antecedent = best(resolution, profiles, i, latest.get(fact.noun) ?? -1)
        if (antecedent >= 0) chains.merge(antecedent, i)
      }
      if (!fact.pronoun && !fact.modifier) latest.set(fact.noun, i)
    })
  },
}

/** A subject or an object, not an owner or a place. */
const isProminent = ({ relation: rel, pronoun }: Facts) =>
  pronoun !== undefined || /^(?:nsubj|i?obj|appos|root|conj)$/.test(rel)

/** Whether an apposition has already given the name: "the governor, Omar Hadi". */
function isTold({ facts, chains }: Resolution, at: number): boolean {
  return !chains.isSingle(chains.of(at)) && chains.mentionsOf(at).some(m => facts[m].name !== null)
}

/** Definite, unnamed, and not identified by what follows it. */
function isAnaphoric({ annotation, words }: Resolution, fact: Facts, profiles: Profiles, at: number): boolean {
  const { tokens } = annotation
  const { mention } = fact
  if (fact.pronoun || fact.name || !fact.definite || fact.opening === 'both' || fact.modifier) return false
  if (words.setOpenings.has(tokens.text[mention.first + 1]?.toLowerCase())) return false
  if (mention.core !== mention.head || mention.last > mention.core + 1) return false
  for (const child of children(tokens, mention.head)) {
    const rel = relation(tokens.deprel[child])
    // What stands behind a comma does not say which one is meant: "the party, which …".
    if (
      child > mention.head &&
      (rel === 'acl' || rel === 'nmod' || rel === 'appos') &&
      tokens.text[mention.last] !== ','
    )
      return false
  }
  return !profiles.of(at).modifiers.some(m => words.restrictive.has(m))
}

/** The antecedent of a description among the mentions before it; `latest` is the last one with the same noun, however far back. */
function best(resolution: Resolution, profiles: Profiles, at: number, latest: number): number {
  const { annotation, facts, chains, words } = resolution
  const fact = facts[at]
  const traits = profiles.of(at)
  const rules = words.descriptions.get(fact.noun) ?? []
  const scores = new Map<number, number>()
  const barred = new Set<number>()
  let winner = -1
  let top = 0
  const wantsBody = rules.some(r => r.kinds.includes('organization'))
  for (let j = at - 1; j >= 0; j--) {
    // Beyond the reach only the last mention with the same noun is left to look at.
    if (j !== latest && (at - j > WINDOW || fact.sentence - facts[j].sentence > REACH)) {
      if (latest < 0 || latest > j) break
      j = latest
    }
    const other = facts[j]
    // It says nothing of its own; what it stands for comes before it.
    if (other.pronoun?.relative) continue
    const distance = fact.sentence - other.sentence
    const chain = chains.of(j)
    // "Tervan rebels": their body is in the reader's mind with them.
    const body = wantsBody ? bodyOf(resolution, profiles, j) : -1
    if (body >= 0 && !barred.has(chains.of(body))) {
      const fits = evidence(resolution, fact, traits, rules, profiles.chain(body), Math.min(distance, REACH))
      const total = fits < 0 ? 0 : fits + salience(other, Math.min(distance, 8)) * BODY
      if (total > top) {
        top = total
        winner = body
      }
    }
    // Most mentions stand alone, and most of them do not agree.
    if (chains.isSingle(chain) && (other.pronoun || !(numbersAgree(fact, other) || isHeadOf(fact, other)))) continue
    if (barred.has(chain)) continue
    if (distance === 0 && nested(other, fact)) {
      barred.add(chain)
      continue
    }
    // Who holds an office was told so, or stood where the sentence was about him.
    if (words.posts.has(fact.noun) && !isProminent(other) && !profiles.chain(j).nouns.includes(fact.noun)) continue
    const against = distance === 0 && commands(annotation.tokens, other, fact) ? COMMANDED : 0
    const known = scores.get(chain)
    const fits = known ?? evidence(resolution, fact, traits, rules, profiles.chain(j), distance)
    if (fits < 0) {
      barred.add(chain)
      continue
    }
    if (against > fits) {
      barred.add(chain)
      continue
    }
    const total = fits - against + salience(other, Math.min(distance, 8))
    scores.set(chain, total)
    if (total > top) {
      top = total
      winner = j
    }
  }
  return winner
}

/** A body is less in mind than its people who are named. */
const BODY = 0.9

/** The organisation whose people a plural description tells of, by a name in its first words or in those of its chain; -1 for none. */
function bodyOf({ facts, chains }: Resolution, profiles: Profiles, at: number): number {
  const { kind, pronoun, name, modifier } = facts[at]
  if (kind !== 'group' || pronoun || name || modifier) return -1
  const { owners } = profiles.chain(at)
  if (owners.size !== 1) return -1
  const [owner] = owners
  const body = profiles.chain(owner).best
  return body.name && (body.kind === 'organization' || body.kind === 'unit') && !chains.same(owner, at) ? owner : -1
}

/** What speaks for a chain beside its salience, or -1 where something speaks against it. */
function evidence(
  { chains, facts, words }: Resolution,
  fact: Facts,
  traits: Traits,
  rules: readonly DescriptionRule[],
  profile: Profile,
  distance: number,
): number {
  const { best: other, known } = profile
  if (other.pronoun || !(numbersAgree(fact, other) || isHeadOf(fact, other))) return -1
  if ((fact.gender === 'm' && other.gender === 'f') || (fact.gender === 'f' && other.gender === 'm')) return -1
  if (words.posts.has(fact.noun) && isOther(words, fact.noun, profile)) return -1
  const owners = traits.owners.map(o => chains.of(o))
  const sameNoun = profile.nouns.includes(fact.noun)
  // "The ISIS affiliate" is not ISIS, but what is known or was said to be a part of it.
  if (owners.length && !(sameNoun && owners.every(o => profile.owners.has(o)))) {
    const part = known?.part ?? null
    if (part === null || !traits.owners.some(o => facts[o].known?.name === part)) return -1
  }
  const own = known?.of ? [known.of] : profile.nationalities
  if (traits.nationalities.some(n => own.length > 0 && !own.includes(n))) return -1
  const state = traits.nationalities.some(n => own.includes(n)) ? SAME_STATE : 0
  if (traits.modifiers.some(m => words.violent.has(m)) && known && known.sort !== 'armed-group') return -1
  if (sameNoun && traits.nationalities.every(n => own.includes(n)) && included(traits, profile))
    return (profile.named && rules.some(r => r.general) ? SAME_GENERAL : SAME_NOUN) + state
  if (distance > REACH) return -1
  if (!profile.named)
    return synonymous(words, fact.noun, profile) &&
      included(traits, profile) &&
      traits.nationalities.every(n => own.includes(n))
      ? (distance > 1 ? SYNONYM : NEAR_SYNONYM) + state
      : -1
  const said = (m: string) => profile.modifiers.includes(m) || profile.nouns.includes(m)
  if (!traits.modifiers.every(m => said(m) || words.violent.has(m) || words.typical.has(m))) return -1
  const fits = rules.some(
    r =>
      r.kinds.includes(other.kind) &&
      (!r.known || known) &&
      !r.except?.some(word => profile.nouns.includes(word)) &&
      (!r.sorts || !known || r.sorts.includes(known.sort) || other.kind === 'place'),
  )
  return fits ? state : -1
}

/** Whether a chain is known to hold another office, and not this one. */
function isOther({ posts }: CoreferenceWords, noun: string, { nouns }: Profile): boolean {
  return !nouns.includes(noun) && nouns.some(other => posts.has(other))
}

/** "Protesters … the demonstrators": the chain has a noun of the same meaning. */
function synonymous({ synonyms }: CoreferenceWords, noun: string, { nouns }: Profile): boolean {
  const own = synonyms.get(noun)
  if (!own) return false
  for (const other of nouns) if (synonyms.get(other)?.some(c => own.includes(c))) return true
  return false
}

/** Whether the description says nothing new, so that it can be the same (word inclusion, Lee et al. 2013). */
function included(traits: Traits, profile: Profile): boolean {
  return profile.named || traits.modifiers.every(m => profile.modifiers.includes(m) || profile.nouns.includes(m))
}

/** "The brigades" after "the Sabel Brigades": the last word of the name, which is plural although the body is one. */
function isHeadOf(fact: Facts, { name, nameText }: Facts): boolean {
  return name !== null && fact.number === 'plur' && nameText.toLowerCase().endsWith(` ${fact.word}`)
}

function numbersAgree(a: Facts, b: Facts): boolean {
  return (
    a.number === b.number || (a.number === 'any' && b.number !== 'plur') || (b.number === 'any' && a.number !== 'plur')
  )
}
