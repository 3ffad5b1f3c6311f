import { children, dependents, relation } from '../../tree.js'
import type { FunctionMap, Grammar } from './grammar.js'
import { each } from './subject.js'
import { antecedent, conjuncts, prepositions } from './words.js'

/** The most words that a complex preposition may have. */
const MAX_COMPLEX = 4

/**
 * A nominal with its preposition as a function named by that preposition. A phrase inside it also fills the complex
 * preposition that the words up to it make: X in "at the hands of X" fills `at-the-hands-of` beside `of`'s own noun.
 */
export function addPrepositional(g: Grammar, noun: number, path: string, cost: number, found: FunctionMap): void {
  const { tokens } = g
  if (g.inTime(noun)) return
  const deprel = tokens.deprel[noun]
  const keys = prepositions(tokens, noun)
  if (deprel === 'obl:agent' && !keys.includes('by')) keys.push('by')
  const who = antecedent(tokens, noun)
  if (who < 0) return
  for (const key of keys) for (const f of each(g, who, `${path}:${key}`, cost)) found.add(key, f)
  if (keys.includes('between') && (found.get('between')?.length ?? 0) < 2) {
    const sides = nationalSides(g, who)
    if (sides.length) {
      found.delete('between')
      for (const token of sides) found.add('between', { token, path: `${path}:between`, cost, words: token })
    } else addOtherSide(g, who, path, cost, found)
  }
  if (keys.length) addComplex(g, noun, path, cost, found)
}

/** "between Alban and Utopian forces": two nationalities of one noun are two sides. */
function nationalSides(g: Grammar, noun: number): number[] {
  for (const first of dependents(g.tokens, noun, 'amod')) {
    if (g.nameAt(first) < 0) continue
    const sides = conjuncts(g.tokens, first).filter(t => g.nameAt(t) >= 0)
    if (sides.length > 1) return sides
  }
  return []
}

/** "between A and B", where the tree breaks the pair: the phrase right behind "and" is the other side. */
function addOtherSide(g: Grammar, noun: number, path: string, cost: number, found: FunctionMap): void {
  const { upos, text, count, sentence } = g.tokens
  let at = noun + 1
  // "between forces of Ana Rell and troops …": also behind what the first side is of
  while (at < count && at < noun + FARTHEST && (/^(?:NOUN|PROPN)$/.test(upos[at]) || isOfPhrase(g, at))) at++
  if (at >= count || sentence[at] !== sentence[noun] || text[at].toLowerCase() !== 'and') return
  let other = -1
  for (let t = at + 1; t < count && sentence[t] === sentence[noun] && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(upos[t]); t++)
    if (upos[t] === 'NOUN' || upos[t] === 'PROPN') other = t
  if (other >= 0) found.add('between', { token: other, path: `${path}:between…and`, cost: cost + 0.5 })
}

/** How many words the name of one side may have. */
const FARTHEST = 7

function isOfPhrase({ tokens: { upos, text } }: Grammar, token: number): boolean {
  if (text[token].toLowerCase() === 'of') return true
  return upos[token] === 'DET' && text[token - 1].toLowerCase() === 'of'
}

function addComplex(g: Grammar, noun: number, path: string, cost: number, found: FunctionMap): void {
  const { tokens } = g
  let first = noun
  for (const child of children(tokens, noun))
    if (relation(tokens.deprel[child]) === 'case' && child < first) first = child
  for (const inner of dependents(tokens, noun, 'nmod')) {
    let last = -1
    for (const child of dependents(tokens, inner, 'case')) if (child < inner) last = child
    if (last <= noun || last - first >= MAX_COMPLEX) continue
    const key = tokens.text
      .slice(first, last + 1)
      .join('-')
      .toLowerCase()
    for (const f of each(g, inner, `${path}:${key}`, cost)) found.add(key, f)
  }
}
