import type { Annotation, Mention, Name, Tokens } from '../annotation.js'
import { children, relation } from '../tree.js'
import { isPlural, namedKind, nounKind } from './kind.js'
import type { Nouns } from './nouns.js'
import { isOf, phraseOf } from './phrase.js'
import type { Pleonastic } from './pleonastic.js'
import type { Quantities } from './quantity.js'

/** Relations of words inside another's phrase; they head no phrase of their own. */
const INSIDE = new Set([
  'flat',
  'fixed',
  'goeswith',
  'compound',
  'case',
  'mark',
  'cc',
  'punct',
  'discourse',
  'reparandum',
  'dep',
])
/** Relations at which an adjective, a determiner or a number stands for a noun phrase ("the wounded", "two were lost"). */
const NOMINAL = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj', 'appos', 'root', 'dislocated'])
/** Words before a phrase that are about the clause, or that open an example. */
const FOCUS =
  /^(?:including|excluding|such|about|only|just|even|also|especially|particularly|mainly|mostly|basically|not)$/i
/** "One of the officials" is one person. */
const ONE = /^(?:one|each|neither|either)$/i
/** Kinds for which a bare noun before another noun is a mention of its own ("army base", "rebel leader"). */
const PARTIES = new Set(['person', 'organization', 'group', 'unit'])

/** All mentions of a document, by their first token; a longer one before those inside it. */
export function findMentions(
  annotation: Annotation,
  nouns: Nouns,
  quantities: Quantities,
  pleonastic: Pleonastic,
): Mention[] {
  const { tokens } = annotation
  const nameAt = namesByToken(annotation)
  const found: Mention[] = []
  const cores = new Set<number>()
  const add = (head: number, core: number, first: number, last: number) => {
    found.push(mention(annotation, nouns, quantities, nameAt, { head, core, first, last }))
    cores.add(core)
    cores.add(head)
  }
  for (let i = 0; i < tokens.count; i++) {
    if (!headsPhrase(tokens, i, nameAt, nouns) || pleonastic.test(tokens, i)) continue
    if (INSIDE.has(relation(tokens.deprel[i]))) {
      add(i, i, compoundStart(tokens, i), i + 1)
      continue
    }
    const { first, last } = phraseOf(tokens, i, t => nameAt[t] ?? undefined)
    const start = phraseStart(
      tokens,
      quantities,
      afterTime(tokens, nouns, afterOtherNames(tokens, nameAt, first, i), i),
      i,
    )
    // A phrase never begins in the middle of a name.
    const opens = nameAt[start]
    add(i, coreOf(tokens, i, last, quantities, nameAt), opens ? Math.min(start, opens.first) : start, last)
  }
  for (const name of annotation.names) {
    let covered = false
    for (let t = name.first; t < name.last; t++) if (cores.has(t)) covered = true
    if (!covered) {
      const head = nameHead(tokens, name)
      add(head, head, name.first, name.last)
    }
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last)
}

function namesByToken(annotation: Annotation): (Name | null)[] {
  const at = new Array<Name | null>(annotation.tokens.count).fill(null)
  for (const name of annotation.names) for (let t = name.first; t < name.last; t++) at[t] = name
  return at
}

/** The token of a name that is governed from outside it. */
function nameHead(tokens: Tokens, name: Name): number {
  for (let t = name.first; t < name.last; t++) if (tokens.head[t] < name.first || tokens.head[t] >= name.last) return t
  return name.last - 1
}

