import type { EntityKind } from '../../model/mention.js'
import type { Name, Tokens } from '../annotation.js'
import type { Constructions } from './constructions.js'
import type { NameLists } from './features.js'
import { LETTERS, textOf } from './runs.js'
import type { WordFacts } from './word-facts.js'
import type { NameWords } from './words.js'

/** Makes the kinds of names agree with the words around them, and finds the people and states of places never heard of. */
export type Evidence = (tokens: Tokens, facts: readonly WordFacts[], names: readonly Name[]) => Name[]

/** How the names of countries end. */
const COUNTRY = /^\p{Lu}\p{L}+(?:ia|istan|stan|land)$/u

/** Evidence from the words before and after a name. */
export function evidence(lists: Constructions, names: NameLists, words: NameWords): Evidence {
  const isGiven = (text: string) => (names.bitsOf(text) & GIVEN) !== 0
  const isKnown = (text: string) => names.gazetteer.lookup(text) !== undefined
  return (tokens, facts, found) => {
    const { text, sentence } = tokens
    const lower = (i: number) => facts[i]?.lower ?? ''
    const within = (i: number, of: number) => i >= 0 && i < tokens.count && sentence[i] === sentence[of]
    const stems = demonymStems(facts)
    const people = familyNames(tokens, found)
    const agreed = found
      .map(name => withSyllable(tokens, name))
      .flatMap((name): Name[] => {
        const { first, last, kind } = name
        const known = isKnown(textOf(tokens, first, last))
        if (name.nationality || known) return [name]
        const single = last - first === 1
        const after = within(last, first) ? lower(last) : ''
        const before = within(first - 1, first) ? lower(first - 1) : ''
        const as = (other: EntityKind): Name[] => [{ ...name, kind: other }]
        if (single && !isGiven(text[first]) && isDemonym(tokens, facts, first, lists))
          return [{ ...name, kind: 'state', nationality: true }]
        if (kind === 'organization' || kind === 'unit') return [name]
        if (single && words.kunyas.has(before)) return [name]
        if (kind === 'place' && /^(?:abu|umm|ibn|bint)$/.test(lower(first)) && isGiven(text[last - 1]))
          return as('person')
        const quoted = QUOTE.test(after) && within(last + 1, first) ? lower(last + 1) : after
        if (kind !== 'place' && lists.bodies.has(quoted) && !isGiven(text[first])) return as('organization')
        if ((kind === 'other' || (kind === 'person' && !isGiven(text[first]))) && lists.localities.has(after))
          return as('place')
        const unlikely = kind === 'other' || (kind === 'person' && !single && !isGiven(text[first]))
        if (unlikely && lists.leanings.has(before)) return as('organization')
        if (kind === 'other' && before === 'the' && LETTERS.test(text[first])) return as('organization')
        if (!isGiven(text[first]) && isCalled(tokens, name, lists, lower)) return as('organization')
        if (single && kind !== 'place' && !isGiven(text[first]) && opensWithPlace(tokens, name, lists, lower))
          return as('place')
        if (kind === 'person' && before === 'the' && !isGiven(text[first]) && !/^\p{Ll}/u.test(after))
          return as('organization')
        if (single && kind !== 'state' && !isGiven(text[first]) && actsAsState(tokens, name, lists, stems))
          return as('state')
        if ((kind === 'person' || kind === 'other') && isTitled(tokens, first))
          return [{ ...name, first: first - 1, kind: 'organization' }]
        if (single && kind === 'person' && !isGiven(text[first]) && isLandAlone(tokens, facts, name, people, words))
          return as('state')
        if (kind === 'other' && isGiven(text[first]) && last - first <= 4 && !/\d/.test(text[last - 1]))
          return as('person')
        return [name]
      })
    return [...agreed, ...missedDemonyms(tokens, facts, agreed, lists, word => isKnown(word) || isGiven(word))]
  }
}

/** "Kim Jong-un", "Ban Ki-moon": a short word in small letters that a hyphen joins to the end of a person's name is part of it. */
function withSyllable({ text, start, end, count }: Tokens, name: Name): Name {
  const { first, last } = name
  const joint = text[last]
  if (last + 1 >= count || last - first < 2 || last - first > 3 || (joint !== '-' && joint !== '‐' && joint !== '‑'))
    return name
  if (start[last] !== end[last - 1] || start[last + 1] !== end[last] || text[last - 1].length > 6) return name
  const syllable = text[last + 1]
  if (!/^\p{Ll}{1,5}$/u.test(syllable) || syllable.endsWith('ed') || JOINED.has(syllable) || name.nationality)
    return name
  if (name.kind === 'organization' && last - first > 2) return name
  return { ...name, last: last + 2, kind: 'person' }
}

