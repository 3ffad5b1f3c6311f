import type { Tokens } from '../annotation.js'

/** Puts names together and behind what introduces them, in a sentence (half-open), in place. */
export function mendNames(tokens: Tokens, first: number, last: number): void {
  for (let i = first + 1; i < last; i++) {
    if (tokens.upos[i] !== 'PROPN') continue
    mendSplit(tokens, i, first, last)
    mendIntroduced(tokens, i, first, last)
  }
}

/** "its chief, Omar Dal": two words of a name side by side are one apposition. */
function mendSplit({ head, deprel, upos }: Tokens, second: number, first: number, last: number): void {
  const one = second - 1
  if (upos[one] !== 'PROPN' || deprel[one] !== 'appos' || deprel[second] !== 'appos' || head[one] !== head[second])
    return
  head[second] = one
  deprel[second] = 'flat'
  for (let t = first; t < last; t++) if (head[t] === second) head[t] = one
}

/** Nouns that say right before a name, without a comma, which side it is on. */
const SIDES = /^(?:opposition|rebel|militant|separatist|insurgent|guerrilla|paramilitary|government|jihadist|militia)$/

/** "the opposition Homeland Party left": the noun only introduces the name, which is the clause's party. */
function mendIntroduced({ head, deprel, text }: Tokens, name: number, first: number, last: number): void {
  const side = head[name]
  if (deprel[name] !== 'appos' || side < first || side > name || !SIDES.test(text[side])) return
  for (let t = side + 1; t < name; t++) if (text[t] === ',' || head[t] !== name) return
  head[name] = head[side]
  deprel[name] = deprel[side]
  for (let t = first; t < last; t++) if (head[t] === side) head[t] = name
  head[side] = name
  deprel[side] = 'compound'
}
