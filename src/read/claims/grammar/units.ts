import { coupled } from '../../mentions/pairs.js'
import { dependent, dependents } from '../../tree.js'
import type { Grammar } from './grammar.js'
import { lemma } from './words.js'

/** How large the military unit is whose name ends at a token: 0 for the smallest kind; undefined where none does. */
export function unitSize(g: Grammar, token: number): number | undefined {
  const { tokens, knowledge } = g
  return /^\p{Lu}/u.test(tokens.text[token] ?? '') ? knowledge.echelon.get(lemma(tokens, token)) : undefined
}

/** "the front, primarily valley forces": what an adverb opens behind a comma, without a conjunction, says who the first are. */
function isGloss({ tokens }: Grammar, second: number): boolean {
  if (dependent(tokens, second, 'cc') >= 0) return false
  // "the front, a branch of the league": no list ends in "a" without a conjunction
  if (dependents(tokens, second, 'det').some(d => /^an?$/i.test(tokens.text[d]) && tokens.text[d - 1] === ','))
    return true
  let open = second - 1
  while (open > 0 && second - open < 6 && tokens.text[open] !== ',') open--
  return tokens.text[open] === ',' && tokens.upos[open + 1] === 'ADV' && tokens.deprel[open + 1] === 'advmod'
}

/**
 * A coordination without the larger units that a comma puts behind a smaller one: "the 2nd Battalion, 5th Regiment" is one
 * unit with its parent, no list of two.
 */
export function withoutParents(g: Grammar, tokens: readonly number[]): readonly number[] {
  if (tokens.length < 2 || (tokens.length === 2 && isGloss(g, tokens[1]))) return tokens.slice(0, 1)
  // "the men and women of the wing" are one party
  if (tokens.length === 2 && coupled(g.tokens, tokens[0]) === tokens[1]) return tokens.slice(0, 1)
  return tokens.filter((token, i) => {
    if (i === 0 || g.tokens.text[tokens[i - 1] + 1] !== ',') return true
    const small = unitSize(g, tokens[i - 1])
    const large = unitSize(g, token)
    return small === undefined || large === undefined || large <= small
  })
}