function headsPhrase(tokens: Tokens, i: number, nameAt: readonly (Name | null)[], nouns: Nouns): boolean {
  const upos = tokens.upos[i]
  const deprel = tokens.deprel[i]
  const rel = relation(deprel)
  if (upos === 'PRON')
    return (
      (rel !== 'expl' || /^it$/i.test(tokens.text[i])) &&
      rel !== 'fixed' &&
      rel !== 'discourse' &&
      !/^(?:what|whatever|there)$/i.test(tokens.text[i])
    )
  if (upos === 'NOUN' || upos === 'PROPN') {
    const name = nameAt[i]
    if (!name && nouns.kindOf(tokens.lemma[i] || tokens.text[i]) === 'time') return false
    if (rel === 'compound') return !name && PARTIES.has(nouns.kindOf(tokens.lemma[i]) ?? '')
    if (deprel === 'nmod:desc' || INSIDE.has(rel)) return false
    // The inner words of a name are no phrases of their own.
    return !name || nameHead(tokens, name) === i
  }
  if (!NOMINAL.has(rel) || nameAt[i]?.nationality === false) return false
  const kids = children(tokens, i)
  if (upos === 'NUM')
    return (
      deprel !== 'obl:unmarked' &&
      !/^(?:1[5-9]|20)\d\d$/.test(tokens.text[i]) &&
      (rel === 'nsubj' || rel === 'obj' || [...kids].some(k => isOf(tokens, k)))
    )
  // "the secretary-general"
  const person = (k: number) => relation(tokens.deprel[k]) === 'compound' && nouns.kindOf(tokens.lemma[k]) === 'person'
  if (upos === 'ADJ' && kids.some(k => k < i && person(k))) return true
  if (upos === 'ADJ')
    return (
      rel !== 'root' &&
      rel !== 'conj' &&
      // "the wounded", "most of the members"
      [...kids].some(k => relation(tokens.deprel[k]) === 'det' || (rel !== 'amod' && k > i && isOf(tokens, k)))
    )
  if (upos === 'DET') return rel !== 'root' && rel !== 'conj'
  return false
}

/** "the Netherlands, Saudi Arabia": where a tree hangs the article of one name on the next, the phrase begins behind the comma. */
function afterOtherNames(tokens: Tokens, nameAt: readonly (Name | null)[], first: number, head: number): number {
  const own = nameAt[head]
  if (!own) return first
  for (let t = own.first - 1; t > first; t--)
    if (tokens.text[t] === ',' && nameAt[t - 1] && nameAt[t - 1] !== own) return t + 1
  return first
}

/** "Five days later soldiers came": the time before a subject is no part of it. */
function afterTime(tokens: Tokens, nouns: Nouns, first: number, head: number): number {
  const [number, noun, adverb] = [first, first + 1, first + 2]
  if (
    adverb >= head ||
    tokens.upos[number] !== 'NUM' ||
    !/^(?:later|earlier|ago|before|after)$/i.test(tokens.text[adverb])
  )
    return first
  return nouns.kindOf(tokens.lemma[noun]) === 'time' ? adverb + 1 : first
}

/** Where the phrase begins: not with a preposition, a comma or "including", but "up to 50 boats" does begin with "up". */
function phraseStart(tokens: Tokens, quantities: Quantities, first: number, head: number): number {
  let start = first
  while (
    start < head &&
    (/^(?:ADP|CCONJ|SCONJ)$/.test(tokens.upos[start]) ||
      /^[,;:)\]–—]$/.test(tokens.text[start]) ||
      FOCUS.test(tokens.text[start]))
  ) {
    if (/^such$/i.test(tokens.text[start]) && tokens.text[start + 1]?.toLowerCase() !== 'as') break
    if (quantities.find(tokens.text.slice(start, head + 1))?.first === 0) break
    start++
  }
  // "At least 12 boats", where the parser hangs "at least" elsewhere; but nothing is counted in "spoke about 12 boats".
  let number = start
  while (number < head && !quantities.isNumberWord(tokens.text[number])) number++
  const bound = quantities.boundBefore(tokens.text, number)
  const opens = number - bound
  if (bound === 0 || opens >= start || tokens.sentence[opens] !== tokens.sentence[start]) return start
  return bound === 1 && tokens.deprel[opens] === 'case' && tokens.head[opens] === head ? start : opens
}

/** The noun that says what the phrase is about: "boats" in "dozens of boats", else the head. */
function coreOf(
  tokens: Tokens,
  head: number,
  last: number,
  quantities: Quantities,
  nameAt: readonly (Name | null)[],
): number {
  // "Captain Ivo Kern", where the parser takes the rank for the head.
  const name = nameAt[last - 1]
  if (!nameAt[head] && name?.kind === 'person' && name.first > head) {
    const inner = nameHead(tokens, name)
    if (
      tokens.head[inner] === head &&
      /^(?:flat|appos|compound|nmod:desc|nmod:unmarked|dep)$/.test(tokens.deprel[inner])
    )
      return inner
  }
  if (nameAt[head] || !quantities.isPartitive(tokens.lemma[head] || tokens.text[head])) return head
  for (const child of children(tokens, head))
    if (child > head && relation(tokens.deprel[child]) === 'nmod' && isOf(tokens, child))
      return coreOf(tokens, child, 0, quantities, nameAt)
  return head
}

