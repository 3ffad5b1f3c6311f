import { dependents } from '../../tree.js'
import type { Grammar } from '../grammar/index.js'
import { lemma } from '../grammar/words.js'
import type { RoleNoun } from './role-nouns.js'

/** The role noun at a token; a compound that the list knows ("prime minister") counts before its head. */
export function roleAt(g: Grammar, roles: ReadonlyMap<string, RoleNoun>, noun: number): RoleNoun | undefined {
  const { tokens } = g
  const head = lemma(tokens, noun)
  // "chief of staff", "secretary-general", "prime minister"
  if (tokens.text[noun + 1] === 'of' && noun + 2 < tokens.count) {
    const whole = roles.get(`${head} of ${lemma(tokens, noun + 2)}`)
    if (whole) return whole
  }
  if (noun < 1) return roles.get(head)
  const joined = hyphenated(g, noun)
  if (joined !== null) return joined ? roles.get(joined) : undefined
  const pair =
    noun > 1 && tokens.text[noun - 1] === '-'
      ? `${lemma(tokens, noun - 2)}-${head}`
      : `${tokens.text[noun - 1].toLowerCase()} ${head}`
  return roles.get(pair) ?? roles.get(head)
}

/**
 * A noun that hyphens join of three words ("brother-in-law", "commander-in-chief"), at the word that stands for it in the
 * tree; '' at its other words, null where there is none.
 */
function hyphenated({ tokens }: Grammar, noun: number): string | null {
  const { text, head } = tokens
  const first = text[noun + 1] === '-' ? noun : noun - 4
  if (first < 0 || text[first + 1] !== '-' || text[first + 2] !== 'in' || text[first + 3] !== '-') return null
  const inside = (t: number) => t >= first && t <= first + 4
  const ends = [first + 4, first].filter(t => !inside(head[t]))
  const top = ends.find(t => dependents(tokens, t, 'nmod').length) ?? ends[0]
  return noun === top ? [first, first + 2, first + 4].map(t => lemma(tokens, t)).join('-') : ''
}
