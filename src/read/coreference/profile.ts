import type { KnownName } from '../names/gazetteer.js'
import type { Chains } from './chains.js'
import type { Facts } from './facts.js'
import type { Resolution } from './sieve.js'

/** What one phrase says beside its head: the words in it that describe, the states and the names it is tied to. */
export interface Traits {
  /** Lemmas of the nouns that say what it is: its head, a title before a name. */
  readonly nouns: readonly string[]
  /** Lemmas of the other content words before the head. */
  readonly modifiers: readonly string[]
  /** States whose adjective stands in it. */
  readonly nationalities: readonly string[]
  /** Mentions of names inside it: "ISIS" in "the ISIS affiliate". */
  readonly owners: readonly number[]
}

/** What all phrases of a chain say together. */
export interface Profile {
  readonly size: number
  readonly nouns: readonly string[]
  readonly modifiers: readonly string[]
  readonly nationalities: readonly string[]
  /** The chains of the names inside it. */
  readonly owners: ReadonlySet<number>
  readonly known: KnownName | undefined
  readonly named: boolean
  /** A mention that says best what kind of thing it is: a name, else a description, else a pronoun. */
  readonly best: Facts
}

/** Of a long chain so many mentions at each end are looked at, so that a book takes no longer by the word than a report. */
const SAMPLE = 16

/** Traits and profiles of one document, computed when they are first asked for. */
export class Profiles {
  private readonly traits: (Traits | undefined)[]
  private readonly profiles = new Map<number, Profile>()

  constructor(private readonly resolution: Resolution) {
    this.traits = new Array(resolution.facts.length)
  }

  /** Traits of a mention. */
  of(mention: number): Traits {
    this.traits[mention] ??= traitsOf(this.resolution, mention)
    return this.traits[mention]!
  }

  /** The profile of a mention's chain as it is now. */
  chain(mention: number): Profile {
    const { chains, facts } = this.resolution
    const root = chains.of(mention)
    const mentions = chains.mentionsOf(root)
    const before = this.profiles.get(root)
    // One more mention of a long chain changes little.
    if (before && mentions.length >= before.size && mentions.length - before.size <= before.size >> 4) return before
    const some =
      mentions.length > 2 * SAMPLE ? [...mentions.slice(0, SAMPLE), ...mentions.slice(-SAMPLE)] : mentions.slice()
    const profile = new ChainProfile(mentions.length, some, this, facts, chains)
    this.profiles.set(root, profile)
    return profile
  }
}

/** A profile that gathers what its phrases say only when it is asked for it, since most chains do not even agree in number. */
class ChainProfile implements Profile {
  readonly best: Facts
  readonly named: boolean
  readonly known: KnownName | undefined
  private traits: readonly Traits[] | undefined
  private readonly lists: Partial<Record<'nouns' | 'modifiers' | 'nationalities', readonly string[]>> = {}
  private chained: ReadonlySet<number> | undefined

  constructor(
    readonly size: number,
    private readonly some: readonly number[],
    private readonly all: Profiles,
    facts: readonly Facts[],
    private readonly chains: Chains,
  ) {
    let best = facts[some[0]]
    let known: KnownName | undefined
    let named = false
    for (const m of some) {
      const fact = facts[m]
      if (rank(fact) < rank(best)) best = fact
      if (!known && fact.known && fact.known.sort !== 'nationality') known = fact.known
      named ||= fact.name !== null && fact.mention.named
    }
    this.best = best
    this.known = known
    this.named = named
  }

  get nouns(): readonly string[] {
    return this.gathered('nouns')
  }
  get modifiers(): readonly string[] {
    return this.gathered('modifiers')
  }
  get nationalities(): readonly string[] {
    return this.gathered('nationalities')
  }
  get owners(): ReadonlySet<number> {
    this.chained ??= new Set(this.said().flatMap(t => t.owners.map(o => this.chains.of(o))))
    return this.chained
  }

  private gathered(trait: 'nouns' | 'modifiers' | 'nationalities'): readonly string[] {
    const said = this.said()
    if (said.length === 1) return said[0][trait]
    let list = this.lists[trait]
    if (!list) {
      const gathered: string[] = []
      for (const traits of said) for (const word of traits[trait]) if (!gathered.includes(word)) gathered.push(word)
      this.lists[trait] = list = gathered
    }
    return list
  }

  private said(): readonly Traits[] {
    this.traits ??= this.some.map(m => this.all.of(m))
    return this.traits
  }
}

const rank = (fact: Facts) => (fact.name ? 0 : fact.pronoun ? 2 : 1)

function traitsOf({ annotation, facts }: Resolution, at: number): Traits {
  const { tokens } = annotation
  const { mention, name } = facts[at]
  if (mention.pronoun) return { nouns: [], modifiers: [], nationalities: [], owners: [] }
  const nationalities: string[] = []
  const owners: number[] = []
  const people: string[] = []
  const inside = new Set<number>()
  // Mentions are ordered by their first token, the longer first: those inside follow.
  for (let k = at + 1; k < facts.length && facts[k].mention.first < mention.last; k++) {
    const other = facts[k]
    if (!other.name || other.mention.last > mention.core) continue
    for (let t = other.mention.first; t < other.mention.last; t++) inside.add(t)
    if (other.name.nationality) {
      if (other.known?.of) nationalities.push(other.known.of)
      else people.push(other.key)
    } else owners.push(k)
  }
  const nouns = name ? [] : [facts[at].noun]
  const modifiers: string[] = people
  const begin = name ? Math.min(mention.first, name.first) : mention.first
  for (let t = begin; t < (name ? name.last : mention.core); t++) {
    if (inside.has(t)) continue
    const lemma = (tokens.lemma[t] || tokens.text[t]).toLowerCase()
    if (/^(?:NOUN|PROPN)$/.test(tokens.upos[t])) (name ? nouns : modifiers).push(lemma)
    else if (tokens.upos[t] === 'ADJ') modifiers.push(lemma)
  }
  return { nouns, modifiers, nationalities, owners }
}