/** Where the compound that ends at a token begins: "security police" in "security police chief". */
function compoundStart(tokens: Tokens, token: number): number {
  let first = token
  for (const child of children(tokens, token))
    if (child < first && /^(?:compound|amod)$/.test(tokens.deprel[child])) first = child
  return first
}

interface Place {
  readonly head: number
  readonly core: number
  readonly first: number
  readonly last: number
}

function mention(
  annotation: Annotation,
  nouns: Nouns,
  quantities: Quantities,
  nameAt: readonly (Name | null)[],
  at: Place,
): Mention {
  const { tokens } = annotation
  const { head, first, last } = at
  // What the phrase is about may have been cut off with a relative clause.
  const core = at.core >= first && at.core < last ? at.core : head
  const pronoun = tokens.upos[head] === 'PRON' || (tokens.upos[head] === 'DET' && core === head)
  const quantity =
    pronoun && tokens.upos[head] === 'PRON'
      ? null
      : quantityOf(annotation, quantities, first, Math.max(head, core) + 1, core)
  const name = nameAt[core]
  const noun = name ? 'other' : pronoun ? pronounKind(tokens, head) : nounKind(tokens, core, nouns)
  return {
    start: tokens.start[first],
    end: tokens.end[last - 1],
    first,
    last,
    head,
    core,
    kind: name
      ? namedKind(tokens, name, core, quantity !== null)
      : noun === 'time'
        ? 'other'
        : noun === 'other' && (tokens.upos[core] === 'NUM' || isCrowd(tokens, core, head))
          ? 'group'
          : (noun === 'group' && core !== head && ONE.test(tokens.text[head])) || isTitle(tokens, nameAt, core)
            ? 'person'
            : noun,
    named: name !== null && !(name.nationality && tokens.upos[core] === 'ADJ' && core !== head),
    pronoun,
    quantity,
    entity: -1,
  }
}

/** "the publisher Karl Dorn": a noun right before the name of a person is his trade, though others of the word are firms. */
function isTitle({ head, deprel }: Tokens, nameAt: readonly (Name | null)[], core: number): boolean {
  const next = nameAt[core + 1]
  return next?.kind === 'person' && head[core + 1] === core && /^(?:appos|flat)$/.test(deprel[core + 1])
}

/** "Thousands marched", "arrested dozens": a plural number that counts nothing else counts people; "cost millions" does not. */
function isCrowd({ text, deprel }: Tokens, core: number, head: number): boolean {
  const word = text[core].toLowerCase()
  if (/^(?:nsubj|nsubj:pass|obl:agent)$/.test(deprel[head])) return CROWDS.test(word) || word === 'millions'
  return deprel[head] === 'obj' && CROWDS.test(word)
}

const CROWDS = /^(?:dozens|scores|hundreds|thousands)$/

function pronounKind(tokens: Tokens, token: number) {
  const word = tokens.text[token].toLowerCase()
  if (/^(?:it|its|itself|this|that|which|something|nothing|everything|anything)$/.test(word)) return 'other'
  if (
    /^(?:they|them|their|theirs|themselves|we|us|our|ours|ourselves|these|those|both|some|many|several|few|most|all|each other|others)$/.test(
      word,
    )
  )
    return 'group'
  return 'person'
}

function quantityOf(
  annotation: Annotation,
  quantities: Quantities,
  first: number,
  last: number,
  core: number,
): Mention['quantity'] {
  const { tokens, document } = annotation
  let any = false
  for (let t = first; t < last && !any; t++) any = tokens.upos[t] !== 'PROPN' && quantities.isNumberWord(tokens.text[t])
  if (!any) return null
  const found = quantities.find(tokens.text.slice(first, last + 1))
  if (!found || first + found.first >= last) return null
  // "the 2014 war": a year, unless it is round and counts something ("2000 boats").
  const digits = tokens.text[first + found.first]
  if (
    found.last - found.first === 1 &&
    /^(?:19[5-9]|20[0-4])\d$/.test(digits) &&
    !(digits.endsWith('00') && isPlural(tokens, core))
  )
    return null
  const end = Math.min(first + found.last, last)
  return { text: document.text.slice(tokens.start[first + found.first], tokens.end[end - 1]), value: found.value }
}
