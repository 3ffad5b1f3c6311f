import type { KnownName } from '../names/gazetteer.js'
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
  readonly nouns: ReadonlySet<string>
  readonly modifiers: ReadonlySet<string>
  readonly nationalities: ReadonlySet<string>
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
    const some = mentions.length > 2 * SAMPLE ? [...mentions.slice(0, SAMPLE), ...mentions.slice(-SAMPLE)] : mentions
    const traits = some.map(m => this.of(m))
    const rank = (f: Facts) => (f.name ? 0 : f.pronoun ? 2 : 1)
    const profile: Profile = {
      size: mentions.length,
      nouns: new Set(traits.flatMap(t => t.nouns)),
      modifiers: new Set(traits.flatMap(t => t.modifiers)),
      nationalities: new Set(traits.flatMap(t => t.nationalities)),
      owners: new Set(traits.flatMap(t => t.owners.map(o => chains.of(o)))),
      known: some.map(m => facts[m].known).find(k => k && k.sort !== 'nationality'),
      named: some.some(m => facts[m].name !== null && facts[m].mention.named),
      best: some.map(m => facts[m]).reduce((a, b) => (rank(b) < rank(a) ? b : a)),
    }
    this.profiles.set(root, profile)
    return profile
  }
}

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
