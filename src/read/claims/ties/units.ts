import { children, relation } from '../../tree.js'
import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { lemma } from '../grammar/words.js'
import type { RoleNoun } from './role-nouns.js'

/** "2nd Battalion, 5th Regiment": of two units side by side, each with its number or name, the first is a part of the second. */
export function unitTies(g: Grammar, roles: ReadonlyMap<string, RoleNoun>): Draft[] {
  const { tokens } = g
  const drafts: Draft[] = []
  const isUnit = (t: number) => tokens.upos[t] === 'PROPN' && roles.get(lemma(tokens, t))?.class === 'parts'
  for (let part = 0; part < tokens.count; part++) {
    if (!isUnit(part)) continue
    for (const whole of children(tokens, part)) {
      const rel = relation(tokens.deprel[whole])
      if (whole < part || !isUnit(whole) || (rel !== 'appos' && rel !== 'conj' && rel !== 'list' && rel !== 'flat'))
        continue
      if (rel === 'conj' && children(tokens, whole).some(c => relation(tokens.deprel[c]) === 'cc')) continue
      if (lemma(tokens, part) === lemma(tokens, whole)) continue
      drafts.push({
        trigger: part,
        type: 'part_of',
        mode: null,
        symmetric: false,
        filling: {
          actor: [{ token: part, path: 'self', cost: 0 }],
          recipient: [{ token: whole, path: rel, cost: 0.5 }],
        },
        role: null,
        words: [],
        standing: true,
        specificity: 13,
        rule: 'units side by side',
      })
    }
  }
  return drafts
}
