import { dependent, relation } from '../../tree.js'
import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { conjuncts, firstConjunct, isNoun } from '../grammar/words.js'
import { mayAct, standing } from '../party.js'
import type { RoleNoun } from './role-nouns.js'

/** "Alba and Utopia are old enemies"; "the two clans, once allies, …": those who are so to each other. */
export function mutualTie(g: Grammar, noun: number, role: RoleNoun): Draft | null {
  const { tokens } = g
  if (!tokens.xpos[noun].endsWith('S')) return null
  const head = tokens.head[noun]
  const sides =
    dependent(tokens, noun, 'cop') >= 0
      ? g.surfaceSubject(noun).map(f => f.token)
      : relation(tokens.deprel[noun]) === 'appos' && head < noun
        ? conjuncts(tokens, firstConjunct(tokens, head)).filter(t => t < noun)
        : sidesBefore(g, noun)
  const parties = sides.filter(t => mayAct(standing(g.annotation, t)))
  if (parties.length !== sides.length || parties.length < 2) return null
  const fill = (list: readonly number[]) => list.map(token => ({ token, path: 'mutual', cost: 0 }))
  return {
    trigger: noun,
    type: role.tie,
    mode: null,
    symmetric: true,
    filling: { actor: fill(parties.slice(0, 1)), recipient: fill(parties.slice(1)) },
    role: null,
    words: [],
    standing: true,
    specificity: 13,
    rule: `role ${role.class}`,
  }
}

/** "Alba and Utopia, sworn enemies for decades": the two names before the comma, where the tree hangs the noun elsewhere. */
function sidesBefore(g: Grammar, noun: number): number[] {
  const { tokens } = g
  let comma = noun - 1
  while (comma > 0 && noun - comma < 5 && /^(?:ADJ|ADV|DET|VERB|NOUN)$/.test(tokens.upos[comma])) comma--
  if (tokens.text[comma] !== ',' || comma < 3) return []
  const last = g.nameAt(comma - 1)
  if (last < 0) return []
  const list: number[] = []
  for (let t = comma - 1; t >= 0 && comma - t < 14 && tokens.sentence[t] === tokens.sentence[noun]; t--)
    if (isNoun(tokens, t) && standing(g.annotation, t).mention >= 0) {
      const all = conjuncts(tokens, firstConjunct(tokens, t)).filter(c => c < comma)
      if (all.length > 1) return all
      list.push(t)
    }
  return []
}
