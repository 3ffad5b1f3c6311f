import type { Draft } from '../draft.js'
import type { Grammar } from '../grammar/index.js'
import { lemma } from '../grammar/words.js'
import { mentionOf } from '../party.js'
import type { Belonging } from './belonging.js'
import { standingTie } from './standing-tie.js'
import type { Surface } from './surface.js'

/** "2nd Battalion, 5th Regiment": of two units side by side the smaller one, which stands first, is a part of the other. */
export function unitTies(g: Grammar, words: Belonging, at: Surface): Draft[] {
  const { tokens } = g
  const drafts: Draft[] = []
  const size = (t: number) => (/^\p{Lu}/u.test(tokens.text[t] ?? '') ? words.echelon.get(lemma(tokens, t)) : undefined)
  for (let part = 0; part + 2 < tokens.count; part++) {
    const small = size(part)
    if (small === undefined || !/^[,–-]$/.test(tokens.text[part + 1]) || mentionOf(g.annotation, part) < 0) continue
    const whole = at.starting(part + 2)
    const large = whole && size(whole.last - 1)
    if (!whole || large === undefined || large === null || large <= small) continue
    drafts.push(standingTie('part_of', part, [part], [whole.token], 'units side by side'))
  }
  return drafts
}
