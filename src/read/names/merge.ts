import type { EntityKind } from '../../model/mention.js'
import type { Name, Tokens } from '../annotation.js'
import type { Constructions } from './constructions.js'
import type { Match } from './gazetteer.js'
import type { Pattern } from './patterns.js'
import { kindByWords, type Run } from './runs.js'
import type { TaggedName } from './tagger.js'
import { FORM, type WordFacts } from './word-facts.js'
import type { NameWords } from './words.js'

const KIND: Readonly<Record<string, EntityKind>> = { PER: 'person', ORG: 'organization', LOC: 'place' }
/** Lists of places hold words that are names of people and ordinary words as well; there the tagger decides. */
const WEAK = new Set(['city', 'region', 'capital'])

/**
 * One list of the names of a sentence out of what the tagger found, what is known and what the part-of-speech tags call proper nouns.
 * A longer name wins over a shorter one inside it; at the same span what is known of the name decides its kind.
 */
export function mergeNames(
  tokens: Tokens,
  sentence: Run,
  facts: readonly WordFacts[],
  tagged: readonly TaggedName[],
  matches: readonly Match[],
  runs: readonly Run[],
  told: readonly Pattern[],
  words: NameWords,
  lists: Constructions,
): Name[] {
  if (!tagged.length && !matches.length && !runs.length && !told.length) return []
  const found: Name[] = []
  const from = sentence.first
  const named = new Uint8Array(sentence.last - from)
  const add = (name: Name) => {
    found.push(name)
    named.fill(1, name.first - from, name.last - from)
  }
  const free = ({ first, last }: Run) => {
    for (let t = first; t < last; t++) if (named[t - from]) return false
    return true
  }
  const known = spansByToken(matches)
  const guessed = spansByToken(tagged)
  for (const pattern of told)
    if (!isSettled(pattern, guessed(pattern), known(pattern))) add({ ...pattern, nationality: false })
  const longer = (a: Run, b: Run) => a.last - a.first > b.last - b.first
  for (const whole of tagged) {
    if (!free(whole)) continue
    const span = withoutTitle(facts, withoutOwner(tokens, whole, known(whole), lists), words)
    const rivals = known(span)
    if (areTiled(rivals, span)) continue
    const same = rivals.find(m => m.first === span.first && m.last === span.last)
    if (same && (!WEAK.has(same.known.sort) || span.label === 'LOC')) continue
    if (rivals.some(m => longer(m, span))) continue
    if (isTitle(tokens, span, words) || isCalendar(facts, span) || areNationalities(rivals, span)) continue
    const byWords = kindByWords(tokens, span, words)
    add({ first: span.first, last: span.last, kind: finerKind(tokens, span, byWords, lists), nationality: false })
  }
  for (const match of matches) {
    const { first, last, known: entry } = match
    if (!free(match) || !isNominal(tokens, match, lists)) continue
    add({ first, last, kind: entry.kind, nationality: entry.nationality })
  }
  for (const run of runs) {
    if (!free(run) || isCalendar(facts, run) || isOrdinary(tokens, run, words)) continue
    const first = withAdjective(tokens, facts, sentence, run, known, free)
    add({ first, last: run.last, kind: kindByWords(tokens, run, words) ?? 'other', nationality: false })
  }
  return joined(
    tokens,
    facts,
    found.sort((a, b) => a.first - b.first),
    words,
  )
}

