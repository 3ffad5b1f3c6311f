import type { EntityKind } from '../../model/mention.js'
import type { Annotation, Name, Tokens } from '../annotation.js'
import { introducedAcronyms } from './acronyms.js'
import { textOf } from './runs.js'

/** What a document calls by one string, over all its occurrences. */
interface Usage {
  readonly votes: Map<EntityKind, number>
}

/**
 * Makes the names of a document agree (one sense per discourse, Gale et al. 1992): the same string has the kind that
 * most of its occurrences have, a part of a person's full name is that person, letters that were introduced for a name are of
 * its kind, and occurrences that were missed are added. `knownKind` gives the kind of a name that is known beforehand.
 */
export function consistent(
  annotation: Annotation,
  found: readonly Name[],
  knownKind: (text: string) => EntityKind | undefined,
): Name[] {
  const { tokens } = annotation
  const key = (first: number, last: number) => textOf(tokens, first, last)
  const names = withHeadlines(tokens, found)
  const usage = new Map<string, Usage>()
  const people = new Set<string>()
  for (const name of names) {
    if (name.nationality) continue
    const text = key(name.first, name.last)
    const { votes } = usage.get(text) ?? { votes: new Map() }
    votes.set(name.kind, (votes.get(name.kind) ?? 0) + weightOf(name.kind))
    usage.set(text, { votes })
    if (name.kind === 'person' && name.last - name.first > 1) {
      people.add(tokens.text[name.last - 1])
      for (let t = name.first + 1; t < name.last; t++) people.add(key(t, name.last))
    }
  }
  const letters = new Map<string, EntityKind>()
  for (const { short, name } of introducedAcronyms(tokens, names)) {
    if (name.kind === 'other' || name.kind === 'person') continue
    letters.set(short, name.kind)
    if (!usage.has(short)) usage.set(short, { votes: new Map([[name.kind, 1]]) })
  }
  // "The G9", where the document speaks of the G9 Family and Allies.
  for (const { first, last, kind, nationality } of names) {
    const short = tokens.text[first]
    if (nationality || kind !== 'organization' || last - first < 3 || !SHORT.test(short)) continue
    if (!letters.has(short) && !knownKind(short)) letters.set(short, kind)
  }
  const kinds = new Map<string, EntityKind>()
  const kindOf = (text: string): EntityKind => {
    let kind = kinds.get(text)
    if (kind === undefined) kinds.set(text, (kind = judge(text)))
    return kind
  }
  const judge = (text: string): EntityKind => {
    const introduced = letters.get(text)
    if (introduced) return introduced
    const known = knownKind(text)
    // "Wagner" is the man where the document speaks of Karl Wagner.
    if (people.has(text) && known !== 'state' && !isLetters(text)) return 'person'
    if (known) return known
    const votes = [...(usage.get(text)?.votes ?? [])].sort((a, b) => b[1] - a[1])
    return votes[0]?.[0] ?? 'other'
  }
  const agreed = names.map(name => (name.nationality ? name : { ...name, kind: kindOf(key(name.first, name.last)) }))
  return [...agreed, ...missed(annotation, agreed, kindOf, usage)].sort((a, b) => a.first - b.first)
}

/**
 * Names of several words again where they stand in capitals, as in headings ("STATEMENT BY THE VALLEY FRONT"), in place of
 * what was found there; of the kind that they have in the text.
 */
function withHeadlines(tokens: Tokens, names: readonly Name[]): readonly Name[] {
  const written = new Map<string, Name>()
  const opening = new Map<string, number>()
  for (const name of names) {
    const text = textOf(tokens, name.first, name.last)
    if (name.nationality || name.last - name.first < 2 || isLetters(text)) continue
    written.set(text.toUpperCase(), name)
    const word = tokens.text[name.first].toUpperCase()
    opening.set(word, Math.max(opening.get(word) ?? 0, name.last - name.first))
  }
  if (!written.size) return names
  const found: Name[] = []
  for (let i = 0; i < tokens.count; i++) {
    for (let n = opening.get(tokens.text[i]) ?? 0; n > 1; n--) {
      const same = i + n <= tokens.count ? written.get(textOf(tokens, i, i + n)) : undefined
      if (!same || same.first === i) continue
      found.push({ ...same, first: i, last: i + n })
      i += n - 1
      break
    }
  }
  if (!found.length) return names
  const inside = (name: Name) => found.some(f => name.first < f.last && f.first < name.last)
  return [...names.filter(name => !inside(name)), ...found].sort((a, b) => a.first - b.first)
}

/** "other" is what is said of a name of which nothing is known; a state is only found where something tells it. */
const weightOf = (kind: EntityKind) => (kind === 'other' ? 0.1 : kind === 'state' ? 5 : 1)
/** Letters, with or without a number, that a body may be called by alone. */
const SHORT = /^(?=.*[\p{Lu}\d].*[\p{Lu}\d])\p{Lu}[\p{Lu}\d]{1,5}$/u
const isLetters = (text: string) => text === text.toUpperCase()

/** Occurrences of names of this document that stand outside all names found. */
function missed(
  annotation: Annotation,
  names: readonly Name[],
  kindOf: (text: string) => EntityKind,
  usage: ReadonlyMap<string, Usage>,
): Name[] {
  const { tokens } = annotation
  const taken = new Uint8Array(tokens.count)
  for (const name of names) taken.fill(1, name.first, name.last)
  const longest = new Map<string, number>()
  for (const text of usage.keys()) {
    if (kindOf(text) === 'other') continue
    const words = text.split(' ')
    longest.set(words[0], Math.max(longest.get(words[0]) ?? 0, words.length))
  }
  const added: Name[] = []
  for (let i = 0; i < tokens.count; i++) {
    const length = taken[i] ? 0 : (longest.get(tokens.text[i]) ?? 0)
    for (let n = length; n > 0; n--) {
      const text = textOf(tokens, i, i + n)
      if (!usage.has(text) || taken.subarray(i, i + n).includes(1)) continue
      // A single capitalised word at the head of a sentence may be an ordinary word.
      if (n === 1 && !/^(?:PROPN|NOUN)$/.test(tokens.upos[i]) && !(text.length > 1 && isLetters(text))) continue
      if (tokens.sentence[i] !== tokens.sentence[i + n - 1]) continue
      added.push({ first: i, last: i + n, kind: kindOf(text), nationality: false })
      taken.fill(1, i, i + n)
      break
    }
  }
  return added
}
