import type { EntityKind } from '../../model/mention.js'
import type { Name, Tokens } from '../annotation.js'
import type { Match } from './gazetteer.js'
import { kindByWords, type Run } from './runs.js'
import type { TaggedName } from './tagger.js'
import type { NameWords } from './words.js'

const KIND: Readonly<Record<string, EntityKind>> = { PER: 'person', ORG: 'organization', LOC: 'place' }
/** Lists of places hold words that are names of people and ordinary words as well; there the tagger decides. */
const WEAK = new Set(['city', 'region', 'capital'])
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|ramadan|christmas|easter|a\.?m\.?|p\.?m\.?|gmt|est|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/i

/**
 * One list of names out of what the tagger found, what is known and what the part-of-speech tags call proper nouns.
 * A longer name wins over a shorter one inside it; at the same span what is known of the name decides its kind.
 */
export function mergeNames(
  tokens: Tokens,
  tagged: readonly TaggedName[],
  matches: readonly Match[],
  runs: readonly Run[],
  words: NameWords,
): Name[] {
  const found: Name[] = []
  const overlaps = (a: Run, b: Run) => a.first < b.last && b.first < a.last
  const free = (r: Run) => !found.some(n => overlaps(n, r))
  const longer = (a: Run, b: Run) => a.last - a.first > b.last - b.first
  for (const span of tagged) {
    const rivals = matches.filter(m => overlaps(m, span))
    const same = rivals.find(m => m.first === span.first && m.last === span.last)
    if (same && (!WEAK.has(same.known.sort) || span.label === 'LOC')) continue
    if (rivals.some(m => longer(m, span))) continue
    if (isTitle(tokens, span, words) || isCalendar(tokens, span) || areNationalities(rivals, span)) continue
    const byWords = kindByWords(tokens, span, words)
    found.push({ first: span.first, last: span.last, kind: finerKind(span.label, byWords), nationality: false })
  }
  for (const match of matches) {
    const { first, last, known } = match
    if (!free(match) || !isNominal(tokens, match)) continue
    found.push({ first, last, kind: known.kind, nationality: known.nationality })
  }
  for (const run of runs) {
    if (!free(run) || isCalendar(tokens, run) || isOrdinary(tokens, run, words)) continue
    found.push({ ...run, kind: kindByWords(tokens, run, words) ?? 'other', nationality: false })
  }
  return found.sort((a, b) => a.first - b.first)
}

/** The class of the tagger, made finer by the words of the name: a brigade is a unit. */
function finerKind(label: string, byWords: EntityKind | null): EntityKind {
  if (byWords === 'other' || (label === 'ORG' && byWords === 'unit')) return byWords
  return KIND[label] ?? 'other'
}

/** Whether the words are used as a noun or an adjective, not "Hit" or "Split" as a verb at the head of a sentence. */
function isNominal(tokens: Tokens, { first, last, known }: Match): boolean {
  for (let t = first; t < last; t++) {
    const upos = tokens.upos[t]
    if (upos === 'PROPN' || upos === '') return true
    if (known.nationality && (upos === 'ADJ' || upos === 'NOUN')) return true
  }
  // A name in words that are tagged as ordinary ones ("Save the Children") is one where it has several capitals.
  return last - first > 1 || (!WEAK.has(known.sort) && known.sort !== 'state' && tokens.upos[first] !== 'VERB')
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

function isCalendar(tokens: Tokens, { first, last }: Run): boolean {
  for (let t = first; t < last; t++) if (!CALENDAR.test(tokens.text[t])) return false
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