/** "Baku's Defence Ministry": the ministry, where its owner is known by itself. */
function withoutOwner(tokens: Tokens, span: TaggedName, rivals: readonly Match[], lists: Constructions): TaggedName {
  if (span.label !== 'ORG') return span
  for (const { first, last, known } of rivals) {
    if (first !== span.first || last + 1 >= span.last || known.nationality) continue
    if (/^['’]s?$/.test(tokens.text[last]) && !lists.members.has(tokens.text[last - 1].toLowerCase()))
      return { ...span, first: last + 1 }
  }
  return span
}

/** "Pentagon", not "Pentagon Press", before "Secretary". */
function withoutTitle(facts: readonly WordFacts[], span: TaggedName, words: NameWords): TaggedName {
  if (span.label !== 'ORG' || !facts[span.last]?.capital || !words.titles.has(facts[span.last].lower)) return span
  let { last } = span
  while (last > span.first + 1 && words.titleParts.has(facts[last - 1].lower)) last--
  return last === span.last ? span : { ...span, last }
}

/** Where a run begins with the capitalised adjective before it: "Green Left", not "Norwegian Left" and not at the head of a sentence. */
function withAdjective(
  tokens: Tokens,
  facts: readonly WordFacts[],
  sentence: Run,
  run: Run,
  known: (around: Run) => readonly Match[],
  free: (run: Run) => boolean,
): number {
  const at = run.first - 1
  if (at <= sentence.first || tokens.upos[at] !== 'ADJ' || facts[at].form !== FORM.capitalised) return run.first
  const before = { first: at, last: run.first }
  return free(before) && !known(before).length && !facts[at].demonym ? at : run.first
}

/** The spans that share a token with a given one, in their order; asking costs the same however many there are. */
function spansByToken<T extends Run>(spans: readonly T[]): (around: Run) => T[] {
  const at = new Map<number, T[]>()
  for (const span of spans)
    for (let t = span.first; t < span.last; t++) {
      const here = at.get(t)
      if (here) here.push(span)
      else at.set(t, [span])
    }
  return ({ first, last }) => {
    const found = new Set<T>()
    for (let t = first; t < last; t++) for (const span of at.get(t) ?? []) found.add(span)
    return [...found]
  }
}

/** Parts of a person's name that small words join, and the opening of one: "Leila bint Faris", "Ould Cheikh Lemine". */
function joined(tokens: Tokens, facts: readonly WordFacts[], names: readonly Name[], words: NameWords): Name[] {
  const result: Name[] = []
  const lower = (i: number) => facts[i]?.lower ?? ''
  const isSmall = (i: number) => words.particles.has(lower(i)) && lower(i) !== 'i'
  for (const name of names) {
    const before = result.at(-1)
    const people = before?.kind === 'person' && name.kind === 'person'
    let first = name.first
    if (people && name.first > before.last && name.first - before.last < 3) {
      while (first > before.last && isSmall(first - 1) && tokens.text[first - 1] === lower(first - 1)) first--
      if (first === before.last && tokens.sentence[before.first] === tokens.sentence[first]) {
        result[result.length - 1] = { ...before, last: name.last }
        continue
      }
    }
    const at = name.first - 1
    const last = name.kind === 'person' ? familyEnd(tokens, name.last) : name.last
    const from = hyphenated(tokens, facts, first, before?.last ?? -1)
    const opens =
      name.kind === 'person' &&
      at >= (before?.last ?? 0) &&
      words.kunyas.has(lower(at)) &&
      tokens.text[at] !== lower(at)
    const start = opens && tokens.sentence[at] === tokens.sentence[name.first] ? at : from
    if (before && name.first < before.last) continue
    if (before?.kind === 'other' && before.last === start && opensKunya(facts, words, start, name)) {
      result[result.length - 1] = { ...name, first: before.first, last }
      continue
    }
    if (before && isFirm(tokens, before, name)) result[result.length - 1] = { ...before, last, kind: 'organization' }
    else result.push({ ...name, first: start, last })
  }
  return result
}

/** "All-Party Forum", where a name was found to begin behind the hyphen: its first token with the part before. */
function hyphenated(tokens: Tokens, facts: readonly WordFacts[], first: number, taken: number): number {
  const { text, start, end, sentence } = tokens
  const at = first - 2
  if (at < 0 || at < taken || !/^[-‐‑]$/.test(text[first - 1]) || sentence[at] !== sentence[first]) return first
  const joined = end[at] === start[first - 1] && end[first - 1] === start[first]
  return joined && facts[at].capital ? at : first
}

/** Whether a person's name begins with "Abu" and the like, so that a name right before it is its first part. */
function opensKunya(facts: readonly WordFacts[], words: NameWords, first: number, { kind }: Name): boolean {
  return kind === 'person' && words.kunyas.has(facts[first].lower)
}

/** "Harrow & Finch": a firm, whatever its parts were taken for. */
function isFirm(tokens: Tokens, before: Name, name: Name): boolean {
  return name.first === before.last + 1 && tokens.text[before.last] === '&' && !before.nationality && !name.nationality
}

const FAMILY = /^(?:van|von|der|den|de|del|della|di|da|dos|das|do|du|bin|ibn|bint|ben|ul|zu|ter|ten)$/

/** The end of a family name that begins with small words after token `at`: "van der Weyde" after "Johan". */
function familyEnd(tokens: Tokens, at: number): number {
  let i = at
  while (i < at + 3 && FAMILY.test(tokens.text[i] ?? '')) i++
  return i > at &&
    tokens.upos[i] === 'PROPN' &&
    tokens.sentence[i] === tokens.sentence[at - 1] &&
    /^\p{Lu}/u.test(tokens.text[i])
    ? i + 1
    : at
}

/** Whether what is known, or the tagger for a body, gives a name that takes in all of a construction. */
function isSettled(pattern: Pattern, tagged: readonly TaggedName[], matches: readonly Match[]): boolean {
  const covers = (a: Run) => a.first <= pattern.first && a.last >= pattern.last
  if (matches.some(m => covers(m) && !WEAK.has(m.known.sort))) return true
  if (pattern.kind !== 'organization') return false
  return tagged.some(t => covers(t) && t.label === 'ORG' && (t.first < pattern.first || t.last > pattern.last))
}

/** Whether a span is an adjective of origin and a known name: "Kurdish Peshmerga". */
function areTiled(matches: readonly Match[], span: Run): boolean {
  return (
    matches.length === 2 &&
    matches[0].known.nationality &&
    !matches[1].known.nationality &&
    !WEAK.has(matches[1].known.sort) &&
    matches[0].first === span.first &&
    matches[0].last === matches[1].first &&
    matches[1].last === span.last
  )
}

/** The class of the tagger, made finer by the words of the name: a brigade is a unit. */
function finerKind(
  tokens: Tokens,
  { first, last, label }: TaggedName,
  byWords: EntityKind | null,
  lists: Constructions,
): EntityKind {
  const head = tokens.text[last - 1].toLowerCase()
  if (label === 'LOC' && last - first > 1 && lists.heads.has(head) && !lists.facilities.has(head)) return 'organization'
  // "Bravo Battery", "Kilo Company"; "Rangpur Division" is a province
  const unit = byWords === 'unit' && (label === 'ORG' || (label === 'LOC' && !/^divisions?$/.test(head)))
  if (byWords === 'other' || unit) return byWords
  return KIND[label] ?? 'other'
}

/** Whether the words are used as a noun or an adjective, not "Hit" or "Split" as a verb at the head of a sentence. */
function isNominal(tokens: Tokens, { first, last, known }: Match, lists: Constructions): boolean {
  for (let t = first; t < last; t++) {
    const upos = tokens.upos[t]
    if (upos === 'PROPN' || upos === '') return true
    if (known.nationality && (upos === 'ADJ' || upos === 'NOUN')) return true
  }
  // A name in words that are tagged as ordinary ones ("Save the Children") is one where it has several capitals.
  if (last - first > 1) return true
  if (WEAK.has(known.sort) || known.sort === 'state' || tokens.upos[first] === 'VERB') return false
  const opens = first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first]
  return !(opens && lists.ordinary.has(tokens.text[first].toLowerCase()))
}

/** Whether a span is nothing but adjectives of states and peoples: "Sunni Arabs". */
function areNationalities(matches: readonly Match[], span: Run): boolean {
  let covered = 0
  for (const { first, last, known } of matches)
    if (known.nationality && first >= span.first && last <= span.last) covered += last - first
  return covered === span.last - span.first
}

/** Whether a span is nothing but a title: "Vice President". */
function isTitle(tokens: Tokens, { first, last }: Run, words: NameWords): boolean {
  for (let t = first; t < last; t++) {
    const word = tokens.text[t].toLowerCase()
    if (!words.titles.has(word) && !words.titleParts.has(word)) return false
  }
  return words.titles.has(tokens.text[last - 1].toLowerCase())
}

function isCalendar(facts: readonly WordFacts[], { first, last }: Run): boolean {
  for (let t = first; t < last; t++) if (!facts[t].calendar) return false
  return true
}

/** Titles and generic words that are only written with a capital: "President", "Province". */
function isOrdinary(tokens: Tokens, { first, last }: Run, words: NameWords): boolean {
  for (let t = first; t < last; t++) {
    const word = tokens.text[t].toLowerCase()
    if (!words.titles.has(word) && !words.places.has(word) && !words.organizations.has(word)) return false
  }
  return last - first === 1 || words.titles.has(tokens.text[last - 1].toLowerCase())
}