const JOINED = new Set(
  'led run held born era like type style made free wide bound only aged size based loyal ally aid war bloc owned area built class brand trade peace talks talk deal pact axis prone rich poor'.split(
    ' ',
  ),
)

/** "told The Ledger": a capitalised article within a sentence is part of a title. */
function isTitled({ text, sentence, upos }: Tokens, first: number): boolean {
  return (
    text[first - 1] === 'The' &&
    sentence[first - 2] === sentence[first] &&
    /^(?:VERB|ADP|NOUN|CCONJ|AUX)$/.test(upos[first - 2])
  )
}

/** The last words of people's full names. */
function familyNames({ text }: Tokens, names: readonly Name[]): ReadonlySet<string> {
  const family = new Set<string>()
  for (const { first, last, kind } of names) if (kind === 'person' && last - first > 1) family.add(text[last - 1])
  return family
}

/** A word that ends like a country's name and is nobody's family name here, without a title. */
function isLandAlone(
  { text }: Tokens,
  facts: readonly WordFacts[],
  { first }: Name,
  people: ReadonlySet<string>,
  words: NameWords,
): boolean {
  const word = text[first]
  if (word.length < 6 || !COUNTRY.test(word) || people.has(word)) return false
  return !words.titles.has(facts[first - 1]?.lower ?? '')
}

const QUOTE = /^["”’']+$/

/** "His party, Our Dorvik, won": a name between commas behind the noun for a body says what the body is called. */
function isCalled(
  { text }: Tokens,
  { first, last, kind }: Name,
  { singleBodies }: Constructions,
  lower: (i: number) => string,
): boolean {
  return (
    kind !== 'state' &&
    text[first - 1] === ',' &&
    singleBodies.has(lower(first - 2)) &&
    /^[,.;]$/.test(text[last] ?? '')
  )
}

/** "In Dorvik, …" at the head of a sentence. */
function opensWithPlace(
  { text, sentence }: Tokens,
  { first, last }: Name,
  { within }: Constructions,
  lower: (i: number) => string,
): boolean {
  const opens = first === 1 || (first > 1 && sentence[first - 2] !== sentence[first - 1])
  return opens && sentence[first - 1] === sentence[first] && within.has(lower(first - 1)) && text[last] === ','
}

/** Words that say where somebody comes from, where no name was found: "nine Norvanian sailors". */
function missedDemonyms(
  tokens: Tokens,
  facts: readonly WordFacts[],
  names: readonly Name[],
  lists: Constructions,
  isOther: (word: string) => boolean,
): Name[] {
  const missed: Name[] = []
  let next = 0
  for (let i = 0; i < tokens.count; i++) {
    while (next < names.length && names[next].last <= i) next++
    if (!facts[i].demonym || (next < names.length && names[next].first <= i)) continue
    const word = tokens.text[i]
    if (word.length < 6 || !isDemonym(tokens, facts, i, lists) || isOther(word)) continue
    missed.push({ first: i, last: i + 1, kind: 'state', nationality: true })
  }
  return missed
}

const GIVEN = 128

/** Whether an unknown word says where somebody comes from: "Kardavian courts", "the Kardavians". */
function isDemonym(tokens: Tokens, facts: readonly WordFacts[], i: number, lists: Constructions): boolean {
  const { demonym } = facts[i]
  if (!demonym) return false
  const next = tokens.text[i + 1] ?? ''
  if (demonym === 2) return !/^\p{Lu}/u.test(next)
  return lists.demonymNouns.has(next) || /^\p{Lu}\p{L}+(?:ian|ean|ese)$/u.test(next)
}

/** The stems of words in -ian and the like: "kardav" of "Kardavian". */
function demonymStems(facts: readonly WordFacts[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const { demonym, lower } of facts) if (demonym) stems.add(lower.replace(/(?:ian|ean|ese|an|i|er)s?$/, ''))
  return stems
}

/** Whether a name has what only states have: a demonym in the document, a foreign minister, an ambassador sent to it. */
function actsAsState(
  tokens: Tokens,
  { first, last, kind }: Name,
  lists: Constructions,
  stems: ReadonlySet<string>,
): boolean {
  const { text } = tokens
  const lower = (i: number) => text[i]?.toLowerCase() ?? ''
  const word = text[first]
  const stem = word.toLowerCase().replace(/(?:ia|ea|a|y|i|o|e|land|stan)$/, '')
  if (stem.length > 3 && stems.has(stem)) return true
  const country = COUNTRY.test(word)
  if (kind === 'person' && !country) return /^['’]s?$/.test(lower(last)) && lists.ofStates.has(lower(last + 1))
  if (/^['’]s?$/.test(lower(last)) && lists.states.has(lower(last + 1))) return true
  const to = lower(first - 1)
  return (to === 'to' || to === 'of' || to === 'in') && lists.envoys.has(lower(first - 2))
}
